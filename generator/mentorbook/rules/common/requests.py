"""Which requests still wait for someone."""

from collections.abc import Iterator
from contextlib import suppress

from mentorbook.model.person import Choice, Mentee, Mentor
from mentorbook.model.record import GapError
from mentorbook.model.roster import Roster
from mentorbook.rules.common.pairs import is_mentor_there
from mentorbook.rules.common.people import are_unlike


def waiting_choices(roster: Roster) -> Iterator[tuple[Mentee, int, Choice]]:
    """Yield each choice of a waiting request, with its index from 0; a mentor named again is passed over."""
    for mentee in roster.waiting_requests:
        named: set[str] = set()
        for index, choice in enumerate(mentee.choices):
            with suppress(GapError):
                if choice.mentor not in named:
                    named.add(choice.mentor)
                    yield mentee, index, choice


def chosen_mentors(roster: Roster) -> Iterator[tuple[Mentee, int, Mentor]]:
    """Yield each such choice of somebody else who is there, with that mentor."""
    for mentee, index, choice in waiting_choices(roster):
        mentor = roster.mentors_by_handle.get(choice.mentor)
        if mentor and mentor.handle not in roster.both_sides.get(mentee.handle, ()):
            yield mentee, index, mentor


def has_wrong_choice(roster: Roster, mentee: Mentee) -> bool:
    """Tell whether a request itself must be mended before it is clear whom it asks for."""
    handles, limits = [choice.mentor for choice in mentee.choices], roster.program.choices
    return (
        mentee.round not in roster.program.rounds_by_id
        or not limits.min <= len(handles) <= limits.max
        or len(set(handles)) < len(handles)
        or any(_is_wrong(roster, mentee, handle) for handle in handles)
    )


def _is_wrong(roster: Roster, mentee: Mentee, handle: str) -> bool:
    mentor = roster.mentors_by_handle.get(handle)
    if mentor is None:
        return not is_mentor_there(roster, handle)
    return handle in roster.both_sides.get(mentee.handle, ()) or are_unlike(roster.program, mentor, mentee)
