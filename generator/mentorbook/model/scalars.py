"""The types a plain YAML scalar can have: every scalar arrives as text, and its field says what it means.

A refused scalar raises a `PydanticCustomError` whose type is the rule's name.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any

from annotated_types import GroupedMetadata
from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from mentorbook.model.period import Period, parse_period
from mentorbook.model.places import canonical_language, is_language, time_zones

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_NUMBER = re.compile(r"0|[1-9]\d{0,17}", re.ASCII)
_WHOLE = re.compile(r"\d{1,9}", re.ASCII)
_HANDLE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", re.ASCII)
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)

LONGEST_IDENTIFIER = 40
RESERVED = frozenset(
    ["index", "404", "search", "assets", "readme", "tags", "topics", "roster", "con", "prn", "aux", "nul"]
    + [f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)]
)


def is_handle(text: str) -> bool:
    """Tell whether a text can be the file name of a person, as the records' documentation says."""
    return 2 <= len(text) <= 39 and _HANDLE.fullmatch(text) is not None and text not in RESERVED


def is_identifier(text: str) -> bool:
    """Tell whether a text can be the id of a round or a topic."""
    return len(text) <= LONGEST_IDENTIFIER and _NAME.fullmatch(text) is not None


def _read(kind: type, read: Callable[[str], Any], rule: str, expected: str) -> BeforeValidator:
    """Let a value of `kind` pass; read text by `read`, which returns None for what it refuses."""

    def validate(value: object) -> object:
        if isinstance(value, kind):
            return value
        found = read(value) if isinstance(value, str) else None
        if found is None:
            raise PydanticCustomError(rule, "{expected}", {"expected": expected})
        return found

    return BeforeValidator(validate)


def _date(text: str) -> date | None:
    if not _DATE.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _whole(text: str) -> int | None:
    return int(text) if _WHOLE.fullmatch(text) else None


def _number(text: str) -> int | None:
    return int(text) if _NUMBER.fullmatch(text) else None


def _time(text: str) -> time | None:
    return time.fromisoformat(text) if _TIME.fullmatch(text) else None


def _truth(text: str) -> bool | None:
    return {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}.get(text.lower())


def _must(is_right: Callable[[str], bool], rule: str, expected: str) -> AfterValidator:
    """Keep a text for which `is_right` holds."""

    def validate(value: str) -> str:
        if not is_right(value):
            raise PydanticCustomError(rule, "{expected}", {"expected": expected})
        return value

    return AfterValidator(validate)


def _is_single_line(text: str) -> bool:
    return "\n" not in text and "\u2028" not in text and "\u2029" not in text


@dataclass(frozen=True, slots=True)
class Text(GroupedMetadata):
    """Mark a text of 1 to `most` characters, on as many lines as it likes."""

    most: int

    def __iter__(self) -> Iterator[object]:
        yield StringConstraints(strip_whitespace=True, min_length=1, max_length=self.most)


@dataclass(frozen=True, slots=True)
class Line(GroupedMetadata):
    """Mark a text of 1 to `most` characters on one line."""

    most: int

    def __iter__(self) -> Iterator[object]:
        yield from Text(self.most)
        yield _must(_is_single_line, "one-line", "this must fit on one line")


def _has_letter(name: str) -> bool:
    return any(character.isalpha() for character in name)


Day = Annotated[date, _read(date, _date, "wrong-date", "a date is written as 2026-09-30")]
Clock = Annotated[time, _read(time, _time, "wrong-time", 'a time of day is written as "18:00"')]
Whole = Annotated[int, _read(int, _whole, "wrong-number", "this must be a whole number such as 2")]
Truth = Annotated[bool, _read(bool, _truth, "wrong-yes-no", "this must be yes or no")]
Span = Annotated[Period, _read(Period, parse_period, "wrong-period", 'a period is written as "3 months" or "2 weeks"')]
Handle = Annotated[str, _must(is_handle, "wrong-handle", "a handle is 2 to 39 of a-z, 0-9 and single inner -")]
Name = Annotated[str, Line(80), _must(_has_letter, "wrong-name", "a name needs at least one letter")]
Identifier = Annotated[
    str,
    StringConstraints(max_length=LONGEST_IDENTIFIER),
    _must(is_identifier, "wrong-identifier", "this must be of a-z, 0-9 and single inner -"),
]
TimeZone = Annotated[
    str, _must(lambda text: text in time_zones(), "unknown-timezone", "this is not the name of a time zone")
]
Language = Annotated[
    str,
    _must(is_language, "unknown-language", "this is not a language tag such as en or pt-BR"),
    AfterValidator(canonical_language),
]
AccountNumber = Annotated[
    int, _read(int, _number, "wrong-number", "this must be a whole number such as 1234567"), Field(ge=1)
]
