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


_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARKED_DIRECTION = "\u061c\u200e\u200f"
_JOINERS = "\u200c\u200d"
_TAGS = "\U000e0000-\U000e007f"
_HIDDEN = re.compile(
    f"[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f{_MARKED_DIRECTION}\u200b{_JOINERS}\u2060-\u2065"
    f"\u206a-\u206f\u3164\ufeff\uffa0{_TAGS}]"
)
# The flags of England, Scotland and Wales are spelled with invisible letters after a black flag.
_FLAG = re.compile("\U0001f3f4[\U000e0061-\U000e007a\U000e0030-\U000e0039]{1,6}\U000e007f")
_JOINED_SCRIPTS = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1a20-\u1aaf\u1b00-\u1bff\ua840-\ua87f\ua8e0-\ua8ff"
    "\ua980-\ua9df\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010d00-\U00010d3f\U00011000-\U00011fff\U0001e900-\U0001e95f]"
)


# Letters, digits and signs in which nothing can be refused; what isn't listed is looked at more closely.
_SUSPICIOUS = re.compile(
    "[^\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0558\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2190-\u27bf\u3000-\u3029\u3030-\u3098\u309b-\u3130\u4e00-\u9fff\uac00-\ud7a3\U0001f300-\U0001faff]"
)


def is_suspicious(text: str) -> bool:
    """Tell whether a text may have something to refuse: quick, and never wrong where the answer is no."""
    return _SUSPICIOUS.search(text) is not None


def find_characters(text: str) -> Iterator[Bad]:
    """Find the characters of a text that are refused, each kind in the order they stand."""
    for found in _CONTROL.finditer(text):
        yield Bad(Kind.CONTROL, *found.span())
    if text.isascii():
        return
    for found in _DIRECTION.finditer(text):
        yield Bad(Kind.DIRECTION, *found.span())
    flags = {index for flag in _FLAG.finditer(text) for index in range(*flag.span())}
    for found in _HIDDEN.finditer(text):
        if found.start() not in flags and not _is_needed(text, found.start()):
            yield Bad(Kind.HIDDEN, *found.span())
    for found in _stacked().finditer(text):
        yield Bad(Kind.MARKS, *found.span())


def _is_needed(text: str, index: int) -> bool:
    """Tell whether an invisible character does its work here: joins emoji, shapes letters, or settles a direction."""
    character = text[index]
    before, after = text[:index][-3:], text[index + 1 : index + 2]
    if character in _JOINERS and before and _JOINED_SCRIPTS.match(before[-1]):
        return True
    if character == "\u200d":
        stem = before.rstrip("\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
        return bool(stem) and bool(after) and _is_picture(stem[-1]) and _is_picture(after)
    return character in _MARKED_DIRECTION and _is_right_to_left(_line_around(text, index))


def _is_picture(character: str) -> bool:
    return unicodedata.category(character) == "So" or character in "↔⚕"


def _line_around(text: str, index: int) -> str:
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", index)
    return text[start : end if end >= 0 else None]


def _is_right_to_left(line: str) -> bool:
    return any(unicodedata.bidirectional(one) in ("R", "AL") and one not in _MARKED_DIRECTION for one in line)


@cache
def _stacked() -> re.Pattern[str]:
    """Return what finds more combining marks in a row than any script stacks."""
    planes = (*range(0x300, 0x1F000), *range(0xE0100, 0xE01F0))
    marks = [one for one in planes if unicodedata.category(chr(one)) in ("Mn", "Me")]
    starts = [one for one, before in zip(marks, [0, *marks], strict=False) if one != before + 1]
    ends = [one for one, after in zip(marks, [*marks[1:], 0], strict=True) if one != after - 1]
    spans = "".join(f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True))
    return re.compile(f"[{spans}]{{{MOST_MARKS + 1},}}")
