"""What is sought is found, whatever else is sought and wherever it stands."""

from hypothesis import given
from hypothesis import strategies as some

from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.searcher import LONGEST, STRETCH, Phrase, Searcher

# So few words that phrases share most of theirs, and each stands in a text by chance.
WORDS = some.sampled_from(["a", "b", "c"])


def phrase(words):
    """Return a phrase of these words."""
    row = f" {' '.join(words)} "
    return Phrase(row, PrivateValue("x", row))


@given(some.lists(some.lists(WORDS, min_size=1, max_size=LONGEST)), some.lists(WORDS, max_size=60))
def test_every_phrase_that_stands_in_a_text_is_found_and_no_other(rows, text):
    """As if each was looked for by itself."""
    phrases = [phrase(row) for row in rows]
    found = {one.words for one in Searcher(phrases).find(text)}
    assert found == {one.words for one in phrases if one.words in f" {' '.join(text)} "}


@given(some.integers(0, 2 * STRETCH), some.lists(WORDS, min_size=1, max_size=LONGEST))
def test_a_phrase_is_found_wherever_it_stands_in_a_long_text(before, row):
    """Long texts are looked through in stretches; none ends within a phrase."""
    text = [*["z"] * before, *row, *["z"] * (2 * STRETCH)]
    assert {one.words for one in Searcher([phrase(row)]).find(text)} == {phrase(row).words}
