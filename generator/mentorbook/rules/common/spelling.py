"""Guess which of the known words a misspelt one was meant to be."""

from collections.abc import Iterable

from mentorbook.model.nearest import nearest

# A guess compares with every known word; a file full of nonsense must not take minutes.
MOST_GUESSES = 200


class Speller:
    """The known words of one search. After 200 different misspelt words it guesses no more."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = list(words)
        self._guesses: dict[str, str | None] = {}

    def guess(self, word: str) -> str | None:
        """Return the known word that was most likely meant, if any is close."""
        if word not in self._guesses and len(self._guesses) < MOST_GUESSES:
            self._guesses[word] = nearest(word, self._words)
        return self._guesses.get(word)

    def hint(self, word: str, otherwise: str) -> str:
        """Return "Did you mean …?", or the other sentence where no word is close."""
        found = self.guess(word)
        return f'Did you mean "{found}"?' if found else otherwise

    def known(self, most: int) -> str:
        """Return the first `most` known words, in the order given."""
        more = ", …" if len(self._words) > most else ""
        return ", ".join(self._words[:most]) + more
