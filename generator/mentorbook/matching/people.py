"""Who is who across the files of mentors and mentees."""

from collections import defaultdict

from mentorbook.model.roster import Roster


def mentee_person(roster: Roster, handle: str) -> str:
    """Return who the mentee of a handle is across files; the handle itself where the file is gone."""
    mentee = roster.mentees_by_handle.get(handle)
    return mentee.person if mentee else handle


def mentor_person(roster: Roster, handle: str) -> str:
    """Return who the mentor of a handle is across files; the handle itself where the file is gone."""
    mentor = roster.mentors_by_handle.get(handle)
    return mentor.person if mentor else handle


def handles_by_person(roster: Roster) -> dict[str, set[str]]:
    """Return every handle of each person, as a mentor and as a mentee."""
    handles: dict[str, set[str]] = defaultdict(set)
    for mentor in roster.mentors:
        handles[mentor.person].add(mentor.handle)
    for mentee in roster.mentees:
        handles[mentee.person].add(mentee.handle)
    return handles
