"""The cheapest matching, by successive shortest paths with prices on the mentors' side."""

from collections import Counter
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import chain

from mentorbook.matching.market import Market, Matching
from mentorbook.matching.policy import Costs


@dataclass(frozen=True)
class Solution:
    """Hold a best matching and the prices that prove it.

    Prices are whole numbers from 0. Each mentee has the option that is cheapest for them, where a
    mentor costs the choice's cost, the mentor's price and the limit's price, and being unmatched
    its cost alone. A mentor with a price above 0 has no free seat; a limit with one is reached.
    """

    matching: Matching
    """The mentor, by mentee; None for a mentee left over."""
    prices: tuple[int, ...]
    """By mentor."""
    limit_price: int = 0


def solve(market: Market, costs: Costs) -> Solution:
    """Return a matching that no other undercuts.

    Everyone whose first choice has a free seat sits down there; the others are inserted one at a
    time, each by the cheapest chain of moves. Which of several best matchings it is depends on
    the order of the rows: `draw.choose_winner` decides among them.
    """
    seating = _Seating(market, costs)
    # Chains are shortest while much is free, so those who name the scarcest seats come first: a fifth of the time.
    chances = _chances(market)
    for newcomer in sorted(seating.seat_first_choices(), key=chances.__getitem__):
        seating.insert(newcomer)
    return seating.solution()


