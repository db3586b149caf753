"""The picture of someone: their photo, or for who gave none their initials over two waves."""

import hashlib
import unicodedata
from typing import NamedTuple

from mentorbook.publishing.edition import PublicPhoto

TONES = 8
# Two waves each, drawn in a square of 64.
WAVES = (
    ("M0 40c12-7 22-7 33-1s21 5 31 0v25H0z", "M0 51c11-6 20-4 31 0s22 3 33-2v15H0z"),
    ("M0 43c10 4 21 3 31-2s22-6 33-2v25H0z", "M0 50c12 4 22 4 33-1s20-5 31-1v16H0z"),
    ("M0 38c11 0 20 8 32 7s21-8 32-8v27H0z", "M0 53c12-5 23-5 34-1s20 2 30-4v16H0z"),
    ("M0 44c11-8 23-8 33-2s20 4 31-4v26H0z", "M0 49c10 5 20 6 32 2s22-3 32 1v12H0z"),
)


class Avatar(NamedTuple):
    """What a drawn picture is made of: one or two letters, one of eight tones, two waves; or the photo in its place."""

    initials: str
    tone: int
    back: str
    front: str
    photo: PublicPhoto | None = None


def draw_avatar(name: str, handle: str, photo: PublicPhoto | None = None) -> Avatar:
    """Return the picture of a person: the same for the same handle, everywhere and always."""
    digest = hashlib.sha256(handle.encode()).digest()
    back, front = WAVES[digest[1] % len(WAVES)]
    return Avatar(find_initials(name), digest[0] % TONES, back, front, photo)


def find_initials(name: str) -> str:
    """Return the first letters of the first and the last word; one letter for scripts that write names without spaces.

    Words in brackets and words without a letter don't count.

    >>> find_initials("Aiko Tanaka (田中 藍子)"), find_initials("Liam O'Connor"), find_initials("王伟")
    ('AT', 'LO', '王')
    """
    words = [word for word in name.partition("(")[0].split() if _has_letter(word)] or name.split()
    ends = words[:1] if len(words) == 1 else [words[0], words[-1]]
    return "".join(_first_letter(word) for word in ends)


def _has_letter(word: str) -> bool:
    return word[0].isalpha() or any(map(str.isalpha, word))


def _first_letter(word: str) -> str:
    """Return the first letter with the marks that belong to it."""
    if word[0].isalpha() and word[1:2].isascii():
        return word[0].upper()
    start = next((place for place, one in enumerate(word) if one.isalpha()), 0)
    end = start + 1
    while end < len(word) and unicodedata.category(word[end]) in ("Mn", "Mc"):
        end += 1
    return word[start:end].upper()
