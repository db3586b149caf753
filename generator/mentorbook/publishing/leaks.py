"""Look through the finished site for everything that is private."""

import contextlib
import gzip
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.errors import Finding
from mentorbook.publishing.package_data import engine_texts
from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.words_in import decoded, readings, words_of

CHUNK = 8
# A word that stands between two texts, so that the end of one and the beginning of the next are no phrase.
_GAP = " zqxzqx "
_GZIP = b"\x1f\x8b"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words to look for in a row, with a space at both ends, and whose they are."""

    words: str
    value: PrivateValue

    @property
    def is_word(self) -> bool:
        """Tell whether this is a single word."""
        return self.words.count(" ") == 2


class Searcher:
    """Finds any of many phrases in a text: each is looked for only where its rarest word is."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        unique = {phrase.words: phrase for phrase in phrases}
        rarity = Counter(word for words in unique for word in set(words.split()))
        self.by_anchor: dict[str, list[Phrase]] = {}
        for words, phrase in unique.items():
            anchor = min(words.split(), key=lambda word: (rarity[word], -len(word), word))
            self.by_anchor.setdefault(anchor, []).append(phrase)

    def find(self, text: str) -> Iterator[Phrase]:
        """Yield the phrases that a text holds, whatever stands between their words."""
        words = words_of(text)
        anchors = self.by_anchor.keys() & set(words)
        if anchors:
            row = f" {' '.join(words)} "
            yield from (
                phrase for anchor in sorted(anchors) for phrase in self.by_anchor[anchor] if phrase.words in row
            )


def find_leaks(folder: Path, private: Iterable[PrivateValue], public: PublicProgramme) -> tuple[Finding, ...]:
    """Return where the finished site holds something private; at most one finding a file and field.

    Every byte of every file is read, names of files too, in each way it could be written: escaped for HTML, JSON,
    addresses or base64, compressed, with other case, spaces, punctuation or tags between the words. Not looked for:
    what the public projection itself says, and what is too ordinary to be told from other text (`is_telling`).
    """
    phrases = {phrase for value in private for phrase in find_phrases(value)}
    searcher = Searcher(phrases - _public_phrases(phrases, public))
    found: set[Finding] = set()
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        name = path.relative_to(folder).as_posix()
        for text in (name, *_texts_in(path)):
            for reading in readings(text):
                found |= {_finding(name, phrase) for phrase in searcher.find(reading)}
    return tuple(sorted(found))


def find_phrases(value: PrivateValue) -> Iterator[Phrase]:
    """Yield what to look for: the value; of a longer text each eight words, so that a part of it is found too."""
    for text in {value.text, decoded(value.text)}:
        words = words_of(text)
        starts = [*range(0, max(1, len(words) - CHUNK + 1), CHUNK), max(0, len(words) - CHUNK)]
        for start in starts:
            row = words[start : start + CHUNK]
            if is_telling(row, is_identity=value.is_identity):
                yield Phrase(f" {' '.join(row)} ", value)


def is_telling(words: list[str], *, is_identity: bool) -> bool:
    """Tell whether words in a row are somebody's, and not what any page could say.

    A name, login or number: six letters or digits, or two words. Other text: three words with fifteen characters, or
    something that mixes letters and digits. In scripts without spaces two characters make a name, and six a text.
    """
    joined = " ".join(words)
    unspaced = sum(1 for word in words if len(word) == 1 and word > "\u0e00")
    if is_identity:
        return len(joined.replace(" ", "")) >= 6 or (len(words) > 1 and len(joined) >= 5) or unspaced >= 2
    mixed = any(not word.isalpha() and not word.isdigit() for word in words)
    return (len(words) >= 3 and len(joined) >= 15) or (mixed and len(joined) >= 8) or unspaced >= 6


def _public_phrases(phrases: set[Phrase], public: PublicProgramme) -> set[Phrase]:
    """Return the phrases that the projection says itself, and the single words that the engine's own files hold."""
    said = set(Searcher(phrases).find(_GAP.join(_texts_of(public))))
    words = {phrase for phrase in phrases if phrase.is_word}
    spoken = Searcher(words)
    said |= {phrase for text in engine_texts() for phrase in spoken.find(text)} if words else set()
    return {phrase for phrase in phrases if phrase.words in {one.words for one in said}}


def _texts_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts_of(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts_of(getattr(value, field.name))


def _texts_in(path: Path) -> Iterator[str]:
    raw = path.read_bytes()
    yield raw.decode("utf-16" if raw[:2] in _UTF16 else "utf-8", errors="replace")
    if raw[:2] == _GZIP:
        with contextlib.suppress(OSError, EOFError, zlib.error):
            yield gzip.decompress(raw).decode("utf-8", errors="replace")


def _finding(name: str, phrase: Phrase) -> Finding:
    return Finding(name, f"holds something private: {phrase.value.where}.")
