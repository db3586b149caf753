"""The roster with what is left of wrong files, seen by each rule without the gaps that it would come upon."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.record import GapError, find_gaps
from mentorbook.model.roster import Roster
from mentorbook.model.run import Run
from mentorbook.problems import Problem

Search = Callable[[Roster], Iterator[Problem]]


class Views:
    """What there is to see of a roster; a view that several rules need is made once."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._partial = [(one, find_gaps(one)) for one in roster.partial]
        self._gaps = frozenset[str]().union(*(gaps for _, gaps in self._partial))
        self._views: dict[frozenset[str], Roster] = {}

    def search(self, search: Search) -> list[Problem]:
        """Return what a rule finds in all files but those with a gap that it comes upon.

        A gap in the programme ends the search, and what was found before is true all the same.
        """
        avoided: frozenset[str] = frozenset()
        while True:
            found: list[Problem] = []
            try:
                for problem in search(self._without(avoided)):
                    found.append(problem)
            except GapError as gap:
                if gap.field in self._gaps - avoided:
                    avoided |= {gap.field}
                    continue
            return found

    def _without(self, avoided: frozenset[str]) -> Roster:
        if avoided not in self._views:
            seen = [one for one, gaps in self._partial if gaps.isdisjoint(avoided)]
            self._views[avoided] = _with(self._roster, seen) if seen else self._roster
        return self._views[avoided]


def _with(roster: Roster, seen: list[Mentor | Mentee | Pair | Run]) -> Roster:
    """Return the roster with some of what is left of wrong files."""
    mentors = (*roster.mentors, *(one for one in seen if isinstance(one, Mentor)))
    mentees = (*roster.mentees, *(one for one in seen if isinstance(one, Mentee)))
    pairs = (*roster.pairs, *(one for one in seen if isinstance(one, Pair)))
    runs = (*roster.runs, *(one for one in seen if isinstance(one, Run)))
    return replace(
        roster,
        mentors=tuple(sorted(mentors, key=lambda one: one.handle)),
        mentees=tuple(sorted(mentees, key=lambda one: one.handle)),
        pairs=tuple(sorted(pairs, key=lambda one: (one.round, one.mentee, one.mentor))),
        runs=tuple(sorted(runs, key=lambda one: one.round)),
        partial=(),
    )
