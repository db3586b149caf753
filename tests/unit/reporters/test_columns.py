"""A text takes as many columns of a terminal as people see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorbook.reporters.columns import columns_of, width, wrapped

PIECES = ["word", " ", "你好", "👩‍🔬", "👋🏽", "❤️", "e\u0301", "กี่", "a" * 30, "\u200d", "\ufe0f", "한글", "  "]
texts = st.lists(st.sampled_from(PIECES)).map("".join)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("Ada", 3),
        ("Zoe\u0308", 3),
        ("你好", 4),
        ("ﾊﾝｶｸ", 4),
        ("한글", 4),
        ("각", 2),
        ("กี่", 1),
        ("👋", 2),
        ("👋🏽", 2),
        ("👩‍🔬", 2),
        ("👨‍👩‍👧‍👦", 2),
        ("❤", 1),
        ("❤️", 2),
        ("🇳🇴", 2),
        ("می‌خواهم", 7),
    ],
    ids=ascii,
)
def test_a_text_is_as_wide_as_it_looks(text: str, columns: int):
    assert width(text) == columns


@given(texts)
def test_every_character_has_its_columns(text: str):
    columns = columns_of(text)
    assert len(columns) == len(text)
    assert set(columns) <= {0, 1, 2}


def test_words_are_broken_between_words():
    assert wrapped("Did you mean  this?", 12) == ["Did you mean", " this?"]
    assert wrapped("你好 你好 你好", 9) == ["你好 你好", "你好"]


def test_a_word_that_is_too_long_is_broken_within():
    assert wrapped("a 12345678901 b", 5) == ["a", "12345", "67890", "1 b"]
    assert wrapped("你好你", 5) == ["你好", "你"]
    assert wrapped("e\u0301" * 5, 2) == ["e\u0301e\u0301", "e\u0301e\u0301", "e\u0301"]


@given(texts, st.integers(2, 80))
def test_lines_fit_and_nothing_is_lost(text: str, columns: int):
    lines = wrapped(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
