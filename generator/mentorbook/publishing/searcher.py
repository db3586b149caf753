"""Find any of a hundred thousand phrases in a text, whatever stands between their words."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, islice, pairwise
from typing import NamedTuple

from mentorbook.publishing.private_values import PrivateValue

LONGEST = 8
# Long texts are looked through in stretches of so many words, or each phrase would be sought in all of them.
STRETCH = 1500
_MOST_COUNTS = 2**19 - 1


class Phrase(NamedTuple):
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
    """Knows where to look: a word by itself, two words side by side, else the rarest three of a phrase in a row.

    Of phrases with the same words it is the first that is found.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        unique: dict[str, Phrase] = {}
        for phrase in phrases:
            unique.setdefault(phrase.words, phrase)
        self._by_word: dict[str, Phrase] = {}
        self._by_two: dict[tuple[str, ...], Phrase] = {}
        self._by_three: dict[tuple[str, ...], list[Phrase]] = {}
        rarity = _rarity_of(map(str.split, unique))
        kept: dict[str, str] = {}
        for row, phrase in unique.items():
            # Each word is kept once: those of 60,000 sentences would take a hundred megabytes.
            words = tuple(kept.setdefault(word, word) for word in row.split())
            if len(words) == 1:
                self._by_word[words[0]] = phrase
            elif len(words) == 2:
                self._by_two[words] = phrase
            elif words:
                rarest = min(_threes(words), key=rarity) if len(words) > 3 else words
                self._by_three.setdefault(rarest, []).append(phrase)
        # Sets are asked faster than the keys of a dictionary.
        self._words, self._twos = frozenset(self._by_word), frozenset(self._by_two)
        self._threes = frozenset(self._by_three)
        self._firsts = frozenset(row[0] for row in (*self._twos, *self._threes))

    def find(self, words: list[str]) -> Iterator[Phrase]:
        """Yield the phrases that a text of these words holds. Most hold none, which is seen without copying them."""
        if self._words and not self._words.isdisjoint(words):
            yield from (self._by_word[word] for word in self._words.intersection(words))
        # Few words begin any, and to ask for one word takes less than to put together two.
        begins = list(map(self._firsts.__contains__, words))
        first, second, third = (list(compress(islice(words, place, None), begins)) for place in range(3))
        if not self._twos.isdisjoint(zip(first, second, strict=False)):
            yield from (self._by_two[two] for two in self._twos.intersection(pairwise(words)))
        if not self._threes.isdisjoint(zip(first, second, third, strict=False)):
            for start in range(0, len(words), STRETCH):
                yield from self._find_long(words[start : start + STRETCH + LONGEST])

    def _find_long(self, words: list[str]) -> Iterator[Phrase]:
        threes = self._threes.intersection(_threes(words))
        row = f" {' '.join(words)} " if threes else ""
        for three in threes:
            yield from (phrase for phrase in self._by_three[three] if phrase.words in row)


def _rarity_of(rows: Iterable[Sequence[str]]) -> Callable[[tuple[str, ...]], int]:
    """Return what tells how often three words stand in some rows, or a little more: some threes are counted together.

    To remember each of them would take as much memory as all the pages.
    """
    counts = array("I", bytes(array("I").itemsize * (_MOST_COUNTS + 1)))
    for row in rows:
        for three in _threes(row):
            counts[hash(three) & _MOST_COUNTS] += 1
    return lambda three: counts[hash(three) & _MOST_COUNTS]


def _threes(words: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    return zip(words, islice(words, 1, None), islice(words, 2, None), strict=False)
