"""A login is what its forge lets somebody be called."""

import pytest
from pydantic import ValidationError

from mentorbook.model.login import is_login
from mentorbook.model.record import Account

GITHUB = ["a", "7", "Ada", "ada-osei", "a-b-c", "x" * 39, "ada-osei_acme"]
NOT_GITHUB = ["", "@ada", "-ada", "ada-", "ada--osei", "ada.osei", "ada osei", "_ada", "ada_", "x" * 40, "adà", "ada\n"]
GITLAB = ["a", "ada_osei", "ada.osei", "_ada", ".ada", "ada-", "ada--osei", "x" * 255, "ada.github"]
NOT_GITLAB = ["", "@ada", "-ada", "ada.", ".", "ada.git", "ada.atom", "ada osei", "ada/osei", "x" * 256, "ada\n"]
FORGEJO = ["a", "ada_osei", "ada.osei", "ada-osei", "a.b-c_d", "x" * 40]
NOT_FORGEJO = ["", "@ada", "_ada", "ada_", "ada._osei", "ada--osei", "-ada", "x" * 41, "ada\n"]
ALL = {"github": (GITHUB, NOT_GITHUB), "gitlab": (GITLAB, NOT_GITLAB), "forgejo": (FORGEJO, NOT_FORGEJO)}


@pytest.mark.parametrize("forge", ALL)
def test_a_forge_lets_its_people_be_called_so_and_not_otherwise(forge: str):
    right, wrong = ALL[forge]
    assert [login for login in right if not is_login(login, forge)] == []
    assert [login for login in wrong if is_login(login, forge)] == []


@pytest.mark.parametrize("forge", ALL)
def test_an_account_holds_a_login_of_its_forge(forge: str):
    right, wrong = ALL[forge]
    for login in right:
        assert Account.model_validate({forge: login}).login == login
    for login in wrong:
        with pytest.raises(ValidationError) as raised:
            Account.model_validate({forge: login})
        assert [error["type"] for error in raised.value.errors()] == ["wrong-login"]


def test_where_the_forge_is_unknown_a_login_of_any_will_do():
    assert all(is_login(login) for right, _ in ALL.values() for login in right)
    assert not any(map(is_login, ["", "@ada", "ada osei", "-ada", "https://github.com/ada", "x" * 256]))
