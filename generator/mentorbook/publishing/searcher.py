"""Find any of a hundred thousand phrases in a text, whatever stands between their words."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.words_in import words_of

LONGEST = 8
# Long files are looked through in stretches of so many words, or each phrase would be sought in all of them.
STRETCH = 1500


@dataclass(frozen=True, slots=True)
class Phrase:
    """One to eight words in a row, with a space at both ends, and whose they are."""

    words: str
    value: PrivateValue

    @property
    def is_word(self) -> bool:
        """Tell whether this is a single word."""
        return self.words.count(" ") == 2

    @property
    def is_line(self) -> bool:
        """Tell whether this is a whole text, written in one line."""
        return self.words.count(" ") <= LONGEST and "\n" not in self.value.text


class Searcher:
    """Knows where to look: a phrase can only be where its rarest two words stand side by side.

    Of phrases with the same words it is the first that is found.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        unique: dict[str, Phrase] = {}
        for phrase in phrases:
            unique.setdefault(phrase.words, phrase)
        self.by_word = {words.strip(): phrase for words, phrase in unique.items() if phrase.is_word}
        longer = {words: list(pairwise(words.split())) for words, phrase in unique.items() if not phrase.is_word}
        rarity = Counter(pair for pairs in longer.values() for pair in pairs)
        self.by_pair: dict[tuple[str, str], list[Phrase]] = {}
        for words, pairs in longer.items():
            rarest = min(pairs, key=lambda pair: (rarity[pair], pair))
            self.by_pair.setdefault(rarest, []).append(unique[words])

    def find(self, text: str) -> Iterator[Phrase]:
        """Yield the phrases that a text holds."""
        words = words_of(text)
        for start in range(0, len(words), STRETCH):
            yield from self._find_in(words[start : start + STRETCH + LONGEST])

    def _find_in(self, words: list[str]) -> Iterator[Phrase]:
        yield from (self.by_word[word] for word in self.by_word.keys() & set(words))
        pairs = self.by_pair.keys() & set(pairwise(words))
        row = f" {' '.join(words)} " if pairs else ""
        for pair in pairs:
            yield from (phrase for phrase in self.by_pair[pair] if phrase.words in row)
