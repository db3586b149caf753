"""The seats that somebody can reach when others move on: augmenting paths, as in Berge (1957)."""

from collections.abc import Mapping, Sequence

from mentorbook.matching.bits import members, set_of
from mentorbook.matching.market import Matching
from mentorbook.matching.suggesting.candidates import Candidates


class Reach:
    """Who is offered whom so far. One person more is served wherever that is possible at all."""

    def __init__(self, candidates: Candidates, matching: Matching, seats: Sequence[int]) -> None:
        self._candidates, self._seats = candidates, list(seats)
        self._place: list[int | None] = [None] * len(matching)
        self._holders: list[list[int]] = [[] for _ in seats]
        self._free = set_of(mentor for mentor, number in enumerate(seats) if number)
        # Mentors who were reached in vain lead to no free seat, then and after others were served.
        self._in_vain = 0
        for mentee, mentor in enumerate(matching):
            if mentor is not None:
                self._sit(mentee, mentor)
        self.matched = len(matching) - matching.count(None)

    @property
    def matching(self) -> Matching:
        """Return the mentor, by mentee; None for somebody who has none."""
        return tuple(self._place)

    def serve(self, mentee: int) -> None:
        """Offer somebody who has no mentor the best one left; else let as few as possible move on for their sake."""
        if self._place[mentee] is None:
            way = self._find_way(mentee)
            while way and not all(self._candidates.may(*step) for step in way):
                way = self._find_way(mentee)
            for one, mentor in way:
                self._sit(one, mentor)
            self.matched += bool(way)

    def _find_way(self, mentee: int) -> list[tuple[int, int]]:
        """Return who goes where, from a free seat back to the mentee; nothing where there is no way."""
        asked: dict[int, tuple[int, int]] = {}
        queue, seen = [mentee], self._in_vain
        for one in queue:
            best = next(self._candidates.in_order(one, self._free), None)
            if best is not None:
                return _way(one, best[0], asked)
            taken = self._candidates.able(one) & ~seen
            seen |= taken
            for mentor in members(taken):
                asked |= dict.fromkeys(self._holders[mentor], (one, mentor))
                queue += self._holders[mentor]
        self._in_vain = seen
        return []

    def _sit(self, mentee: int, mentor: int) -> None:
        before = self._place[mentee]
        if before is not None:
            self._holders[before].remove(mentee)
            self._seats[before] += 1
            self._free |= 1 << before
        self._place[mentee] = mentor
        self._holders[mentor].append(mentee)
        self._seats[mentor] -= 1
        if not self._seats[mentor]:
            self._free &= ~(1 << mentor)


def _way(one: int, mentor: int, asked: Mapping[int, tuple[int, int]]) -> list[tuple[int, int]]:
    """Return who goes where: one to a free seat, who asked for theirs to that, and so on."""
    way = [(one, mentor)]
    while one in asked:
        one, mentor = asked[one]
        way.append((one, mentor))
    return way
