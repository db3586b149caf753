"""Who is who across files."""

from mentorbook.model.identity import account_keys, is_same_account
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Program
from mentorbook.model.record import Account
from mentorbook.model.roster import Roster


def both_sides(roster: Roster) -> dict[str, frozenset[str]]:
    """Return, for each mentee's handle who is a mentor too, the handles of their mentor files.

    They are one person by account where both files have one, else by handle.
    """
    by_account: dict[str, set[str]] = {}
    for mentor in roster.mentors:
        for key in account_keys(mentor.account):
            by_account.setdefault(key, set()).add(mentor.handle)
    known, found = roster.mentors_by_handle, dict[str, frozenset[str]]()
    for mentee in roster.mentees:
        alike = {handle for key in account_keys(mentee.account) for handle in by_account.get(key, ())}
        mentors = {handle for handle in alike if is_same_account(known[handle].account, mentee.account)}
        namesake = known.get(mentee.handle)
        if namesake and (namesake.account is None or mentee.account is None):
            mentors.add(namesake.handle)
        if mentors:
            found[mentee.handle] = frozenset(mentors)
    return found


def is_coordinator(program: Program, account: Account) -> bool:
    """Tell whether an account is one of the coordinators'."""
    return any(is_same_account(account, coordinator.account) for coordinator in program.coordinators)


def are_unlike(program: Program, mentor: Mentor, mentee: Mentee) -> bool:
    """Tell whether two people are of different kinds of the programme; an unknown kind is another problem."""
    kinds = {mentor.kind_in(program), mentee.kind_in(program)}
    return len(kinds) > 1 and kinds <= set(program.kinds)
