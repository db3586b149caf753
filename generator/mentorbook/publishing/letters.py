"""Long lists of names, parted by the letter that each begins with."""

import sys
import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

from markupsafe import escape

from mentorbook.publishing.ways import Way

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
    """Return a letter, or a part of those under it, as a part of an address.

    >>> address_of("E"), address_of("Ω"), address_of("#"), address_of("E 2")
    ('e', 'u3a9', 'others', 'e-2')
    """
    letter, _, number = letter.partition(" ")
    named = "others" if letter == OTHERS else letter.lower() if letter.isascii() else f"u{ord(letter):x}"
    return f"{named}-{number}" if number else named


def name_order(name: str) -> tuple[str, str]:
    """Return what names are sorted by: their letters without marks, then as they are."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return plain.casefold(), name


def ways_by_letter(letters: Iterable[str], up: str = "", here: str | None = None) -> tuple[Way, ...]:
    """Return the way from page to page of what is parted by letter; that to where one is leads nowhere."""
    return tuple(Way("" if one == here else f"{up}{address_of(one)}/", escape(one)) for one in letters)


def by_letter(
    items: Iterable[_Item], name_of: Callable[[_Item], str], most: int = sys.maxsize
) -> dict[str, tuple[_Item, ...]]:
    """Return items by the letter of their names, both in order; what begins with no letter comes last.

    Where there are more than `most` under a letter, the further ones stand under "A 2", "A 3" and so on.
    """
    found: dict[str, list[_Item]] = {}
    for item in sorted(items, key=lambda one: name_order(name_of(one))):
        found.setdefault(letter_of(name_of(item)), []).append(item)
    ordered = sorted(found, key=lambda letter: (letter == OTHERS, letter))
    return {
        f"{letter} {start // most + 1}" if start else letter: tuple(found[letter][start : start + most])
        for letter in ordered
        for start in range(0, len(found[letter]), most)
    }
