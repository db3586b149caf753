"""What else could be, beside a best matching, and by how much worse: the graph of its reduced costs.

See Ahuja, Magnanti and Orlin, "Network Flows" (1993), chapter 9, for residual networks and reduced costs.
"""

from collections.abc import Iterator
from heapq import heappop, heappush

from mentorbook.matching.market import Market
from mentorbook.matching.policy import Costs
from mentorbook.matching.solving.solver import Solution


class Residual:
    """The places of a best matching, and at what loss somebody could go from one to another.

    A place is a mentor's index, `nobody`, or `open`, where the seats that stand empty are taken and given back.
    No way is shorter than 0, since the matching is best.
    """

    def __init__(self, market: Market, costs: Costs, solution: Solution) -> None:
        self.nobody, self.open = len(market.seats), len(market.seats) + 1
        self.prices = solution.prices
        self._market, self._costs, self._solution = market, costs, solution
        self._price = [price + solution.limit_price for price in solution.prices]
        self._holders: list[list[int]] = [[] for _ in range(self.open)]
        for mentee in range(len(market.choices)):
            self._holders[self.place(mentee)].append(mentee)
        matched = len(market.choices) - len(self._holders[self.nobody])
        self._may_match_more = market.limit is None or matched < market.limit

    def place(self, mentee: int) -> int:
        """Return where a mentee is."""
        mentor = self._solution.matching[mentee]
        return self.nobody if mentor is None else mentor

    def options(self, mentee: int) -> dict[int, int]:
        """Return at what loss a mentee could go where, 0 for where they are; what others have to do is not in it."""
        total = {self.nobody: self._costs.unmatched[mentee]}
        for cost, mentor in zip(self._costs.choice, self._market.choices[mentee], strict=False):
            if mentor is not None:
                total[mentor] = cost + self._price[mentor]
        own = total[self.place(mentee)]
        return {place: cost - own for place, cost in total.items()}

    def distances(self, start: int) -> dict[int, int]:
        """Return the least loss by which a chain of moves turns one too many at the start into one elsewhere."""
        known, frontier, done = {start: 0}, [(0, start)], dict[int, int]()
        while frontier:
            distance, place = heappop(frontier)
            if place in done:
                continue
            done[place] = distance
            for other, length in self.arcs(place):
                if distance + length < known.get(other, distance + length + 1):
                    known[other] = distance + length
                    heappush(frontier, (distance + length, other))
        return done

    def arcs(self, place: int) -> Iterator[tuple[int, int]]:
        """Yield where one too many at a place can be passed on to, and at what loss."""
        if place == self.open:
            yield from enumerate(self.prices)
            if self._may_match_more:
                yield self.nobody, 0
            return
        for mentee in self._holders[place]:
            yield from self.options(mentee).items()
        if place == self.nobody:
            yield self.open, self._solution.limit_price
        elif len(self._holders[place]) < self._market.seats[place]:
            yield self.open, 0
