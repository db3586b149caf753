"""Who is who across files."""

from mentorbook.model.identity import is_same_account
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Program
from mentorbook.model.record import Account


def is_coordinator(program: Program, account: Account) -> bool:
    """Tell whether an account is one of the coordinators'."""
    return any(is_same_account(account, coordinator.account) for coordinator in program.coordinators)


def are_unlike(program: Program, mentor: Mentor, mentee: Mentee) -> bool:
    """Tell whether two people are of different kinds of the programme; an unknown kind is another problem."""
    kinds = {mentor.kind_in(program), mentee.kind_in(program)}
    return len(kinds) > 1 and kinds <= set(program.kinds)
