"""Which moves turn one best matching into another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count

from mentorbook.matching.market import Market, Matching
from mentorbook.matching.policy import Costs
from mentorbook.matching.solving.components import components
from mentorbook.matching.solving.search import Arc, Search, meet
from mentorbook.matching.solving.solver import Solution

Move = tuple[int, int]
"""A mentee, and the place where they go."""


class Exchange:
    """A best matching, and the arcs along which people may change places without a loss.

    A place is a mentor, `nobody`, or `slack`. Someone may go to each option that costs them what
    their own does. Where a mentor has no price a seat may stand empty: `slack` takes such seats
    and gives them back, and unless the limit has a price the count of pairings may change with
    them. Best matchings differ by moves in circles only, so whoever is alone in their strongly
    connected part of the graph has the same mentor in all of them.
    """

    def __init__(self, market: Market, costs: Costs, solution: Solution) -> None:
        self._nobody, self._slack = len(market.seats), len(market.seats) + 1
        self._seats = market.seats
        self._limit = len(market.choices) if market.limit is None else market.limit
        self._count_may_change = solution.limit_price == 0
        self._unpriced = {mentor for mentor, price in enumerate(solution.prices) if price == 0}
        # Of those, the ones with a seat to give back and the ones with a seat to take, kept so that no arc is sought.
        self._given, self._open = set[int](), set[int]()
        self._place = [self._nobody if mentor is None else mentor for mentor in solution.matching]
        self._taken = [0] * self._slack
        for place in self._place:
            self._taken[place] += 1
        for mentor in self._unpriced:
            self._note(mentor)
        self._options = _equal_options(market, costs, solution)
        self._holders: dict[int, set[int]] = defaultdict(set)
        self._namers: dict[int, set[int]] = defaultdict(set)
        for mentee, places in self._options.items():
            self._holders[self._place[mentee]].add(mentee)
            for place in places:
                self._namers[place].add(mentee)
        self._part = components(self._slack + 1, lambda place: (other for _, other in self._arcs_from(place)))
        self._new_part = count(self._slack + 1)

    def matching(self) -> Matching:
        """Return who has whom now."""
        return tuple(None if place == self._nobody else place for place in self._place)

    def improve(self, mentee: int) -> None:
        """Give a mentee the best option that is still possible, and keep it theirs."""
        own, options = self._place[mentee], self._options.pop(mentee, [])
        if not options:
            return
        self._holders[own].remove(mentee)
        for place in options:
            self._namers[place].remove(mentee)
        for place in options[: options.index(own)]:
            moves = self._find_moves(place, own)
            if moves is not None:
                self._make([*moves, (mentee, place)])
                return

    def _find_moves(self, start: int, goal: int) -> list[Move] | None:
        """Return moves that make room at the start and fill the goal; None if there are none.

        Places that turn out not to be in a circle with the others are parted from them, so that
        no search visits them in vain again.
        """
        part = self._part
        if part[start] != part[goal]:
            return None
        ahead, back = Search(start, self._arcs_from, part), Search(goal, self._arcs_to, part)
        meeting = meet(ahead, back)
        if meeting is None:
            number = next(self._new_part)
            for place in (ahead if ahead.is_exhausted else back).came:
                part[place] = number
            return None
        moves = [(mentee, place) for mentee, place, _ in ahead.way(meeting)]
        moves += [(mentee, nearer) for mentee, _, nearer in back.way(meeting)]
        return [(mentee, place) for mentee, place in moves if mentee is not None]

    def _make(self, moves: Iterable[Move]) -> None:
        for mentee, place in moves:
            before = self._place[mentee]
            self._taken[before] -= 1
            self._taken[place] += 1
            self._note(before)
            self._note(place)
            self._place[mentee] = place
            if mentee in self._options:
                self._holders[before].remove(mentee)
                self._holders[place].add(mentee)

    def _note(self, place: int) -> None:
        """Keep in mind whether a place without a price has seats to take, and seats to give back."""
        if place in self._unpriced:
            (self._given.add if self._taken[place] else self._given.discard)(place)
            (self._open.add if self._taken[place] < self._seats[place] else self._open.discard)(place)

    def _arcs_from(self, place: int) -> Iterator[Arc]:
        """Yield who may go where from a place."""
        if place == self._slack:
            yield from ((None, mentor) for mentor in self._given)
            if self._may_match_more():
                yield None, self._nobody
            return
        for mentee in self._holders.get(place, ()):
            yield from ((mentee, option) for option in self._options[mentee] if option != place)
        if self._has_room(place):
            yield None, self._slack

    def _arcs_to(self, place: int) -> Iterator[Arc]:
        """Yield who may come to a place, and from where: the same arcs, seen from their other end."""
        if place == self._slack:
            yield from ((None, mentor) for mentor in self._open)
            if self._has_room(self._nobody):
                yield None, self._nobody
            return
        for mentee in self._namers.get(place, ()):
            own = self._place[mentee]
            if own != place:
                yield mentee, own
        if self._may_match_more() if place == self._nobody else (self._taken[place] and place in self._unpriced):
            yield None, self._slack

    def _has_room(self, place: int) -> bool:
        """Tell whether one more here takes an empty seat, or one pairing less, without a loss."""
        if place == self._nobody:
            return self._count_may_change and self._matched() > 0
        return self._taken[place] < self._seats[place]

    def _may_match_more(self) -> bool:
        return self._count_may_change and self._matched() < self._limit

    def _matched(self) -> int:
        return len(self._place) - self._taken[self._nobody]


def _equal_options(market: Market, costs: Costs, solution: Solution) -> dict[int, list[int]]:
    """Return the places that cost a mentee what their own does, in the order of their wish, where there are several."""
    prices = [price + solution.limit_price for price in solution.prices]
    found = {}
    for mentee, choices in enumerate(market.choices):
        cheapest, places = costs.unmatched[mentee], [len(prices)]
        for cost, mentor in zip(reversed(costs.choice[: len(choices)]), reversed(choices), strict=True):
            if mentor is not None and cost + prices[mentor] <= cheapest:
                places = [mentor] if cost + prices[mentor] < cheapest else [mentor, *places]
                cheapest = cost + prices[mentor]
        if len(places) > 1:
            found[mentee] = places
    return found
