"""What of a private value to look for: what is somebody's, and not what any page could say."""

from collections.abc import Iterable, Iterator

from mentorbook.publishing.name_parts import is_name
from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.searcher import LONGEST, Phrase
from mentorbook.publishing.words_in import decoded, words_of


def find_all_phrases(values: Iterable[PrivateValue]) -> list[Phrase]:
    """Return what to look for of many values; of values that are written alike only the first counts.

    A name counts beside a handle of the same words: only names are looked for in two parts.
    """
    different: dict[tuple[str, bool], PrivateValue] = {}
    for value in values:
        different.setdefault((value.text, value.is_identity), value)
    found: dict[tuple[str, bool, bool], Phrase] = {}
    for value in different.values():
        is_a_name = is_name(value)
        for phrase in find_phrases(value):
            found.setdefault((phrase.words, value.is_identity, is_a_name), phrase)
    return list(found.values())


def find_phrases(value: PrivateValue) -> Iterator[Phrase]:
    """Yield what to look for: the value; of a longer text each eight words, so that a part of it is found too."""
    for text in {value.text: None, decoded(value.text): None}:
        for row in _rows_of(words_of(text)):
            if is_telling(row, is_identity=value.is_identity):
                yield Phrase(f" {' '.join(row)} ", value)


def _rows_of(words: list[str]) -> Iterable[list[str]]:
    """Return words in rows of eight, the last of which may share some with the one before it."""
    if len(words) <= LONGEST:
        return (words,)
    starts = dict.fromkeys([*range(0, len(words) - LONGEST + 1, LONGEST), len(words) - LONGEST])
    return (words[start : start + LONGEST] for start in starts)


def is_telling(words: list[str], *, is_identity: bool) -> bool:
    """Tell whether words in a row are somebody's, and not what any page could say.

    A name or login: six letters, or two words. A number: six digits, not a round one. Other text: three words with
    fifteen characters, or something that mixes letters and digits. In scripts without spaces two characters make a
    name, and six a text.
    """
    joined = " ".join(words)
    if joined.isdigit():
        return len(joined) >= 6 and len(set(joined)) > 2
    unspaced = 0 if joined.isascii() else sum(1 for word in words if len(word) == 1 and word > "\u0e00")
    if is_identity:
        return len(joined.replace(" ", "")) >= 6 or (len(words) > 1 and len(joined) >= 5) or unspaced >= 2
    mixed = any(not word.isalpha() and not word.isdigit() for word in words)
    return (len(words) >= 3 and len(joined) >= 15) or (mixed and len(joined) >= 8) or unspaced >= 6
