"""Texts become plain values: every scalar stays text, every place is known, and both parsers say the same."""

import random
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mentorbook.model.source import Spot
from mentorbook.records.composed import Unusual, compose
from mentorbook.records.decode import decode
from mentorbook.records.events import fast_events, pure_events
from mentorbook.records.limits import LIST, PERSON, Limits
from mentorbook.records.parse import Parsed, find_spots, parse_text
from mentorbook.records.tree import BROKEN
from tests.tries import tries

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


needs_libyaml = pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML was built without libyaml")


def is_composed(text: str) -> bool:
    try:
        compose(text, PERSON)
    except Unusual:
        return False
    return True


def values(text: str, limits: Limits = PERSON) -> object:
    parsed = parse_text(text, limits)
    assert parsed.findings == ()
    return parsed.value


def messages(parsed: Parsed) -> list[str]:
    return [f"{one.spot.line}:{one.spot.column} {one.rule.name} {one.message} {one.hint}" for one in parsed.findings]


def looped_events(text: str) -> Iterator[yaml.Event]:
    """Yield the events of the fast parser, also where a text could be composed in one go."""
    return fast_events(text)


def assert_parsers_agree(text: str, limits: Limits = PERSON) -> None:
    pure, spots = parse_text(text, limits, pure_events), find_spots(text, pure_events)
    for backend in (fast_events, looped_events):
        fast = parse_text(text, limits, backend)
        assert messages(fast) == messages(pure)
        assert fast == pure
        assert find_spots(text, backend) == spots


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


@needs_libyaml
def test_what_people_write_is_composed_in_one_go() -> None:
    """Else reading takes twice the time, and nothing but the clock would tell."""
    people = [*ROOT.glob("mentors/*.yaml"), *ROOT.glob("mentees/*.yaml"), *ROOT.glob("pairs/*/*.yaml")]
    texts = [path.read_text(encoding="utf-8") for path in people]
    assert sum(is_composed(text) for text in texts) > 0.9 * len(texts)


@pytest.mark.parametrize(
    "text",
    [
        "a: &x b\n", "a: *x\n", "a: !x b\n", "a: ! b\n", "- &x a\n- *x\n", "&x a: b\n", "a: [&x b, *x]\n",
        "a: {*x : b}\n",
        "? &x a\n: b\n", "a:\n  &x b\n", "a:\n&x b: c\n", "a: {b: c,*x}\n", "a: {b:   *x}\n", "a: ~\n", "a:\n",
        "~: a\n",
        "<<: a\n", "a: 1\na: 2\n", "[a]: b\n", "a: b\n---\nc: d\n", "a: \"\\u200b\"\n", "a: “b”\n", "just words\n", "",
    ],
)  # fmt: skip
def test_what_must_be_refused_or_told_is_not_composed(text: str) -> None:
    assert not is_composed(text)


@needs_libyaml
def test_the_composer_is_given_nothing_that_nests_deeply() -> None:
    """It recurses on the stack of the process, which a few thousand levels end."""
    floods = ["[" * 201, "{a: " * 101, "- " * 201, "? " * 201, "\n".join(" " * depth + "a:" for depth in range(60))]
    assert not any(is_composed(flood + "\n") for flood in floods)
    steps = "".join(" " * depth + ("-\n" if depth % 2 else "a:\n") for depth in range(49))
    done: list[object] = []
    deepest = [steps + " " * 49 + "- " * 200 + "a\n", "[" * 200 + "]" * 200 + "\n", "- " * 200 + "a\n"]
    before = threading.stack_size(512 * 1024)
    reader = threading.Thread(target=lambda: done.extend(parse_text(text, PERSON) for text in deepest))
    reader.start()
    reader.join()
    threading.stack_size(before)
    assert len(done) == 3


@given(NOISE)
@tries(300)
def test_both_parsers_say_the_same_of_noise(text: str) -> None:
    assert_parsers_agree(text)


@given(st.randoms(use_true_random=False), st.sampled_from(FILES), NOISE)
@tries(200)
def test_both_parsers_say_the_same_of_slips(dice: random.Random, path: Path, noise: str) -> None:
    """A real file with a slip somewhere: something typed in the middle, and something deleted."""
    text = path.read_bytes().decode("utf-8", errors="replace")[:2_000]
    start = dice.randint(0, len(text))
    assert_parsers_agree(text[:start] + noise + text[start + dice.randint(0, 3) :])


@given(st.text(max_size=80))
@tries(100)
def test_any_text_is_read_or_refused_where_it_stands(text: str) -> None:
    parsed = parse_text(text, PERSON)
    lines = text.count("\n") + 1
    assert all(1 <= one.spot.line <= lines + 1 and one.spot.column >= 1 for one in parsed.findings)
    assert all(one.message.isprintable() and one.hint.isprintable() for one in parsed.findings)
