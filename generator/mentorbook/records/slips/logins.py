"""The @ that people write before a login or a handle, which stands in no file."""

import re

from mentorbook.model.identity import FORGES
from mentorbook.records.finding import Finding
from mentorbook.records.mending import example
from mentorbook.records.place import Place
from mentorbook.records.refusals import values

_FIELD = re.compile(r"(?P<name>[\w-]+)[\"']?: *\[?[^:\[\]{}]*$")
_AT = re.compile(r"(?<=[\s\[{,])@(?=[\w-])")
_LOGINS = frozenset({*FORGES, "account", "invited"})
_HANDLES = frozenset({"mentor", "mentee"})


def at_sign(place: Place) -> Finding | None:
    """Find an @ before a login or a handle, without the quotation marks that it would need."""
    if place.character != "@":
        return None
    before, around = place.text[: place.column], place.field_around
    found = _FIELD.search(before)
    name = found["name"] if found else around
    if "links" in (around, before.partition(":")[0]) or name not in _LOGINS | _HANDLES:
        return None
    rule, what = (values.WRONG_HANDLE, "handle") if name in _HANDLES else (values.WRONG_LOGIN, "login")
    return Finding(rule, place.spot(), f'A {what} is written without the "@".', _hint(place, name), ())


def _hint(place: Place, name: str) -> str:
    """Show the line without its signs, and with an account where somebody forgot to write one round the login."""
    line = _AT.sub("", place.text)
    if name == "account":
        return "Leave the @ out, and name the forge, such as account: {github: ada-osei}."
    if name in FORGES and place.text.startswith(name):
        line = f"account: {{{line.strip()}}}"
    return f"Leave the @ out. {example(line, '')}".strip()
