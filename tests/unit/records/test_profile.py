"""People paste what they see on a forge; the login is found in it, or nothing is guessed."""

import pytest

from mentorbook.records.profile import find_forge, find_login


@pytest.mark.parametrize(
    ("text", "login"),
    [
        ("@ada", "ada"),
        (" @ ada ", "ada"),
        ("ada-osei", "ada-osei"),
        ("https://github.com/ada", "ada"),
        ("http://www.GitHub.com/ada/", "ada"),
        ("github.com/ada/some-project", "ada"),
        ("https://github.com/ada?tab=repositories", "ada"),
        ("https://github.com/ada#readme", "ada"),
        ("https://github.com/users/ada", "ada"),
        ("https://github.com/@ada", "ada"),
        ("https://ghe.example.org/ada", "ada"),
        ("https://gitlab.com/ada", None),
        ("https://github.com/settings/profile", None),
        ("https://github.com/", None),
        ("https://github.com", None),
        ("ada@example.org", None),
        ("Ada Osei", None),
        ("@null", None),
        ("@@ada", None),
        ("@", None),
        ("", None),
    ],
)
def test_a_login_of_github(text: str, login: str | None) -> None:
    assert find_login(text, "github") == login


def test_dots_are_part_of_logins_elsewhere() -> None:
    assert find_login("@zoe.lund", "gitlab") == "zoe.lund"
    assert find_login("https://codeberg.org/zoe.lund", "forgejo") == "zoe.lund"
    assert find_login("https://codeberg.org/zoe.lund") == "zoe.lund"
    assert find_login("https://gitlab.com/-/u/zoe", "gitlab") == "zoe"


def test_the_host_tells_the_forge_if_it_is_well_known() -> None:
    addresses = ["github.com/ada", "https://gitlab.com/ada", "https://codeberg.org/ada", "https://x.example/a", "ada"]
    assert [find_forge(one) for one in addresses] == ["github", "gitlab", "forgejo", None, None]


def test_a_very_long_text_takes_no_time() -> None:
    assert find_login("https://" + "a." * 30_000 + "/", "github") is None
    assert find_login("a-" * 30_000, "github") is None
    assert find_login("u/" * 30_000, "github") is None
