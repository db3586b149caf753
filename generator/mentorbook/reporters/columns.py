"""How many columns of a terminal a text takes, and how it is broken into lines that fit."""

import unicodedata
from collections.abc import Iterator

_JOINER, _AS_PICTURE = "\u200d", "\ufe0f"
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"


def columns_of(text: str) -> list[int]:
    """Return the columns that each character takes: 0 of one that is drawn over, or joins, the one before it."""
    found: list[int] = []
    for index, character in enumerate(text):
        if _is_drawn_over(character) or _joins(text, index):
            found.append(0)
        else:
            found.append(2 if unicodedata.east_asian_width(character) in "WF" else 1)
        if character == _AS_PICTURE and index and _is_picture(text[index - 1]):
            found[index - 1] = 2
    return found


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return len(text) if text.isascii() else sum(columns_of(text))


def wrapped(words: str, columns: int) -> list[str]:
    """Return words on lines of at most `columns` columns; a word that is longer is broken."""
    lines: list[str] = []
    for word in words.split(" "):
        if lines and width(lines[-1]) + 1 + width(word) <= columns:
            lines[-1] += f" {word}"
        else:
            lines += _broken(word, columns)
    return lines


def _broken(word: str, columns: int) -> Iterator[str]:
    """Yield a word in parts that fit; what is drawn over a character stays with it."""
    part, room = "", columns
    for character, wide in zip(word, columns_of(word), strict=True):
        if wide > room:
            yield part
            part, room = "", columns
        part, room = part + character, room - wide
    yield part


def _is_drawn_over(character: str) -> bool:
    is_vowel_of_korean = "\u1160" <= character <= "\u11ff"
    return unicodedata.category(character) in ("Mn", "Me") or character in "\u200c\u200d" or is_vowel_of_korean


def _joins(text: str, index: int) -> bool:
    """Tell whether a character makes one picture with those before it."""
    before = text[max(0, index - 2) : index]
    is_joined = before[-1:] == _JOINER and _is_picture(text[index])
    return is_joined or (text[index] in _SKIN_TONES and _is_picture(before[-1:]))


def _is_picture(character: str) -> bool:
    return character != "" and unicodedata.category(character) == "So"
