"""Guesses at which word was meant."""

import pytest

from mentorbook.model.nearest import nearest

TOPICS = ["git", "python", "public-speaking", "accessibility"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("pyhton", "python"),
        ("Python", "python"),
        ("pythom", "python"),
        ("gti", "git"),
        ("public speaking", "public-speaking"),
        ("acessibilty", "accessibility"),
        ("knitting", None),
        ("", None),
        ("x" * 100_000, None),
    ],
)
def test_the_word_that_was_meant(word: str, meant: str | None):
    assert nearest(word, TOPICS) == meant


def test_two_letters_swapped_are_one_mistake():
    """A three-letter word keeps its likeness when two letters change places."""
    assert nearest("gti", ["git"]) == "git"
    assert nearest("gxx", ["git"]) is None


def test_of_words_that_are_alike_the_first_wins():
    assert nearest("seat", ["seats", "seath"]) == "seats"
    assert nearest("seat", ["seath", "seats"]) == "seath"


def test_nothing_is_near_where_there_is_nothing():
    assert nearest("git", []) is None
