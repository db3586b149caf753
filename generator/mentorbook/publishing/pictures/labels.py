"""How wide a text is, roughly: drawings cannot ask a browser."""

import unicodedata

from markupsafe import Markup

_THIN = frozenset("fijlrtI1.,:;'’|!()[] -")
_BROAD = frozenset("mwMW@%")


def width_of(text: str) -> float:
    """Return the width of a text in ems of a usual sans serif; never too small by much."""
    return sum(_width(one) for one in text)


def shortened(text: str, ems: float) -> str:
    """Return a text that fits into so many ems, its end left out where it is too long.

    >>> shortened("Ana Silva", 6), shortened("Anastasia Silva-Grimaldi", 6)
    ('Ana Silva', 'Anastasia…')
    """
    # What is escaped already would be cut in the middle of a sign, and escaped again.
    kept = text = text.unescape() if isinstance(text, Markup) else text
    if width_of(text) <= ems:
        return text
    while kept and width_of(kept) + 1 > ems:
        kept = kept[:-1]
    # A mark belongs to the letter before it, which is gone or stays with it.
    return f"{kept.rstrip(' -.,')}…"


def _width(character: str) -> float:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return 1
    if character in _THIN:
        return 0.36
    if character in _BROAD:
        return 0.9
    return 0.66 if character.isupper() else 0.55
