"""Who is who across files."""

import pytest

from mentorbook.model.identity import account_keys, is_same_account, is_same_person
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.record import Account

ADA = Account(github="ada", id=7)


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        (Account(github="ada-renamed", id=7), True),
        (Account(github="Ada"), True),
        (Account(github="ada", id=8), False),
        (Account(gitlab="ada", id=7), False),
        (Account(github="bob"), False),
        (None, False),
    ],
    ids=["renamed", "no number yet", "login changed hands", "another forge", "another login", "no account"],
)
def test_an_account_is_known_by_its_number_else_by_its_login(other: Account | None, is_same: bool):
    """Forges read logins without case, and give a number once."""
    assert is_same_account(ADA, other) is is_same
    assert is_same_account(other, ADA) is is_same


def test_keys_tell_accounts_apart():
    """A login and a number can never look alike."""
    assert account_keys(ADA) == ("github/ada", "github:7")
    assert account_keys(None) == ()


@pytest.mark.parametrize(
    ("handle", "account", "is_same"),
    [("ada", None, True), ("other", None, False), ("ada", Account(github="bob"), False), ("other", ADA, True)],
)
def test_a_handle_counts_where_an_account_is_missing(handle: str, account: Account | None, is_same: bool):
    """Two files with accounts are compared by them, whatever they are called."""
    mentor = Mentor(
        handle="ada", name="Ada", bio="Hi.", topics=("git",), languages=("en",), timezone="UTC", account=ADA
    )
    mentee = Mentee(handle=handle, name="Ada", round="autumn", choices=(), goals=("Learn",), account=account)
    assert is_same_person(mentor, mentee) is is_same
