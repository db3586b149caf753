"""Deferred acceptance: no mentor and mentee would both rather have each other.

Gale and Shapley, "College Admissions and the Stability of Marriage" (1962), with the mentees asking, one at a time as
in McVitie and Wilson (1970): of all stable matchings the one that every mentee likes best.
"""

from collections.abc import Sequence
from heapq import heappush, heappushpop

from mentorbook.matching.market import Market, Matching

Rankings = Sequence[Sequence[int]]
"""The mentees that each mentor ranks, best first; whoever is not ranked comes after them, in the market's order."""


def accept(market: Market, rankings: Rankings) -> Matching:
    """Return the stable matching that every mentee likes best.

    People join in the market's order. Once the limit is reached nobody joins any more: who joined is matched
    as if the others were not there, and nobody's own list decides whether they join.
    """
    seating = _Seating(market, Standing(market, rankings))
    for newcomer in market.order:
        if not seating.room:
            break
        asking: int | None = newcomer
        while asking is not None:
            asking = seating.ask(asking)
    return tuple(seating.matching)


class Standing:
    """Where a mentee stands with a mentor: the smaller the better, and never the same for two."""

    def __init__(self, market: Market, rankings: Rankings) -> None:
        self._position = [0] * len(market.order)
        for position, mentee in enumerate(market.order):
            self._position[mentee] = position
        self._ranked = [{mentee: place for place, mentee in enumerate(ranking)} for ranking in rankings]

    def of(self, mentee: int, mentor: int) -> int:
        """Return the place in the mentor's ranking, or one behind all of those by the market's order."""
        ranked = self._ranked[mentor]
        return ranked.get(mentee, len(ranked) + self._position[mentee])


class _Seating:
    """Who holds a seat so far, and whom each mentor would give up first."""

    def __init__(self, market: Market, standing: Standing) -> None:
        self.matching: list[int | None] = [None] * len(market.choices)
        self.room = len(market.choices) if market.limit is None else market.limit
        self._seats, self._standing = market.seats, standing
        self._asks = [iter(choices) for choices in market.choices]
        self._held: list[list[tuple[int, int]]] = [[] for _ in market.seats]
        """A heap for each mentor, the last of them first."""

    def ask(self, mentee: int) -> int | None:
        """Let a mentee ask their next choice; return who is left without a mentor by it and can ask on."""
        mentor = next((one for one in self._asks[mentee] if one is not None and self._seats[one]), None)
        if mentor is None:
            return None
        place = (-self._standing.of(mentee, mentor), mentee)
        self.matching[mentee] = mentor
        if len(self._held[mentor]) < self._seats[mentor]:
            heappush(self._held[mentor], place)
            self.room -= 1
            return None
        _, last = heappushpop(self._held[mentor], place)
        self.matching[last] = None
        return last
