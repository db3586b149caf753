"""Who has which place while a matching grows, and at which prices."""

from collections.abc import Iterable

from mentorbook.matching.market import Market, Matching
from mentorbook.matching.policy import Costs


class Seating:
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

    def move(self, moves: Iterable[tuple[int, int, int]]) -> None:
        """Let each mentee, at that cost, take that place, the one at the free end of the chain first."""
        for mentee, cost, place in moves:
            self._sit(mentee, cost, place)

    def raise_limit(self, rise: int) -> None:
        """Raise the limit's price, and with it what every free seat costs."""
        self.limit_price += rise
        for mentor in range(self.nobody):
            if self.free[mentor]:
                self.price[mentor] = self.limit_price

    def matching(self) -> Matching:
        """Return who has whom."""
        return tuple(None if place == self.nobody else place for place in self.place)

    def prices(self) -> tuple[int, ...]:
        """Return the mentors' prices, the limit's taken out of them."""
        return tuple(max(0, price - self.limit_price) for price in self.price[: self.nobody])

    def _sit(self, mentee: int, cost: int, place: int) -> None:
        before = self.place[mentee]
        if before >= 0:
            self.holders[before].remove(mentee)
            self.free[before] += 1
        self.holders[place].add(mentee)
        self.free[place] -= 1
        self.room += (before < self.nobody and before >= 0) - (place < self.nobody)
        self.place[mentee], self.cost[mentee] = place, cost
