"""Who is who across files."""

from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Program
from mentorbook.model.record import Account

FORGES = ("github", "gitlab", "forgejo")


def forges_of(account: Account) -> tuple[str, ...]:
    """Return the kinds of forge that an account gives a login for; it should be one."""
    return tuple(forge for forge in FORGES if getattr(account, forge))


def account_keys(account: Account | None) -> tuple[str, ...]:
    """Return what tells an account from all others: its number and its login, which forges read without case."""
    if account is None:
        return ()
    keys = [f"{forge}/{getattr(account, forge).casefold()}" for forge in forges_of(account)]
    if account.id is not None:
        keys += [f"{forge}:{account.id}" for forge in forges_of(account)]
    return tuple(keys)


def is_same_account(one: Account | None, other: Account | None) -> bool:
    """Tell whether two accounts share a number or a login."""
    return not set(account_keys(one)).isdisjoint(account_keys(other))


def is_same_person(mentor: Mentor, mentee: Mentee) -> bool:
    """Tell whether a mentor and a mentee are one: by account where both have one, else by handle."""
    if mentor.account is not None and mentee.account is not None:
        return is_same_account(mentor.account, mentee.account)
    return mentor.handle == mentee.handle


def is_coordinator(program: Program, account: Account) -> bool:
    """Tell whether an account is one of the coordinators'."""
    return any(is_same_account(account, coordinator.account) for coordinator in program.coordinators)