def _chances(market: Market) -> list[int]:
    """Return for each mentee the seats of their choices per person who names them, in whole parts of a seat."""
    named = Counter(chain.from_iterable(market.choices))
    parts = [seats * len(market.choices) // (named[mentor] or 1) for mentor, seats in enumerate(market.seats)]
    return [sum(parts[mentor] for mentor in choices if mentor is not None) for choices in market.choices]


class _Seating:
    """Who has which place so far, at least cost for those who were inserted.

    A place is a mentor, or `nobody`, which has room for all; the limit, where it is reached, is a
    step from any mentor with a free seat to any mentor whose seat could be given up. Prices of
    mentors include the limit's, so that a mentor with a free seat costs just that.
    """

    def __init__(self, market: Market, costs: Costs) -> None:
        people, mentors = len(market.choices), len(market.seats)
        self.nobody, self.limit = mentors, mentors + 1
        self.room = people if market.limit is None else market.limit
        self.limit_price = 0
        self.free = [*market.seats, people]
        self.price = [0] * (mentors + 1)
        self.holders: list[set[int]] = [set() for _ in self.free]
        self.place = [-1] * people
        self.cost = [0] * people
        self.choices, self.choice_cost, self.unmatched_cost = market.choices, costs.choice, costs.unmatched

    def seat_first_choices(self) -> list[int]:
        """Seat those whose cheapest option has room, and return the others."""
        others = []
        for mentee, choices in enumerate(self.choices):
            open_choices = ((rank, mentor) for rank, mentor in enumerate(choices) if mentor is not None)
            rank, place = next(open_choices, (-1, self.nobody))
            cost = self.choice_cost[rank] if rank >= 0 else self.unmatched_cost[mentee]
            if self.free[place] and (self.room or place == self.nobody):
                self._sit(mentee, cost, place)
            else:
                others.append(mentee)
        return others

    def insert(self, newcomer: int) -> None:
        """Find the newcomer a place by the chain of moves that costs least in all."""
        path = _Path(self, newcomer)
        path.find()
        for place, distance in path.settled:
            self.price[place] += path.cost - distance
        if path.limit_passed is not None:
            self._raise_limit(path.cost - path.limit_passed)
        for mentee, cost, place in path.moves():
            self._sit(mentee, cost, place)

    def solution(self) -> Solution:
        """Return what was found, the limit's price taken out of the mentors'."""
        matching = tuple(None if place == self.nobody else place for place in self.place)
        prices = tuple(max(0, price - self.limit_price) for price in self.price[: self.nobody])
        return Solution(matching, prices, self.limit_price)

    def _raise_limit(self, rise: int) -> None:
        self.limit_price += rise
        for mentor in range(self.nobody):
            if self.free[mentor]:
                self.price[mentor] = self.limit_price

    def _sit(self, mentee: int, cost: int, place: int) -> None:
        before = self.place[mentee]
        if before >= 0:
            self.holders[before].remove(mentee)
            self.free[before] += 1
        self.holders[place].add(mentee)
        self.free[place] -= 1
        self.room += (before < self.nobody and before >= 0) - (place < self.nobody)
        self.place[mentee], self.cost[mentee] = place, cost


class _Path:
    """The cheapest chain of moves that finds one newcomer a place: Dijkstra's search with prices."""

    def __init__(self, seating: _Seating, newcomer: int) -> None:
        self.seating, self.newcomer = seating, newcomer
        self.cost, self.end = seating.unmatched_cost[newcomer], seating.nobody
        self.settled: list[tuple[int, int]] = []
        """Mentors whose people may have to move, with the cost of getting there."""
        self.limit_passed: int | None = None
        self._known: dict[int, int] = {}
        self._came: dict[int, tuple[int, int]] = {seating.nobody: (newcomer, self.cost)}
        self._gate = -1
        self._frontier: list[tuple[int, int]] = []

    def find(self) -> None:
        """Search until no open end can be cheaper than the best one reached."""
        seating, frontier = self.seating, self._frontier
        self._reach(self.newcomer, 0)
        while frontier:
            distance, place = heappop(frontier)
            if distance >= self.cost:
                return
            if distance > self._known[place]:
                continue
            if place == seating.limit:
                self._pass_limit(distance)
                continue
            self.settled.append((place, distance))
            before = distance - seating.price[place]
            for holder in seating.holders[place]:
                self._reach(holder, before - seating.cost[holder])

    def moves(self) -> list[tuple[int, int, int]]:
        """Return who moves, at what cost and where to, from the end of the chain to the newcomer."""
        moves, place = [], self.end
        while True:
            mentee, cost = self._came[place]
            if mentee < 0:
                place = self._gate
                continue
            moves.append((mentee, cost, place))
            if mentee == self.newcomer:
                return moves
            place = self.seating.place[mentee]

    def _reach(self, mentee: int, before: int) -> None:
        """Take note of the places this mentee would reach more cheaply than any way known."""
        known, seating = self._known, self.seating
        if before + seating.unmatched_cost[mentee] < self.cost:
            self.cost, self.end = before + seating.unmatched_cost[mentee], seating.nobody
            self._came[seating.nobody] = (mentee, seating.unmatched_cost[mentee])
        for cost, place in zip(seating.choice_cost, seating.choices[mentee], strict=False):
            if place is None:
                continue
            distance = before + cost + seating.price[place]
            if distance >= known.get(place, self.cost) or distance >= self.cost:
                continue
            known[place] = distance
            self._came[place] = (mentee, cost)
            if not seating.free[place]:
                heappush(self._frontier, (distance, place))
            elif seating.room:
                self.cost, self.end = distance, place
            else:
                self._reach_limit(place, distance)

    def _reach_limit(self, mentor: int, distance: int) -> None:
        """Go on from a free seat that the limit forbids to take: someone elsewhere must give one up."""
        heappush(self._frontier, (distance, mentor))
        if distance < self._known.get(self.seating.limit, self.cost):
            self._known[self.seating.limit], self._gate = distance, mentor
            heappush(self._frontier, (distance, self.seating.limit))

    def _pass_limit(self, distance: int) -> None:
        seating, known = self.seating, self._known
        self.limit_passed = distance
        for mentor in range(seating.nobody):
            there = distance + seating.price[mentor] - seating.limit_price
            if seating.holders[mentor] and there < known.get(mentor, self.cost):
                known[mentor], self._came[mentor] = there, (-1, 0)
                heappush(self._frontier, (there, mentor))
