"""Look through the finished site for everything that is private."""

import contextlib
import gzip
import hashlib
import os
import zlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from operator import attrgetter
from pathlib import Path

from babel import Locale

from mentorbook.model.certificate import PublicCopy
from mentorbook.publishing.assets import own_assets
from mentorbook.publishing.catalogue import catalogue_language, load_catalogue
from mentorbook.publishing.dates import names_of_things
from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.errors import Finding
from mentorbook.publishing.handwritten import Handwritten
from mentorbook.publishing.own_words import OwnWords, row_of
from mentorbook.publishing.package_data import engine_assets, engine_templates
from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.reader import Reader
from mentorbook.publishing.searcher import LONGEST, Phrase, Searcher
from mentorbook.publishing.words_in import GAP, Reading, decoded, words_of

NOTHING = Handwritten()
_GZIP = b"\x1f\x8b"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a site: what must not be there, by file; and what somebody wrote there by hand, by field.

    The latter is no leak of ours: a page may well have said it before anyone asked for it.
    """

    leaks: tuple[Finding, ...] = ()
    by_hand: tuple[Finding, ...] = ()


def look_through(
    folder: Path, private: Iterable[PrivateValue], public: PublicProgramme, by_hand: Handwritten = NOTHING
) -> Looked:
    """Return where the finished site holds something private; at most one finding a file and field.

    Every byte of every file is read, names of files too, in each way it could be written: escaped for HTML, JSON,
    addresses or base64, compressed, with other case, spaces, punctuation or tags between the words. Not looked for:
    what the public projection itself says, what is too ordinary to be told from other text (`is_telling`), files
    of the theme that are as they came, and places where the site would say the same of anybody (`OwnWords`).
    """
    phrases = dict.fromkeys(phrase for value in private for phrase in find_phrases(value))
    said_anyway = _public_phrases(phrases.keys(), public)
    own = OwnWords(public, by_hand)
    leaks: set[Finding] = set()
    said: set[Finding] = set()
    searcher = Searcher(one for one in phrases if one.words not in said_anyway)
    for name, row, phrase in _suspects(folder, searcher, set(_digests_as_they_came(public))):
        if own.is_ours(row, phrase, name):
            continue
        if own.is_by_hand(phrase, name):
            said.add(Finding(name, f"says what is private: {phrase.value.where}."))
        else:
            leaks.add(Finding(name, f"holds something private: {phrase.value.where}."))
    on_pages = (one for one in said if one.where in by_hand.pages)
    return Looked(tuple(sorted(leaks)), tuple(sorted(on_pages, key=attrgetter("sentence", "where"))))


def _digests_as_they_came(public: PublicProgramme) -> Iterator[bytes]:
    """Yield the digests of the files that are the same whoever is in the programme."""
    yield from (hashlib.sha256(file.read_bytes()).digest() for file in engine_assets())
    ours = own_assets(load_catalogue(public.language, public.words))
    yield from (hashlib.sha256(asset.content).digest() for asset in ours)


def _suspects(folder: Path, searcher: Searcher, unchanged: set[bytes]) -> Iterator[tuple[str, str, Phrase]]:
    """Yield each phrase that a file holds in some form: the file's name and its words in that form."""
    reader = Reader()
    for name, raw in _files_in(folder):
        as_it_came = hashlib.sha256(raw).digest() in unchanged
        for text in (name, *(() if as_it_came else _texts_in(raw))):
            for reading in reader.read(text):
                yield from ((name, row, phrase) for row, phrase in _found_in(reading, searcher))


def _found_in(reading: Reading, searcher: Searcher) -> Iterator[tuple[str, Phrase]]:
    """Yield what a text holds, with its words. Words that only come to lie side by side are nobody's."""
    found = set(searcher.find(reading.text))
    names = {phrase for phrase in found if phrase.value.is_identity}
    lines = {phrase for phrase in found - names if phrase.is_line}
    forms = ((names, Reading.apart), (lines, Reading.lines), (found - names - lines, Reading.whole))
    for phrases, form in forms:
        row = row_of([form(reading)]) if phrases else ""
        yield from ((row, phrase) for phrase in phrases if phrase.words in row)


def find_phrases(value: PrivateValue) -> Iterator[Phrase]:
    """Yield what to look for: the value; of a longer text each eight words, so that a part of it is found too."""
    for text in dict.fromkeys([value.text, decoded(value.text)]):
        words = words_of(text)
        starts = [*range(0, max(1, len(words) - LONGEST + 1), LONGEST), max(0, len(words) - LONGEST)]
        for start in starts:
            row = words[start : start + LONGEST]
            if is_telling(row, is_identity=value.is_identity):
                yield Phrase(f" {' '.join(row)} ", value)


def is_telling(words: list[str], *, is_identity: bool) -> bool:
    """Tell whether words in a row are somebody's, and not what any page could say.

    A name or login: six letters, or two words. A number: six digits, not a round one. Other text: three words with
    fifteen characters, or something that mixes letters and digits. In scripts without spaces two characters make a
    name, and six a text.
    """
    joined = " ".join(words)
    if joined.isdigit():
        return len(joined) >= 6 and len(set(joined)) > 2
    unspaced = sum(1 for word in words if len(word) == 1 and word > "\u0e00")
    if is_identity:
        return len(joined.replace(" ", "")) >= 6 or (len(words) > 1 and len(joined) >= 5) or unspaced >= 2
    mixed = any(not word.isalpha() and not word.isdigit() for word in words)
    return (len(words) >= 3 and len(joined) >= 15) or (mixed and len(joined) >= 8) or unspaced >= 6


def _public_phrases(phrases: Collection[Phrase], public: PublicProgramme) -> set[str]:
    """Return the words of what the projection says itself, and the single words that the pages of any programme hold.

    Those are the engine's own, and what languages, months and weekdays are called: Germán may join a programme in
    which somebody speaks German.
    """
    for_words = Searcher(phrase for phrase in phrases if phrase.is_word)
    # A pair's reason may be public, but people whom it names are not public for that.
    names = Searcher(phrase for phrase in phrases if phrase.value.is_identity)
    others = Searcher(phrase for phrase in phrases if not phrase.value.is_identity)
    said = {phrase.words for phrase in names.find(GAP.join(_texts_of(public, without="why")))}
    said |= {phrase.words for phrase in others.find(GAP.join(_texts_of(public)))}
    locale = Locale.parse(catalogue_language(public.language), sep="-")
    ordinary = (*(file.read_text(encoding="utf-8") for file in engine_templates()), names_of_things(locale))
    said |= {phrase.words for text in ordinary for phrase in for_words.find(text)}
    return said


def _texts_of(value: object, *, without: str = "") -> Iterator[str]:
    """Yield every text of a projection, but those of one field."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts_of(one, without=without)
    elif isinstance(value, PublicCopy):
        yield from (value.limit_price, *value.prices)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != without:
                yield from _texts_of(getattr(value, field.name), without=without)


def _files_in(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file below a folder: its name from there, and its bytes."""
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def _texts_in(raw: bytes) -> Iterator[str]:
    yield raw.decode("utf-16" if raw[:2] in _UTF16 else "utf-8", errors="replace")
    if raw[:2] == _GZIP:
        with contextlib.suppress(OSError, EOFError, zlib.error):
            yield gzip.decompress(raw).decode("utf-8", errors="replace")
