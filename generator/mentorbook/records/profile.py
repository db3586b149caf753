"""The login in what people write instead of it: with an @ before it, or the address of their profile."""

import re

from mentorbook.model.forge import FORGE_HOSTS
from mentorbook.model.login import is_login
from mentorbook.records.scalar import NOTHING

_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<host>[\w-]+(?:\.[\w-]+)+)/+(?:(?:-|u|users)/+)*@?(?P<login>[^/?#\s]+)\S*",
    re.IGNORECASE,
)
# Pages of forges that are nobody's profile.
_PAGES = frozenset({"explore", "login", "notifications", "orgs", "profile", "settings", "user"})


def find_login(text: str, forge: str | None = None) -> str | None:
    """Return the login that a text means; None where it isn't clear, or isn't one of that kind of forge.

    >>> find_login("@ada-osei"), find_login("https://github.com/ada-osei?tab=stars")
    ('ada-osei', 'ada-osei')
    """
    address = _ADDRESS.fullmatch(text.strip())
    if address is None:
        login = text.strip().removeprefix("@").strip()
    elif address["login"].casefold() in _PAGES or forge not in (None, find_forge(text) or forge):
        return None
    else:
        login = address["login"]
    return login if is_login(login, forge) and login not in NOTHING else None


def find_forge(text: str) -> str | None:
    """Return the kind of forge that the address of a profile is at; None where its host doesn't tell."""
    address = _ADDRESS.fullmatch(text.strip())
    return FORGE_HOSTS.get(address["host"].casefold()) if address else None
