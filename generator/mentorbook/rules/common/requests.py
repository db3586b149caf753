"""Which requests still wait for someone."""

from collections.abc import Iterator

from mentorbook.model.person import Choice, Mentee, Mentor
from mentorbook.model.roster import Roster


def waiting_choices(roster: Roster) -> Iterator[tuple[Mentee, int, Choice]]:
    """Yield each choice of a waiting request, with its index from 0; a mentor named again is passed over."""
    for mentee in roster.waiting_requests:
        named: set[str] = set()
        for index, choice in enumerate(mentee.choices):
            if choice.mentor not in named:
                named.add(choice.mentor)
                yield mentee, index, choice


def chosen_mentors(roster: Roster) -> Iterator[tuple[Mentee, int, Mentor]]:
    """Yield each such choice of somebody else who is there, with that mentor."""
    for mentee, index, choice in waiting_choices(roster):
        mentor = roster.mentors_by_handle.get(choice.mentor)
        if mentor and mentor.handle not in roster.both_sides.get(mentee.handle, ()):
            yield mentee, index, mentor
