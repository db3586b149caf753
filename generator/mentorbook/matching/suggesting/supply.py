"""The mentors with a seat left, as sets of those who have something in common."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mentorbook.matching.bits import everything, grouped, union
from mentorbook.matching.suggesting.clocks import Span, apart, parts_of_day, span_of
from mentorbook.matching.suggesting.need import primary
from mentorbook.model.person import Format, Mentor
from mentorbook.model.program import Kind, Program
from mentorbook.model.round import Round


@dataclass(frozen=True)
class Supply:
    """Hold sets of mentors, who are known by their index."""

    everyone: int
    confirmed: int
    """Who said they are still in for the round."""
    kinds: Mapping[Kind, int]
    topics: Mapping[str, int]
    languages: Mapping[str, int]
    levels: Mapping[str, int]
    formats: Mapping[Format, int]
    clocks: Mapping[int, int]
    spans: Mapping[Span, int]
    in_day: Mapping[int, int]
    """Whose hours leave time for a talk in the waking day of a mentee's clock."""

    @cached_property
    def any_level(self) -> int:
        """Return those who name no level."""
        return self.everyone & ~union(self.levels, self.levels)

    @cached_property
    def without_hours(self) -> int:
        """Return those of whom no hours are known."""
        return self.everyone & ~union(self.spans, self.spans)

    def near(self, clock: int, minutes: int) -> int:
        """Return those whose clocks are at most so many minutes from this one."""
        return union(self.clocks, (one for one in self.clocks if apart(one, clock) <= minutes))


def supply_of(
    mentors: Sequence[Mentor], clocks: Sequence[int], program: Program, one: Round, days: Iterable[int]
) -> Supply:
    """Return the mentors of a round, who have these clocks, as people live by the clocks `days`.

    Clocks are in minutes ahead of UTC.
    """
    hours = [[span_of(hours, clock) for hours in mentor.hours] for mentor, clock in zip(mentors, clocks, strict=True)]
    spans = grouped(hours, iter)
    return Supply(
        everyone=everything(len(mentors)),
        confirmed=union(grouped(mentors, lambda mentor: [one.is_confirmed_by(mentor.confirmed)]), [True]),
        kinds=grouped(mentors, lambda mentor: [mentor.kind_in(program)]),
        topics=grouped(mentors, lambda mentor: mentor.topics),
        languages=grouped(mentors, lambda mentor: map(primary, mentor.languages)),
        levels=grouped(mentors, lambda mentor: mentor.levels),
        formats=grouped(mentors, lambda mentor: [mentor.format]),
        clocks=grouped(clocks, lambda clock: [clock]),
        spans=spans,
        in_day={clock: union(spans, (one for one in spans if any(parts_of_day(one, clock)))) for clock in days},
    )
