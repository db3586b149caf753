"""Who is who across files."""

from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.record import Account

FORGES = ("github", "gitlab", "forgejo")


def forges_of(account: Account) -> tuple[str, ...]:
    """Return the kinds of forge that an account gives a login for; it should be one."""
    return tuple(forge for forge in FORGES if getattr(account, forge))


def account_keys(account: Account | None) -> tuple[str, ...]:
    """Return what tells an account from all others: its number and its login, which forges read without case."""
    keys: list[str] = []
    for forge in forges_of(account) if account else ():
        keys.append(f"{forge}/{getattr(account, forge).casefold()}")
        if account and account.id is not None:
            keys.append(f"{forge}:{account.id}")
    return tuple(keys)


def is_same_account(one: Account | None, other: Account | None) -> bool:
    """Tell whether two accounts are one: by their numbers where both have one, else by their logins."""
    if one and other and one.id is not None and other.id is not None and one.id != other.id:
        return False
    return not set(account_keys(one)).isdisjoint(account_keys(other))


def is_same_person(mentor: Mentor, mentee: Mentee) -> bool:
    """Tell whether the two are one: by account where both files have one, else by handle."""
    if mentor.account is None or mentee.account is None:
        return mentor.handle == mentee.handle
    return is_same_account(mentor.account, mentee.account)
