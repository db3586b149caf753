"""The pages of a preview that nothing changed since its last edition: they are neither made nor written again."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby
from pathlib import Path
from urllib.parse import quote, unquote

from mentorbook.publishing.filling import Finished, Finisher, fill_pages
from mentorbook.publishing.page import Draft, Page, url_of
from mentorbook.publishing.search_entries import Entry
from mentorbook.publishing.stencil import Kind, kind_of, marked

ASIDE = ".mentorbook"
"""Where pages wait while an engine empties the site's folder: engines leave alone what is hidden."""
MOST_REMEMBERED = 2000
"""Of more pages the HTML is made anew where something else stands around them: it would take much memory."""


@dataclass(slots=True)
class _Kept:
    """What a page was made of, and what the sitemap and the search know of it."""

    own: tuple[object, ...] | None
    is_indexed: bool
    entries: list[Entry] = field(default_factory=list)


class KeptPages:
    """Remembers what each page of an edition was made of, and what stood around the pages of each kind.

    The pages themselves are files of the site, which nobody else touches.
    """

    def __init__(self) -> None:
        self._common: object = None
        self._kept: dict[str, _Kept] = {}
        self._rendered: dict[str, tuple[tuple[object, ...] | None, Page]] = {}
        self._around: dict[Kind, tuple[Page, Finished]] = {}

    def set_aside(self, site: Path) -> None:
        """Hide the pages of the last edition in their own folder, before the engine empties it."""
        aside = site / ASIDE
        if aside.is_dir():
            # The engine stopped before it built anything.
            shutil.rmtree(aside)
            self._kept.clear()
        for folder, names in _by_folder(self._kept):
            there = _leave_only(site / folder, names)
            self._forget(f"{folder}/{name}.md" for name in names - there)
            if there:
                (aside / folder).parent.mkdir(parents=True, exist_ok=True)
                (site / folder).rename(aside / folder)

    def bring_back(self, site: Path, drafts: Sequence[Draft]) -> None:
        """Put the pages back where they were, but for those that are no longer among the drafts."""
        self._forget(self._kept.keys() - {draft.path for draft in drafts})
        for folder, names in _by_folder(self._kept):
            _leave_only(site / ASIDE / folder, names)
            (site / ASIDE / folder).rename(site / folder)
        shutil.rmtree(site / ASIDE, ignore_errors=True)

    def fill(self, drafts: Sequence[Draft], folder: Path, finisher: Finisher) -> list[str]:
        """Write the pages that are new or changed where the others are; like `fill_pages` in everything else."""
        common = next((draft.common for draft in drafts), None)
        if common != self._common:
            self._rendered = {}
        if common != self._common or not self._is_same_around(finisher):
            self._kept, self._around = {}, {}
        self._common = common
        new = [draft for draft in drafts if not self._is_kept(draft)]
        self._forget({draft.path for draft in new} & self._kept.keys())
        self._kept |= self._filled(new, folder, finisher)
        if len(drafts) > MOST_REMEMBERED:
            self._rendered = {}
        every = [(draft.path, self._kept[draft.path]) for draft in drafts]
        if finisher.index is not None:
            finisher.index.extend(entry for _, one in every for entry in one.entries)
        return [quote(url_of(path)) for path, one in every if one.is_indexed]

    def _is_kept(self, draft: Draft) -> bool:
        kept = self._kept.get(draft.path)
        return kept is not None and draft.own is not None and kept.own == draft.own

    def _is_same_around(self, finisher: Finisher) -> bool:
        """Tell whether the engine puts around a page of each kind, and finds in it, what it did last time."""
        return all(finisher.finish(page) == finished for page, finished in self._around.values())

    def _filled(self, drafts: Sequence[Draft], folder: Path, finisher: Finisher) -> dict[str, _Kept]:
        """Write pages, and return what is to be known of them in the next edition."""
        found: dict[str, _Kept] = {}
        patterns: dict[Kind, Page] = {}
        index = [] if finisher.index is None else finisher.index
        start = len(index)
        watched = [replace(draft, render=partial(self._noted, draft, found, patterns)) for draft in drafts]
        fill_pages(watched, folder, finisher)
        entries, index[start:] = index[start:], []
        for entry in entries:
            place = str(entry["location"]).partition("#")[0]
            found[f"{unquote(place).removesuffix('/')}.md"].entries.append(entry)
        self._around |= {kind: (page, finisher.finish(page)) for kind, page in patterns.items()}
        return found

    def _noted(self, draft: Draft, found: dict[str, _Kept], patterns: dict[Kind, Page]) -> Page:
        """Return a page, and note what has to be known of it when it isn't rendered any more."""
        own, page = self._rendered.get(draft.path, (None, None))
        if page is None or own is None or own != draft.own:
            page = draft.render()
            self._rendered[draft.path] = draft.own, page
        found[draft.path] = _Kept(draft.own, page.is_indexed)
        kind = kind_of(page)
        if kind not in patterns:
            patterns[kind] = marked(page)
        return page

    def _forget(self, paths: Iterable[str]) -> None:
        for path in paths:
            del self._kept[path]


def _by_folder(paths: Iterable[str]) -> Iterator[tuple[str, set[str]]]:
    """Yield the folders of these pages with the names of those in each."""
    split = sorted((folder, name.removesuffix(".md")) for folder, _, name in (path.rpartition("/") for path in paths))
    for folder, group in groupby(split, key=lambda one: one[0]):
        yield folder, {name for _, name in group}


def _leave_only(folder: Path, names: set[str]) -> set[str]:
    """Remove all but the pages of these names, each alone in a folder of its own; return which of them are there."""
    if not folder.is_dir():
        return set()
    left = {entry.name for entry in folder.iterdir() if entry.name in names and _is_page_alone(entry)}
    for entry in [one for one in folder.iterdir() if one.name not in left]:
        if entry.is_dir():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    return left


def _is_page_alone(folder: Path) -> bool:
    return folder.is_dir() and [one.name for one in folder.iterdir()] == ["index.html"]
