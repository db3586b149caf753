"""Whatever the line and the terminal, what is underlined is the place that is wrong."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorbook.problems import Location, Rule, Severity
from mentorbook.reporters.columns import columns_of, width
from mentorbook.reporters.excerpt import cut_line
from mentorbook.reporters.text import TextReport

RULE = Rule("unknown-topic", Severity.ERROR, "sentence", "why", "fix", "", "", "")
WORDS = '"Pyhton" is not one of this programme\'s topics. Did you mean "python"? Write it as: topics: [python]'
AROUND = {
    "plain": ("topics: [", "]"),
    "wide": ("  - 你好，世界 ", " 再见"),
    "emoji": ("👩‍🔬 👋🏽 ❤️ 🇳🇴 ", " 🎉"),
    "marks": ("e\u0301o\u0308 กี่ ", " ñ"),
    "tabs": ("\t\tkey:\t", "\t# remark"),
    "long": ("x" * 5_000, "y" * 5_000),
    "long and wide": ("你" * 5_000, "好" * 5_000),
    "long before": ("word " * 1_000, ""),
    "long behind": ("", " word" * 1_000),
    "accents": ("o" + "\u0301" * 3_000, "a" + "\u0301" * 3_000),
    "escapes": ("\x1b[31m\u202e", "\x07"),
}
WIDTHS = range(20, 121, 5)


def block(line: str, column: int, length: int, columns: int) -> list[str]:
    """Return the lines that a problem at a place is told with."""
    problem = RULE.problem(Location("mentors/ada.yaml", 5, column, length), WORDS)
    (text,) = TextReport({RULE.name: RULE}, lambda where: line, on_terminal=True, columns=columns).render([problem])
    return text.split("\n")[1:]


def underlined(shown: str, below: str) -> str:
    """Return what stands above the carets of the line below."""
    start, end = below.index("^"), below.rindex("^") + 1
    ends = accumulate(columns_of(shown))
    return "".join(one for one, here in zip(shown, ends, strict=True) if start < here <= end)


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("around", AROUND.values(), ids=AROUND)
def test_the_carets_stand_under_the_word_and_all_fits(around: tuple[str, str], columns: int):
    before, behind = around
    shown, below, *words = block(f"{before}Pyhton{behind}", len(before) + 1, 6, columns)
    assert underlined(shown, below) == "Pyhton"
    assert [line for line in (shown, below, *words) if width(line) > columns] == []


@pytest.mark.parametrize("columns", WIDTHS)
def test_a_wide_word_is_underlined_as_far_as_it_is_shown(columns: int):
    shown, below, *_ = block("- " + "你" * 2_000, 3, 2_000, columns)
    assert underlined(shown, below) == shown.removeprefix("  5 | ").removeprefix("- ").removeprefix("…").rstrip("…")
    assert width(shown) <= columns


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("line", ["name:", "n" * 200, "你" * 200], ids=["short", "long", "wide"])
def test_a_place_behind_the_end_of_the_line_is_shown(line: str, columns: int):
    shown, below, *_ = block(line, len(line) + 1, 1, columns)
    assert below.index("^") == width(shown)
    assert width(shown) < columns


def test_a_mark_is_shown_under_the_letter_that_carries_it():
    shown, below, *_ = block("a e" + "\u0301" * 9 + " b", 4, 9, 80)
    assert underlined(shown, below) == "e" + "\u0301" * 9


def test_a_cut_line_says_that_it_goes_on():
    assert cut_line("0123456789", 5, 1, 10).shown == "0123456789"
    assert cut_line("0123456789", 1, 1, 6).shown == "0123…"
    assert cut_line("0123456789", 10, 1, 6).shown == "…6789"
    assert cut_line("0123456789", 5, 1, 6).shown == "…2345…"


def test_a_line_of_many_megabytes_takes_no_time():
    """A list of a whole programme may stand on one line."""
    assert cut_line("你" * 8_000_000, 4_000_000, 4, 60).before <= 60


@given(st.text(), st.integers(1, 200), st.integers(1, 200), st.integers(14, 120))
def test_what_is_shown_always_fits(line: str, column: int, length: int, room: int):
    excerpt = cut_line(line, column, length, room)
    assert width(excerpt.shown) <= room
    assert 0 <= excerpt.before < excerpt.before + excerpt.marked <= room
