"""Texts become plain values: every scalar stays text, every place is known, and both parsers say the same."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorbook.model.source import Spot
from mentorbook.records.decode import decode
from mentorbook.records.events import fast_events, pure_events
from mentorbook.records.limits import LIST, PERSON, Limits
from mentorbook.records.parse import Parsed, find_spots, parse_text
from mentorbook.records.tree import BROKEN

ROOT = Path(__file__).parents[3]
FILES = sorted(
    path
    for pattern in ("program.yaml", "mentors/*.yaml", "mentees/*.yaml", "pairs/*/*.yaml", "tests/**/*.yaml")
    for path in ROOT.glob(pattern)
    if path.is_file() and "site" not in path.parts
)
PIECES = [
    *":-#'\"[]{}|>*&!%@`?,\n \t\\~.=<a1é😀", "- ", ": ", "\n  ", "\n- ", "---\n", "...\n", "|\n", "? ", "&a ", "*a ",
    "!x ", "!!str ", "\u00a0", "\\n", "\\x41", "\\u0041", "\\U0001F600", "\\ud800", " #", "\u0301", "|2\n", ">-\n",
    "|+\n",
    "\n\n", "null", "~", "<<: ", "{a: b}", "[c]", "k: v\n", "why?", "\u200b", "\x07", "“", "”",
]  # fmt: skip
NOISE = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


def values(text: str, limits: Limits = PERSON) -> object:
    parsed = parse_text(text, limits)
    assert parsed.findings == ()
    return parsed.value


def messages(parsed: Parsed) -> list[str]:
    return [f"{one.spot.line}:{one.spot.column} {one.rule.name} {one.message} {one.hint}" for one in parsed.findings]


def assert_parsers_agree(text: str, limits: Limits = PERSON) -> None:
    fast, pure = parse_text(text, limits, fast_events), parse_text(text, limits, pure_events)
    assert messages(fast) == messages(pure)
    assert fast == pure
    assert find_spots(text, fast_events) == find_spots(text, pure_events)


def test_no_scalar_is_anything_but_text() -> None:
    """What YAML 1.1 takes for falsehood, minutes, hexadecimal, octal, infinity and a date."""
    text = "a: [no, 12:30, 0x174, 012, .inf, 2026-09-30, 1e3, 1_000, off, Y]\nb: {no: yes}\n"
    assert values(text) == {
        "a": ["no", "12:30", "0x174", "012", ".inf", "2026-09-30", "1e3", "1_000", "off", "Y"],
        "b": {"no": "yes"},
    }


def test_texts_of_several_lines_keep_or_fold_them() -> None:
    text = "a: |\n  one\n    two\n\n  three\nb: >-\n  one\n  two\nc: one\n  two\nd: 'it''s'\ne: \"\\t\\u263a\"\n"
    expected = {"a": "one\n  two\n\nthree\n", "b": "one two", "c": "one two", "d": "it's", "e": "\t☺"}
    assert values(text) == expected


def test_what_stands_in_quotes_is_never_nothing() -> None:
    assert values("a: 'null'\nb: \"~\"\nc: ''\nd: nullify\n") == {"a": "null", "b": "~", "c": "", "d": "nullify"}


def test_letters_are_composed_in_values_and_keys() -> None:
    assert values('cafe\u0301: Zoe\u0308\nb: "e\\u0301"\n') == {"café": "Zoë", "b": "é"}


def test_a_tab_inside_a_line_is_a_space() -> None:
    assert values("a:\tb\t# c\nd: e\tf\n") == {"a": "b", "d": "e f"}


def test_places_count_characters_from_one() -> None:
    """A letter of two code points counts as two, as in most editors; a wide emoji as one."""
    text = "a: [b, 'c']\nZoe\u0308 😀: {x: y}\nlist:\n  - one\n  - k: v\ntext: |\n  long\n"
    spots = find_spots(text)
    assert spots.keys == {
        ("a",): Spot(1, 1, 1),
        ("Zoë 😀",): Spot(2, 1, 6),
        ("Zoë 😀", "x"): Spot(2, 10, 1),
        ("list",): Spot(3, 1, 4),
        ("list", 1, "k"): Spot(5, 5, 1),
        ("text",): Spot(6, 1, 4),
    }
    assert spots.values == {
        (): Spot(1, 1, 1),
        ("a",): Spot(1, 4, 1),
        ("a", 0): Spot(1, 5, 1),
        ("a", 1): Spot(1, 8, 3),
        ("Zoë 😀",): Spot(2, 9, 1),
        ("Zoë 😀", "x"): Spot(2, 13, 1),
        ("list",): Spot(4, 3, 1),
        ("list", 0): Spot(4, 5, 3),
        ("list", 1): Spot(5, 5, 1),
        ("list", 1, "k"): Spot(5, 8, 1),
        ("text",): Spot(6, 7, 1),
    }


@pytest.mark.parametrize("lead", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte-order-mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["lf", "crlf"])
def test_neither_byte_order_mark_nor_line_ends_move_a_place(lead: bytes, end: bytes) -> None:
    text = decode(lead + b"name: Ada" + end + "place: Zürich ".encode() + end + b"seets: 1" + end)
    assert values(text) == {"name": "Ada", "place": "Zürich", "seets": "1"}
    assert find_spots(text).keys[("seets",)] == Spot(3, 1, 5)
    assert find_spots(text).values[("place",)] == Spot(2, 8, 6)


def test_a_text_after_a_refused_one_is_read_all_the_same() -> None:
    parsed = parse_text("a: *x\nb: c\na: 2\nd:\n", PERSON)
    assert parsed.value == {"a": BROKEN, "b": "c", "d": BROKEN}
    assert [(one.rule.name, one.spot.line, one.first and one.first.line) for one in parsed.findings] == [
        ("anchor-or-alias", 1, None),
        ("duplicate-key", 3, 1),
        ("empty-value", 4, None),
    ]


def test_the_limits_of_a_file() -> None:
    assert values("a: [" + "x," * 1_996 + "]\n") == {"a": ["x"] * 1_996}
    assert messages(parse_text("a: [" + "x," * 1_997 + "]\n", PERSON))[0].startswith(
        "1:3997 too-many-values This file holds more than 2,000 values."
    )
    assert len(values("a: [" + "x," * 5_000 + "]\n", LIST)["a"]) == 5_000  # type: ignore[index]
    assert values("[" * 8 + "]" * 8) == [[[[[[[[]]]]]]]]
    assert [one.rule.name for one in parse_text("[" * 9 + "]" * 9, PERSON).findings] == ["too-deep"]


def test_after_a_hundred_problems_a_file_is_not_read_on() -> None:
    found = parse_text("a: 1\n" * 200, PERSON).findings
    assert len(found) == 101
    assert messages(Parsed("", found[-1:])) == [
        "102:1 too-many-problems This file has more than 100 problems; from here on it was not read. "
        "Mend those above and check again."
    ]


def test_both_parsers_read_every_file_here_alike() -> None:
    """The demonstration programme, all fixtures of rules, and the hostile programmes."""
    assert len(FILES) > 300
    for path in FILES:
        text = path.read_bytes().decode("utf-8", errors="replace").removeprefix("\ufeff").replace("\r\n", "\n")
        assert_parsers_agree(text[:65_536])


@given(NOISE)
@settings(max_examples=300, deadline=None)
def test_both_parsers_say_the_same_of_noise(text: str) -> None:
    assert_parsers_agree(text)


@given(st.randoms(use_true_random=False), st.sampled_from(FILES), NOISE)
@settings(max_examples=200, deadline=None)
def test_both_parsers_say_the_same_of_slips(dice: random.Random, path: Path, noise: str) -> None:
    """A real file with a slip somewhere: something typed in the middle, and something deleted."""
    text = path.read_bytes().decode("utf-8", errors="replace")[:2_000]
    start = dice.randint(0, len(text))
    assert_parsers_agree(text[:start] + noise + text[start + dice.randint(0, 3) :])


@given(st.text(max_size=80))
@settings(deadline=None)
def test_any_text_is_read_or_refused_where_it_stands(text: str) -> None:
    parsed = parse_text(text, PERSON)
    lines = text.count("\n") + 1
    assert all(1 <= one.spot.line <= lines + 1 and one.spot.column >= 1 for one in parsed.findings)
    assert all(one.message.isprintable() and one.hint.isprintable() for one in parsed.findings)
