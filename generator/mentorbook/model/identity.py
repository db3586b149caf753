"""Who is who across files."""

from collections.abc import Iterable

from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.record import Account

FORGES = ("github", "gitlab", "forgejo")


def forges_of(account: Account) -> tuple[str, ...]:
    """Return the kinds of forge that an account gives a login for; it should be one."""
    return tuple(forge for forge in FORGES if getattr(account, forge))


def account_keys(account: Account | None) -> tuple[str, ...]:
    """Return what tells an account from all others; nothing where there is none."""
    return account.keys if account else ()


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


def find_both_sides(mentors: Iterable[Mentor], mentees: Iterable[Mentee]) -> dict[str, frozenset[str]]:
    """Return, for each mentee's handle who is a mentor too, the handles of their mentor files.

    They are one person by account where both files have one, else by handle.
    """
    known = {mentor.handle: mentor for mentor in mentors}
    by_key: dict[str, set[str]] = {}
    for mentor in known.values():
        for key in account_keys(mentor.account):
            by_key.setdefault(key, set()).add(mentor.handle)
    found: dict[str, frozenset[str]] = {}
    for mentee in mentees:
        alike = {handle for key in account_keys(mentee.account) for handle in by_key.get(key, ())}
        alike |= {mentee.handle} & known.keys()
        same = frozenset(handle for handle in alike if is_same_person(known[handle], mentee))
        if same:
            found[mentee.handle] = same
    return found
