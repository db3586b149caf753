"""Look closely at what people put into a site as it is, and wrote: at names in lists, and other formats."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from mentorbook.publishing.carriers import is_locked
from mentorbook.publishing.close_forms import close_texts
from mentorbook.publishing.handwritten import Handwritten
from mentorbook.publishing.holding import held_in
from mentorbook.publishing.name_parts import NameParts
from mentorbook.publishing.own_words import OwnWords
from mentorbook.publishing.pdf_text import is_pdf, shows_text
from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.searcher import Phrase, Searcher
from mentorbook.publishing.words_in import readings, words_of

Found = Iterator[tuple[str, PrivateValue]]
"""The name of a file, and what it holds."""
_SMALL_AND_CAPITAL = re.compile(r"([a-z])([A-Z])")


class CloseLook:
    """Knows what to look for in what people wrote. `find_said` tells which phrases the site says anyway."""

    def __init__(
        self,
        by_hand: Handwritten,
        own: OwnWords,
        searcher: Searcher,
        names: NameParts,
        find_said: Callable[[Collection[Phrase]], set[str]],
    ) -> None:
        self._by_hand = by_hand
        self._own = own
        self._searcher = searcher
        self._names = names
        self._find_said = find_said

    def find_leaks(self, folder: Path) -> Found:
        """Yield what is in the files of a finished site that were only copied there."""
        for name, raw in _copied(folder, self._by_hand):
            seen: set[Phrase] = set()
            for text in close_texts(raw):
                seen |= {phrase for phrase in self._held_in(name, text) if phrase not in seen}
                seen |= self._parted_in(text)
            yield from ((name, value) for value in dict.fromkeys(phrase.value for phrase in seen))

    def find_told(self) -> Found:
        """Yield whose names people wrote in two halves on a page, or in settings or a template, and where."""
        return self.find_parted(dict(self._own.texts_by_hand()))

    def find_parted(self, texts: Mapping[str, str]) -> Found:
        """Yield whose names are in two halves, or turned around, in texts that are known by where they stand."""
        for where, text in texts.items():
            yield from ((where, phrase.value) for phrase in self._parted_in(text))

    def find_named(self) -> Found:
        """Yield which files of the site are called after somebody. A single word may be any word."""
        for name in self._by_hand.every_name:
            parts = (Path(name).with_suffix("").parts, _SMALL_AND_CAPITAL.sub(r"\1 \2", name).split("/"))
            rows = {f" {' '.join(words_of(part))} " for both in parts for part in both}
            found = {one for row in rows for one in self._searcher.find(row.split()) if one.words in row}
            yield from ((name, one.value) for one in found if not one.is_word)

    def _held_in(self, name: str, text: str) -> Iterator[Phrase]:
        for reading in readings(text):
            for row, phrase in held_in(reading, self._searcher):
                if not self._own.is_ours(row, phrase) and not self._own.is_ours_at(name, row, phrase):
                    yield phrase

    def _parted_in(self, text: str) -> set[Phrase]:
        found = set(self._names.find(text))
        said = self._find_said(found) if found else set()
        return {one for one in found if one.words not in said and not self._own.says_each_of(one)}


def find_unreadable(folder: Path, by_hand: Handwritten) -> Iterator[str]:
    """Yield the names of documents and archives that people put into a site and that can't be looked through."""
    for name, raw in _copied(folder, by_hand):
        if is_locked(raw) or (is_pdf(raw) and not shows_text(raw)):
            yield name


def _copied(folder: Path, by_hand: Handwritten) -> Iterator[tuple[str, bytes]]:
    for name in by_hand.copied_names:
        file = folder / name
        if file.is_file():
            yield name, file.read_bytes()
