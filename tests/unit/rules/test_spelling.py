"""Guesses at what was meant."""

from mentorbook.rules.common.spelling import MOST_GUESSES, Speller


def test_a_close_word_is_offered():
    assert Speller(["git", "python"]).hint("pyhton", "Look at the list.") == 'Did you mean "python"?'


def test_where_no_word_is_close_the_other_sentence_stands():
    assert Speller(["git", "python"]).hint("knitting", "Look at the list.") == "Look at the list."


def test_after_many_misspelt_words_no_more_are_guessed():
    """A guess compares with every known word; a thousand of them must not take minutes."""
    speller = Speller(["python"])
    for number in range(MOST_GUESSES):
        assert speller.guess(f"{number}zzzzzzzzz") is None
    assert speller.guess("pyhton") is None


def test_a_word_guessed_before_is_remembered():
    speller = Speller(["python"])
    assert speller.guess("pyhton") == "python"
    for number in range(MOST_GUESSES):
        speller.guess(f"{number}zzzzzzzzz")
    assert speller.guess("pyhton") == "python"


def test_the_first_words_are_listed():
    assert Speller(["a", "b", "c"]).known(2) == "a, b, …"
    assert Speller(["a", "b"]).known(2) == "a, b"
