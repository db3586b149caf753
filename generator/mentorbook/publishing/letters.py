"""Long lists of names, parted by the letter that each begins with."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

_Item = TypeVar("_Item")
OTHERS = "#"


def letter_of(name: str) -> str:
    """Return the letter under which a name stands: its first, without marks and as a capital; "#" without any.

    >>> letter_of("Élodie"), letter_of("ßa"), letter_of("d’Arc"), letter_of("Ωμέγα"), letter_of("42")
    ('E', 'S', 'D', 'Ω', '#')
    """
    for character in unicodedata.normalize("NFKD", name):
        if character.isalpha():
            return unicodedata.normalize("NFD", character.upper())[0]
    return OTHERS


def address_of(letter: str) -> str:
    """Return a letter as a part of an address.

    >>> address_of("E"), address_of("Ω"), address_of("#")
    ('e', 'u3a9', 'others')
    """
    if letter == OTHERS:
        return "others"
    return letter.lower() if letter.isascii() else f"u{ord(letter):x}"


def name_order(name: str) -> tuple[str, str]:
    """Return what names are sorted by: their letters without marks, then as they are."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return plain.casefold(), name


def by_letter(items: Iterable[_Item], name_of: Callable[[_Item], str]) -> dict[str, tuple[_Item, ...]]:
    """Return items by the letter of their names, both in order; what begins with no letter comes last."""
    found: dict[str, list[_Item]] = {}
    for item in sorted(items, key=lambda one: name_order(name_of(one))):
        found.setdefault(letter_of(name_of(item)), []).append(item)
    ordered = sorted(found, key=lambda letter: (letter == OTHERS, letter))
    return {letter: tuple(found[letter]) for letter in ordered}
