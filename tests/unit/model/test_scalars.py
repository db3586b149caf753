"""What a plain scalar means to the field it stands in; every scalar arrives as text."""

from datetime import date, time
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from mentorbook.model.period import Period
from mentorbook.model.scalars import (
    RESERVED,
    AccountNumber,
    Clock,
    Day,
    Handle,
    Identifier,
    Language,
    Line,
    Name,
    Span,
    Text,
    TimeZone,
    Truth,
    Whole,
    is_handle,
)

SCALARS: dict[str, Any] = {
    "day": Day,
    "clock": Clock,
    "whole": Whole,
    "truth": Truth,
    "span": Span,
    "handle": Handle,
    "name": Name,
    "identifier": Identifier,
    "timezone": TimeZone,
    "language": Language,
    "account": AccountNumber,
    "text": Annotated[str, Text(20)],
    "line": Annotated[str, Line(20)],
}
READERS: dict[str, TypeAdapter[Any]] = {name: TypeAdapter(scalar) for name, scalar in SCALARS.items()}


def refusal(kind: str, value: object) -> str:
    """Return the type of the error that a value makes, which is the rule's name; "" where it is taken."""
    try:
        READERS[kind].validate_python(value)
    except ValidationError as error:
        return error.errors()[0]["type"]
    return ""


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("day", "2026-09-30", date(2026, 9, 30)),
        ("day", "2028-02-29", date(2028, 2, 29)),
        ("clock", "18:00", time(18)),
        ("clock", "00:00", time(0)),
        ("whole", "012", 12),
        ("whole", "999999999", 999_999_999),
        ("account", "123456789012345678", 123_456_789_012_345_678),
        ("truth", "yes", True),
        ("truth", "No", False),
        ("truth", "on", True),
        ("span", "3 months", Period(3, "month")),
        ("handle", "ada-osei", "ada-osei"),
        ("handle", "a" * 39, "a" * 39),
        ("name", "  Zoë O'Neil ", "Zoë O'Neil"),
        ("name", "李", "李"),
        ("identifier", "2026-autumn", "2026-autumn"),
        ("timezone", "Europe/Rome", "Europe/Rome"),
        ("language", "no", "no"),
        ("language", "PT-br", "pt-BR"),
        ("text", " one\ntwo ", "one\ntwo"),
        ("line", " one two ", "one two"),
    ],
)
def test_a_text_is_read_as_its_field_says(kind: str, text: str, value: object):
    assert READERS[kind].validate_python(text) == value


@pytest.mark.parametrize(
    ("kind", "value", "rule"),
    [
        ("day", "30.09.2026", "wrong-date"),
        ("day", "2026-02-30", "wrong-date"),
        ("day", "2026-9-3", "wrong-date"),
        ("day", "20260930", "wrong-date"),
        ("day", "0000-01-01", "wrong-date"),
        ("day", "٢٠٢٦-09-30", "wrong-date"),
        ("day", "2026-09-30 ", "wrong-date"),
        ("day", "2026-W39-3", "wrong-date"),
        ("clock", "24:00", "wrong-time"),
        ("clock", "6:00", "wrong-time"),
        ("clock", "18:00:00", "wrong-time"),
        ("whole", "-1", "wrong-number"),
        ("whole", "1e3", "wrong-number"),
        ("whole", "0x10", "wrong-number"),
        ("whole", "1_000", "wrong-number"),
        ("whole", "²", "wrong-number"),
        ("whole", "1" * 5000, "wrong-number"),
        ("whole", "", "wrong-number"),
        ("account", "0", "greater_than_equal"),
        ("truth", "maybe", "wrong-yes-no"),
        ("truth", "1", "wrong-yes-no"),
        ("span", "90", "wrong-period"),
        ("handle", "a", "wrong-handle"),
        ("handle", "a" * 40, "wrong-handle"),
        ("handle", "Ada", "wrong-handle"),
        ("handle", "1ada", "wrong-handle"),
        ("handle", "ada--osei", "wrong-handle"),
        ("handle", "ada-", "wrong-handle"),
        ("handle", "ada\n", "wrong-handle"),
        ("handle", "аda", "wrong-handle"),
        ("name", "!!!", "wrong-name"),
        ("name", "Ada\nOsei", "one-line"),
        ("name", "Ada\u2028Osei", "one-line"),
        ("name", "x" * 81, "string_too_long"),
        ("identifier", "Autumn 2026", "wrong-identifier"),
        ("identifier", "", "wrong-identifier"),
        ("timezone", "CEST", "unknown-timezone"),
        ("timezone", "../Rome", "unknown-timezone"),
        ("language", "english", "unknown-language"),
        ("text", "   ", "string_too_short"),
        ("text", "x" * 21, "string_too_long"),
        ("line", "one\ntwo", "one-line"),
    ],
)
def test_a_wrong_text_is_refused_by_its_rule(kind: str, value: str, rule: str):
    assert refusal(kind, value) == rule


@pytest.mark.parametrize("kind", sorted(SCALARS))
@pytest.mark.parametrize("value", [[], {}, None, 1.5], ids=["list", "fields", "nothing", "fraction"])
def test_what_is_no_scalar_is_refused_by_all(kind: str, value: object):
    assert refusal(kind, value) != ""


@given(st.sampled_from(sorted(SCALARS)), st.text(max_size=40))
def test_no_text_upsets_a_scalar(kind: str, text: str):
    """Any text is either taken or refused by a rule, and a refusal doesn't repeat it."""
    try:
        READERS[kind].validate_python(text)
    except ValidationError as error:
        assert len(error.errors(include_input=False)) == 1


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_reserved_words_are_nobodys_handle(name: str):
    assert not is_handle(name)


@given(st.from_regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", fullmatch=True))
def test_a_handle_is_two_to_thirty_nine_of_its_letters(name: str):
    assert is_handle(name) == (2 <= len(name) <= 39 and name not in RESERVED)


@given(st.dates())
def test_every_day_reads_back(day: date):
    assert READERS["day"].validate_python(day.isoformat()) == day
