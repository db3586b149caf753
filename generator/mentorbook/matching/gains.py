"""What one more seat would bring, for every mentor at once, from the prices of a best matching.

The gain of a seat is the lowest price its mentor can have in any proof of the matching. How far each price can fall
is a shortest path over reduced costs (Ahuja, Magnanti and Orlin, "Network Flows", 1993, chapter 9), so that one search
from what is not used up reaches all mentors.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush

from mentorbook.matching.market import Market
from mentorbook.matching.policy import Costs
from mentorbook.matching.solver import Solution


@dataclass(frozen=True)
class Gain:
    """Hold how a profile changes: people matched, and by rank."""

    matched: int
    profile: tuple[int, ...]


def seat_gains(market: Market, costs: Costs, solution: Solution) -> tuple[int, ...]:
    """Return by how much one more seat would lower the cost of the best matching, by mentor."""
    falls = _Falls(market, costs, solution).find()
    return tuple(price - fall for price, fall in zip(solution.prices, falls, strict=True))


def gain_of(market: Market, value: int) -> Gain:
    """Return what a gain in cost says of the profile, where short lists are plain.

    Costs are numbers to the base B = 2n + 3, and no count changes by more than n, so the digits can be told apart.
    They are the changes by rank; under `most-matched` one more, of those matched, is taken from the first.
    """
    base, digits = 2 * len(market.choices) + 3, list[int]()
    for _ in range(max(market.longest, 1)):
        digit = (value + base // 2) % base - base // 2
        digits.append(digit)
        value = (value - digit) // base
    first, *others = reversed(digits)
    found = (first + value, *others)[: market.longest]
    return Gain(sum(found), found)


class _Falls:
    """How far each price can fall with all others: Dijkstra's search from what is free."""

    def __init__(self, market: Market, costs: Costs, solution: Solution) -> None:
        self._nobody = len(market.seats)
        self._market, self._costs, self._solution = market, costs, solution
        self._price = [price + solution.limit_price for price in solution.prices]
        self._holders: list[list[int]] = [[] for _ in range(self._nobody + 1)]
        for mentee, mentor in enumerate(solution.matching):
            self._holders[self._nobody if mentor is None else mentor].append(mentee)
        matched = len(market.choices) - len(self._holders[self._nobody])
        self._is_loose = market.limit is None or matched < market.limit

    def find(self) -> list[int]:
        """Return the most that each mentor's price can fall."""
        falls = [*self._solution.prices]
        far = max(falls, default=0) + 1
        known = [*falls, 0 if self._is_loose else far]
        frontier = [(fall, place) for place, fall in enumerate(known) if fall < far]
        frontier.sort()
        while frontier:
            fall, place = heappop(frontier)
            if fall > known[place]:
                continue
            for other, length in self._arcs(place):
                if fall + length < known[other]:
                    known[other] = fall + length
                    heappush(frontier, (fall + length, other))
        return known[: self._nobody]

    def _arcs(self, place: int) -> Iterator[tuple[int, int]]:
        """Yield where the people of a place could go, and at what additional cost."""
        choice, unmatched = self._costs.choice, self._costs.unmatched
        for mentee in self._holders[place]:
            options = {
                mentor: choice[rank] + self._price[mentor]
                for rank, mentor in enumerate(self._market.choices[mentee])
                if mentor is not None
            } | {self._nobody: unmatched[mentee]}
            own = options.pop(place)
            yield from ((other, cost - own) for other, cost in options.items())
