"""Who can be suggested to whom."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from mentorbook.matching.bits import union
from mentorbook.matching.cohort import strikes_of
from mentorbook.matching.lottery import lottery_value
from mentorbook.matching.rounds import start_of
from mentorbook.matching.suggesting.because import because
from mentorbook.matching.suggesting.clocks import clock_of
from mentorbook.matching.suggesting.fit import Fit, able_for, in_order
from mentorbook.matching.suggesting.need import need_of
from mentorbook.matching.suggesting.supply import supply_of
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round


class Candidates:
    """The mentors who can be suggested to each of some mentees; all are known by their index.

    What stands between two people, an earlier pair or never_with.yaml, is rare; it is looked up only once the two
    are about to be put together, and remembered.
    """

    def __init__(self, roster: Roster, one: Round, mentees: Sequence[Mentee], mentors: Sequence[Mentor]) -> None:
        start, value = start_of(one, roster.today), lottery_value(one)
        numbers = {mentor.handle: 1 << number for number, mentor in enumerate(mentors)}
        self._mentees, self._mentors, self._program = mentees, mentors, roster.program
        self._needs = [need_of(mentee, roster, start) for mentee in mentees]
        self._clocks = [clock_of(mentor.timezone, start) for mentor in mentors]
        days = {need.clock for need in self._needs if need.clock is not None}
        self._supply = supply_of(mentors, self._clocks, roster.program, one, days)
        self._strikes = strikes_of(roster, one)
        self._starts = [_start(value, mentee.handle, len(mentors)) for mentee in mentees]
        named = (union(numbers, (choice.mentor for choice in mentee.choices)) for mentee in mentees)
        self._able = [able_for(self._supply, need) & ~known for need, known in zip(self._needs, named, strict=True)]

    def able(self, mentee: int) -> int:
        """Return the set of mentors who fit somebody and whom they didn't name, as far as is known so far."""
        return self._able[mentee]

    def in_order(self, mentee: int, among: int) -> Iterator[tuple[int, Fit]]:
        """Yield those of a set of mentors who can be suggested to somebody, best first, and how well they fit."""
        need, start = self._needs[mentee], self._starts[mentee]
        for mentor, fit in in_order(self._supply, need, self._able[mentee] & among, start):
            if self.may(mentee, mentor):
                yield mentor, fit

    def may(self, mentee: int, mentor: int) -> bool:
        """Tell whether nothing stands between two who fit; where something does, the mentor is no longer able."""
        if self._strikes.of_two(self._mentees[mentee], self._mentors[mentor].handle) is None:
            return True
        self._able[mentee] &= ~(1 << mentor)
        return False

    def because(self, mentee: int, mentor: int) -> tuple[str, ...]:
        """Return the reasons for two, in words."""
        return tuple(because(self._mentors[mentor], self._needs[mentee], self._program, self._clocks[mentor]))


def _start(value: str, handle: str, count: int) -> int:
    """Return the mentor from whom on somebody looks at those who fit alike, so that not all begin with the same."""
    digest = sha256(f"{value}:{handle}".encode()).digest()
    return int.from_bytes(digest, "big") % max(count, 1)
