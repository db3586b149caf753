"""Who is who across the files of mentors and mentees."""

from collections import defaultdict

from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.record import Account
from mentorbook.model.roster import Roster


def is_same_person(mentor: Mentor, mentee: Mentee) -> bool:
    """Tell whether the two are one: by account where both have one, else by handle.

    An account's number decides; a file that has none yet is known by its login.
    """
    if mentor.account is None or mentee.account is None:
        return mentor.handle == mentee.handle
    if mentor.account.id is not None and mentee.account.id is not None:
        return mentor.account.id == mentee.account.id and mentor.person == mentee.person
    return not _logins(mentor.account).isdisjoint(_logins(mentee.account))


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


def _logins(account: Account) -> set[tuple[str, str]]:
    forges = (("github", account.github), ("gitlab", account.gitlab), ("forgejo", account.forgejo))
    return {(forge, login.casefold()) for forge, login in forges if login}
