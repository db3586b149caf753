"""The three lists that only a private root has: contacts, who must not meet, whom mentors would rather have."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from mentorbook.model.scalars import is_handle
from mentorbook.records.limits import MOST_FINDINGS
from mentorbook.records.refusals import fields, texts, values
from mentorbook.records.trouble import Trouble

_HANDLE = "must be a handle: 2 to 39 of a-z, 0-9 and single dashes."


def parse_contacts(value: Any) -> dict[str, str] | tuple[Trouble, ...]:
    """Return the e-mail address of each handle, or all that is wrong."""
    if not isinstance(value, dict):
        return (_wrong_shape("a line for each person: their handle, a colon and their address"),)
    return _first(chain(_find_wrong_keys(value), _find_wrong_addresses(value))) or value


def parse_never_with(value: Any) -> frozenset[frozenset[str]] | tuple[Trouble, ...]:
    """Return the couples of handles that are never paired, or all that is wrong."""
    if not isinstance(value, list):
        return (_wrong_shape('a list with a line for each two people, such as "- [leo, ada]"'),)
    return _first(_find_wrong_couples(value)) or frozenset(frozenset(couple) for couple in value)


def parse_prefers(value: Any) -> dict[str, tuple[str, ...]] | tuple[Trouble, ...]:
    """Return the mentees that each mentor would rather have, best first, or all that is wrong."""
    if not isinstance(value, dict):
        return (_wrong_shape("a line for each mentor: their handle, a colon and a list of mentees, best first"),)
    troubles = _first(chain(_find_wrong_keys(value), _find_wrong_preferences(value)))
    return troubles or {mentor: tuple(mentees) for mentor, mentees in value.items()}


def _first(troubles: Iterable[Trouble]) -> tuple[Trouble, ...]:
    return tuple(islice(troubles, MOST_FINDINGS))


def _find_wrong_addresses(value: dict[str, Any]) -> Iterator[Trouble]:
    for handle, address in value.items():
        if not isinstance(address, str) or not is_address(address):
            message = "This must be an e-mail address."
            yield Trouble(values.WRONG_ADDRESS, (handle,), message, values.WRONG_ADDRESS.fix)


def _find_wrong_couples(value: list[Any]) -> Iterator[Trouble]:
    for index, couple in enumerate(value):
        if not isinstance(couple, list) or len(couple) != 2 or couple[0] == couple[1]:
            message = f"Entry {index + 1} must name two people."
            yield Trouble(fields.NOT_A_LIST, (index,), message, 'Write it as "- [leo, ada]".')
        else:
            yield from _find_wrong_handles(couple, (index,))


def _find_wrong_preferences(value: dict[str, Any]) -> Iterator[Trouble]:
    for mentor, mentees in value.items():
        if isinstance(mentees, list):
            yield from _find_wrong_handles(mentees, (mentor,))
        else:
            message = "This must be a list of mentees, best first."
            yield Trouble(fields.NOT_A_LIST, (mentor,), message, 'Write it in square brackets: "[leo, mia]".')


def is_address(text: str) -> bool:
    """Tell whether a text can be an e-mail address: one @, a dot in the host, nothing that ends a header."""
    name, _, host = text.rpartition("@")
    is_clean = not any(one.isspace() or not one.isprintable() or one in '<>,;:"()[]\\' for one in text)
    return is_clean and bool(name) and "@" not in name and "." in host.strip(".") and len(text) <= 254


def _find_wrong_keys(value: dict[str, Any]) -> Iterator[Trouble]:
    for handle in value:
        if not is_handle(handle):
            message = f"A field's name in this list {_HANDLE}"
            yield Trouble(values.WRONG_HANDLE, (handle,), message, values.WRONG_HANDLE.fix, is_key=True)


def _find_wrong_handles(handles: list[Any], route: tuple[str | int, ...]) -> Iterator[Trouble]:
    for index, handle in enumerate(handles):
        if not isinstance(handle, str) or not is_handle(handle):
            message = f"Entry {index + 1} {_HANDLE}"
            yield Trouble(values.WRONG_HANDLE, (*route, index), message, values.WRONG_HANDLE.fix)


def _wrong_shape(expected: str) -> Trouble:
    return Trouble(texts.NOT_FIELDS, (), f"This file must hold {expected}.", f"Write {expected}.")
