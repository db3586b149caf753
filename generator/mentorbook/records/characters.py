"""Characters that cannot be seen, or that make the text around them look like something else.

What joins emoji, and what Arabic, Persian and the Indic scripts need between letters, is welcome.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

MOST_MARKS = 3
# How far away a letter from right to left may stand from the mark that settles its neighbours' direction.
NEAR = 40


class Kind(Enum):
    """Why a character is refused."""

    CONTROL = "control"
    DIRECTION = "direction"
    HIDDEN = "hidden"
    MARKS = "marks"


@dataclass(frozen=True, slots=True)
class Bad:
    """A refused character (or run of combining marks) and where in the text it starts."""

    kind: Kind
    start: int
    end: int


CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"
DIRECTION = "\u202a-\u202e\u2066-\u2069"
MARKED_DIRECTION = "\u061c\u200e\u200f"
JOINERS = "\u200c\u200d"
HIDDEN = (
    f"\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b{JOINERS}{MARKED_DIRECTION}\u2060-\u2065\u206a-\u206f"
    "\u3164\ufeff\uffa0\U000e0000-\U000e007f"
)
# The flags of England, Scotland and Wales are spelled with invisible letters after a black flag.
FLAG = "\U0001f3f4[\U000e0061-\U000e007a\U000e0030-\U000e0039]{1,6}\U000e007f"
JOINED = (
    "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1a20-\u1aaf\u1b00-\u1bff\ua840-\ua87f\ua8e0-\ua8ff"
    "\ua980-\ua9df\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010d00-\U00010d3f\U00011000-\U00011fff"
    "\U0001e900-\U0001e95f"
)
"""The scripts whose letters need joiners between them, as ranges of a regular expression; so are those above."""
_DIRECTION_MARKS = re.compile(f"[{MARKED_DIRECTION}]+")
_JOINED_SCRIPTS = re.compile(f"[{JOINED}]")
# Letters, digits and signs in which nothing can be refused; what isn't listed is looked at more closely.
_SUSPICIOUS = re.compile(
    "[^\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0558\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2190-\u27bf\u3000-\u3029\u3030-\u3098\u309b-\u3130\u4e00-\u9fff\uac00-\ud7a3\U0001f300-\U0001faff]"
)


def is_suspicious(text: str) -> bool:
    """Tell whether a text may have something to refuse: quick, and never wrong where the answer is no."""
    return _SUSPICIOUS.search(text) is not None


def find_characters(text: str) -> Iterator[Bad]:
    """Find what is refused in a text, in the order in which it stands."""
    for found in _pattern().finditer(text):
        kind = Kind(found.lastgroup) if found.lastgroup else None
        if kind and not (kind is Kind.HIDDEN and _is_needed(text, found.start())):
            yield Bad(kind, *found.span())


def without_refused(text: str, replacement: str) -> str:
    """Return a text of the same length in which each refused character is replaced."""
    parts, end = [], 0
    for bad in find_characters(text):
        parts += [text[end : bad.start], replacement * (bad.end - bad.start)]
        end = bad.end
    return "".join([*parts, text[end:]])


def _is_needed(text: str, index: int) -> bool:
    """Tell whether an invisible character does its work here: joins emoji, shapes letters, or settles a direction."""
    character, before, after = text[index], text[max(0, index - 3) : index], text[index + 1 : index + 2]
    if character in JOINERS and before and _JOINED_SCRIPTS.match(before[-1]):
        return True
    if character == "\u200d":
        stem = before.rstrip("\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
        return bool(stem) and bool(after) and _is_picture(stem[-1]) and _is_picture(after)
    if character not in MARKED_DIRECTION:
        return False
    # The marks themselves run from right to left, so they are no reason for each other.
    near = _DIRECTION_MARKS.sub("", text[max(0, index - NEAR) : index + NEAR])
    return any(unicodedata.bidirectional(one) in ("R", "AL") and one.isalpha() for one in near)


def _is_picture(character: str) -> bool:
    return unicodedata.category(character) == "So" or character in "↔⚕"


@cache
def _pattern() -> re.Pattern[str]:
    """Return what finds everything that may be refused; a flag is found so that its letters are not."""
    kinds = {Kind.CONTROL: CONTROL, Kind.DIRECTION: DIRECTION, Kind.HIDDEN: HIDDEN}
    single = "|".join(f"(?P<{kind.value}>[{characters}])" for kind, characters in kinds.items())
    return re.compile(f"{FLAG}|{single}|(?P<{Kind.MARKS.value}>[{_marks()}]{{{MOST_MARKS + 1},}})")


def _marks() -> str:
    """Return the ranges of all combining marks, for a regular expression."""
    planes = (*range(0x300, 0x1F000), *range(0xE0100, 0xE01F0))
    marks = [one for one in planes if unicodedata.category(chr(one)) in ("Mn", "Me")]
    starts = [one for one, before in zip(marks, [0, *marks], strict=False) if one != before + 1]
    ends = [one for one, after in zip(marks, [*marks[1:], 0], strict=True) if one != after - 1]
    return "".join(f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True))
