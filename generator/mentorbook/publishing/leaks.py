"""Look through the finished site for everything that is private."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from mentorbook.publishing.assets import own_assets
from mentorbook.publishing.catalogue import load_catalogue
from mentorbook.publishing.close_look import CloseLook, find_unreadable
from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.errors import Finding
from mentorbook.publishing.handwritten import Handwritten
from mentorbook.publishing.holding import held_in
from mentorbook.publishing.name_parts import NameParts
from mentorbook.publishing.own_words import OwnWords
from mentorbook.publishing.package_data import engine_assets
from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.reader import Reader
from mentorbook.publishing.searcher import Phrase, Searcher
from mentorbook.publishing.sought import Sought
from mentorbook.records.garbage import without_collector

File = tuple[str, bytes]
"""A file's name, and what is in it."""
NOTHING = Handwritten()
# So many files, and bytes, are looked through at once: one after the other takes a fifth longer.
AT_ONCE = 6
MOST_AT_ONCE = 200_000


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a site: what must not be there, by file; and what somebody wrote there by hand, by field.

    The latter is no leak of ours: a page may well have said it before anyone asked for it. `named` are files called
    after somebody, `unread` those that nobody can look through.
    """

    leaks: tuple[Finding, ...] = ()
    by_hand: tuple[Finding, ...] = ()
    named: tuple[Finding, ...] = ()
    unread: tuple[str, ...] = ()


def look_through(
    folder: Path, private: Iterable[PrivateValue], public: PublicProgramme, by_hand: Handwritten = NOTHING
) -> Looked:
    """Return where the finished site holds something private; at most one finding a file and field.

    Every byte of every file is read, names of files too, in each way it could be written: escaped for HTML, JSON,
    addresses or base64, compressed, with other case, spaces, punctuation or tags between the words. Not looked for:
    what the public projection itself says, what is too ordinary to be told from other text (`is_telling`), files
    of the theme that are as they came, and places where the site would say the same of anybody (`OwnWords`). Files
    that were only copied are looked at closely (`CloseLook`), which would take too long for all.
    """
    reasons = dict(_reasons_in(public))
    is_by_hand = bool(reasons) or by_hand != NOTHING
    own = OwnWords(public, by_hand, folder)
    leaks: set[Finding] = set()
    told: set[Finding] = set()
    with without_collector():
        sought = Sought(private, public)
        if is_by_hand:
            sought.leave_out_said()
        names = NameParts(sought.phrases if is_by_hand else ())
        suspects = list(_suspects(folder, sought, own, _as_they_came(public)))
    for name, row, phrase in suspects:
        if own.is_ours_at(name, row, phrase):
            continue
        if not own.is_by_hand(phrase, name):
            leaks.add(_leak(name, phrase.value))
        elif name in by_hand.pages:
            told.add(_told(name, phrase.value))
    told |= {_told(where, phrase.value) for where, phrase in own.find_told(sought.searcher)}
    closely = CloseLook(by_hand, own, sought.searcher, names, sought.find_said)
    leaks |= {_leak(where, value) for where, value in closely.find_parted(reasons)}
    leaks |= {_leak(where, value) for where, value in closely.find_leaks(folder)}
    told |= {_told(where, value) for where, value in closely.find_told()}
    named = {Finding(where, f"has a name that says what is private: {v.where}.") for where, v in closely.find_named()}
    return Looked(tuple(sorted(leaks)), _in_order(told), _in_order(named), tuple(find_unreadable(folder, by_hand)))


def _reasons_in(public: PublicProgramme) -> Iterator[tuple[str, str]]:
    """Yield what coordinators wrote of pairs, by the page that shows it: it may name others."""
    for outcome in public.outcomes:
        reasons = dict.fromkeys(one.why for one in outcome.placements if one.why)
        if reasons:
            yield f"matches/{outcome.round.id}/index.html", "\n\n".join(reasons)


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=attrgetter("sentence", "where")))


def _leak(where: str, value: PrivateValue) -> Finding:
    return Finding(where, f"holds something private: {value.where}.")


def _told(where: str, value: PrivateValue) -> Finding:
    return Finding(where, f"says what is private: {value.where}.")


def _as_they_came(public: PublicProgramme) -> dict[bytes, int]:
    """Return the digests of the files that are the same whoever is in the programme, and their sizes."""
    ours = own_assets(load_catalogue(public.language, public.words))
    contents = (*(file.read_bytes() for file in engine_assets()), *(asset.content for asset in ours))
    return {hashlib.sha256(content).digest(): len(content) for content in contents}


def _suspects(
    folder: Path, sought: Sought, own: OwnWords, unchanged: Mapping[bytes, int]
) -> Iterator[tuple[str, str, Phrase]]:
    """Yield each phrase that a file holds in some form, with the file's name and its words in that form.

    Files are kept in mind only where there is none: what may stand on one page may be a leak on the next.
    """
    reader = Reader()
    for some in _together(_new_in(folder, unchanged)):
        if _strange_in(some, reader, sought.searcher, own):
            sought.leave_out_said()
            for file in some:
                strange = _strange_in([file], reader, sought.searcher, own)
                yield from ((file[0], row, phrase) for row, phrase in strange)


def _strange_in(files: Iterable[File], reader: Reader, searcher: Searcher, own: OwnWords) -> list[tuple[str, Phrase]]:
    """Return what files hold that the site does not say anywhere of its own, with their words; keep files with none."""
    said = (found for one in reader.read(files) for found in held_in(one, searcher))
    strange = [(row, phrase) for row, phrase in said if not own.is_ours(row, phrase)]
    if not strange:
        reader.keep()
    return strange


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
