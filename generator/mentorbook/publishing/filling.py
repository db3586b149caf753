"""Finish the pages that are alike: one of a kind by the engine, the others filled into what came of it.

Some of each kind are made both ways and compared, in every build.
"""

import os
import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote
from zlib import crc32

from mentorbook.publishing.given import Progress, silent
from mentorbook.publishing.listening import warn
from mentorbook.publishing.page import Draft, Page, url_of
from mentorbook.publishing.search_entries import Entry, find_entries, is_readable, without_search_marks
from mentorbook.publishing.stencil import Kind, MisfitError, Stencil, cut, kind_of, marked

MISFIT = "The theme treats some pages in a way of its own, so it made all of them, which takes longer."
# For fewer pages of a kind a stencil and its check cost more than they save.
FEW = 3
# So many pages have one among them that is compared whatever it says.
ONE_OF = 500
# What engines may treat in a way of their own: pages with such texts are among those that are compared.
_TELLING = tuple(map(re.compile, ("&", "[<>]", "[\"']", r"[\\{}%$#`]", r"\s\s|[^\S ]", r"[^\x00-\x7f]")))
_FIRST = re.compile("")
_NEVER = "(?!)"
_USUAL_PATH = re.compile(r"[A-Za-z0-9_./-]*")
_FILE = re.compile(r"[\w-]+\.md\b")


class Finished(NamedTuple):
    """A page as it is published, and what the search knows of it."""

    text: str
    entries: list[Entry]


Finish = Callable[[Page], Finished]


@dataclass(frozen=True, slots=True)
class Finisher:
    """An engine that finishes pages one by one, and puts what is searched into `index`; None where nothing is.

    `find` finds the same in pages that are filled in.
    """

    engine: Callable[[Page], str]
    index: list[Entry] | None
    find: Callable[[Page], list[Entry]] = find_entries

    def finish(self, page: Page) -> Finished:
        """Return a page as the engine finishes its own; the index forgets it again."""
        index = [] if self.index is None else self.index
        start = len(index)
        text = self.engine(page)
        found, index[start:] = index[start:], []
        return Finished(text, found)


class Divided(NamedTuple):
    """Pages that an engine has to know, since it follows links to them, and those of which there may be thousands."""

    single: list[Draft]
    alike: list[Draft]


def fill_pages(drafts: Sequence[Draft], folder: Path, finisher: Finisher, *, progress: Progress = silent) -> list[str]:
    """Write pages into a folder, byte for byte as the engine would; where they don't fit, the engine makes them all.

    What is searched is added to the index. Return where those are that search engines may have.
    """
    try:
        indexed, entries = _written(drafts, folder, _Filling(finisher).finish, progress)
    except MisfitError:
        warn([MISFIT])
        indexed, entries = _written(drafts, folder, finisher.finish, progress)
    if finisher.index is not None:
        finisher.index.extend(entries)
    return indexed


def divide(drafts: Iterable[Draft], taken: Container[str], texts: Iterable[str]) -> Divided:
    """Return the drafts whose address, from the site's root, is not taken.

    Pages whose file is named in `texts`, written by hand, are single.
    """
    named = {name for text in texts for name in _FILE.findall(text)}
    free = [draft for draft in drafts if url_of(draft.path) not in taken]
    alike = [draft for draft in free if draft.is_alike and draft.path.rpartition("/")[2] not in named]
    left = {draft.path for draft in alike}
    return Divided([draft for draft in free if draft.path not in left], alike)


def _written(
    drafts: Sequence[Draft], folder: Path, finish: Finish, progress: Progress
) -> tuple[list[str], list[Entry]]:
    entries: list[Entry] = []
    indexed: list[str] = []
    for done, draft in enumerate(drafts):
        progress(done, len(drafts))
        page = draft.render()
        finished = finish(page)
        _write(f"{folder}/{url_of(page.path)}", finished.text)
        entries += finished.entries
        indexed += [_quoted(url_of(page.path))] if page.is_indexed else []
    return indexed, entries


def _quoted(path: str) -> str:
    """Return a path as addresses have it. Most are that already, which is seen in a tenth of the time."""
    return path if _USUAL_PATH.fullmatch(path) else quote(path)


def _write(place: str, text: str) -> None:
    """Write a page into a folder of its own. Of thousands, Path objects would take as long as the writing."""
    try:
        os.mkdir(place)
    except FileNotFoundError:
        os.makedirs(place)
    except FileExistsError:
        """Something else stands there already, such as a picture."""
    page = os.open(f"{place}/index.html", os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o666)
    try:
        left = text.encode(errors="xmlcharrefreplace")
        while left:
            left = left[os.write(page, left) :]
    finally:
        os.close(page)


class _Ahead(NamedTuple):
    """The sorts of texts that are yet to be compared, and a pattern for any of them: most pages have none."""

    sorts: tuple[re.Pattern[str], ...]
    any_of_them: re.Pattern[str]


def _ahead_of(sorts: Iterable[re.Pattern[str]]) -> _Ahead:
    left = tuple(sorts)
    return _Ahead(left, re.compile("|".join([sort.pattern for sort in left] or [_NEVER])))


_ALL_AHEAD = _ahead_of([_FIRST, *_TELLING])


class _Filling:
    """Knows the stencil of each kind, how many of its pages came by, and what sorts of texts are yet to be compared."""

    def __init__(self, finisher: Finisher) -> None:
        self._engine = finisher.finish
        self._find = finisher.find
        self._is_searched = finisher.index is not None
        self._counts: Counter[Kind] = Counter()
        self._stencils: dict[Kind, Stencil] = {}
        self._ahead: dict[Kind, _Ahead] = {}

    def finish(self, page: Page) -> Finished:
        """Return a page finished; raise MisfitError where the engine would make another one of it."""
        kind = kind_of(page)
        self._counts[kind] += 1
        if self._counts[kind] < FEW or _quoted(page.path) != page.path:
            return self._engine(page)
        finished = self._filled(page, kind)
        if self._is_to_compare(page, kind) and self._engine(page) != finished:
            raise MisfitError
        return finished

    def _is_to_compare(self, page: Page, kind: Kind) -> bool:
        """Tell whether this is the first page of a kind, the first with texts of this sort, or one drawn from all."""
        text, ahead = page.title + page.description, self._ahead.get(kind, _ALL_AHEAD)
        is_new = ahead.any_of_them.search(text) is not None
        if is_new:
            self._ahead[kind] = _ahead_of(sort for sort in ahead.sorts if not sort.search(text))
        return is_new or crc32(page.path.encode()) % ONE_OF == 0

    def _filled(self, page: Page, kind: Kind) -> Finished:
        if kind not in self._stencils:
            self._stencils[kind] = cut(self._engine(marked(page)).text)
        stencil = self._stencils[kind]
        if not self._is_searched:
            return Finished(stencil.fill(page, page.html), [])
        entries = self._find(page) if not page.is_searchable or is_readable(page) else self._engine(page).entries
        return Finished(stencil.fill(page, without_search_marks(page.html)), entries)
