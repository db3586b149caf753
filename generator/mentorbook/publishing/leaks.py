"""Look through the finished site for everything that is private."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from mentorbook.publishing.assets import own_assets
from mentorbook.publishing.catalogue import load_catalogue
from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.errors import Finding
from mentorbook.publishing.handwritten import Handwritten
from mentorbook.publishing.own_words import OwnWords, row_of
from mentorbook.publishing.package_data import engine_assets
from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.reader import Reader
from mentorbook.publishing.said_anyway import said_anyway
from mentorbook.publishing.searcher import Phrase, Searcher
from mentorbook.publishing.telling import find_all_phrases
from mentorbook.publishing.words_in import Reading, words_of
from mentorbook.records.garbage import without_collector

File = tuple[str, bytes]
"""A file's name, and what is in it."""
NOTHING = Handwritten()
# More phrases than these are sought in a text all at once: lists of names seem to hold hundreds of others.
MANY = 20
# So many files, and bytes, are looked through at once: one after the other takes a fifth longer.
AT_ONCE = 8
MOST_AT_ONCE = 200_000


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
    with without_collector():
        phrases = find_all_phrases(private)
        said = said_anyway(phrases, public)
    searcher = Searcher(one for one in phrases if one.words not in said)
    own = OwnWords(public, by_hand)
    leaks: set[Finding] = set()
    told: set[Finding] = set()
    with without_collector():
        suspects = list(_suspects(folder, searcher, own, _as_they_came(public)))
    for name, row, phrase in suspects:
        if own.is_ours_at(name, row, phrase):
            continue
        if not own.is_by_hand(phrase, name):
            leaks.add(Finding(name, f"holds something private: {phrase.value.where}."))
        elif name in by_hand.pages:
            told.add(_told(name, phrase))
    told |= {_told(where, phrase) for where, phrase in own.find_told(searcher)}
    return Looked(tuple(sorted(leaks)), tuple(sorted(told, key=attrgetter("sentence", "where"))))


def _told(where: str, phrase: Phrase) -> Finding:
    return Finding(where, f"says what is private: {phrase.value.where}.")


def _as_they_came(public: PublicProgramme) -> dict[bytes, int]:
    """Return the digests of the files that are the same whoever is in the programme, and their sizes."""
    ours = own_assets(load_catalogue(public.language, public.words))
    contents = (*(file.read_bytes() for file in engine_assets()), *(asset.content for asset in ours))
    return {hashlib.sha256(content).digest(): len(content) for content in contents}


def _suspects(
    folder: Path, searcher: Searcher, own: OwnWords, unchanged: Mapping[bytes, int]
) -> Iterator[tuple[str, str, Phrase]]:
    """Yield each phrase that a file holds in some form, with the file's name and its words in that form.

    Files are kept in mind only where there is none: what may stand on one page may be a leak on the next.
    """
    reader = Reader()
    for some in _together(_new_in(folder, unchanged)):
        if _strange_in(some, reader, searcher, own):
            for file in some:
                strange = _strange_in([file], reader, searcher, own)
                yield from ((file[0], row, phrase) for row, phrase in strange)


def _strange_in(files: Iterable[File], reader: Reader, searcher: Searcher, own: OwnWords) -> list[tuple[str, Phrase]]:
    """Return what files hold that the site does not say anywhere of its own, with their words; keep files with none."""
    said = (found for one in reader.read(files) for found in _found_in(one, searcher))
    strange = [(row, phrase) for row, phrase in said if not own.is_ours(row, phrase)]
    if not strange:
        reader.keep()
    return strange


def _found_in(reading: Reading, searcher: Searcher) -> Iterator[tuple[str, Phrase]]:
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


def _new_in(folder: Path, unchanged: Mapping[bytes, int]) -> Iterator[File]:
    """Yield every file: its name and its bytes, or none where it is one that everybody has."""
    sizes = set(unchanged.values())
    for name, raw in _files_in(folder):
        yield name, b"" if len(raw) in sizes and hashlib.sha256(raw).digest() in unchanged else raw


def _together(files: Iterable[File]) -> Iterator[list[File]]:
    """Yield small files several at once, and large ones by themselves."""
    some: list[File] = []
    size = 0
    for file in files:
        size += len(file[1])
        if some and (len(some) == AT_ONCE or size > MOST_AT_ONCE):
            yield some
            some, size = [], len(file[1])
        some.append(file)
    yield some


def _files_in(folder: str | Path, below: str = "") -> Iterator[File]:
    """Yield every file below a folder, in the same order everywhere: its name from there, and its bytes."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=attrgetter("name"))
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files_in(entry.path, f"{below}{entry.name}/")
        elif entry.is_file():
            with open(entry.path, "rb", buffering=0) as file:
                yield f"{below}{entry.name}", file.readall()
