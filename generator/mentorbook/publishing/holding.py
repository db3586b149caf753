"""Tell what of many phrases a text holds, and in which words."""

from collections.abc import Iterator

from mentorbook.publishing.own_words import row_of
from mentorbook.publishing.searcher import Phrase, Searcher
from mentorbook.publishing.words_in import Reading, words_of

# More phrases than these are sought in a text all at once: lists of names seem to hold hundreds of others.
MANY = 20


def held_in(reading: Reading, searcher: Searcher) -> Iterator[tuple[str, Phrase]]:
    """Yield what a text holds, with its words. What only comes to lie side by side is nobody's."""
    found = set(searcher.find(words_of(reading.text)))
    names = {phrase for phrase in found if phrase.value.is_identity}
    lines = {phrase for phrase in found - names if phrase.is_line}
    forms = ((names, Reading.apart), (lines, Reading.lines), (found - names - lines, Reading.whole))
    for phrases, form in forms:
        row = row_of([form(reading)]) if phrases else ""
        if len(phrases) > MANY:
            yield from ((row, phrase) for phrase in Searcher(phrases).find(row.split()))
        else:
            yield from ((row, phrase) for phrase in phrases if phrase.words in row)
