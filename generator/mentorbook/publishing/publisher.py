"""What the plugin of any engine does: have a programme read, its pages made, and the finished site looked through."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from mentorbook.publishing.build import check_in_place
from mentorbook.publishing.chrome import change_header, mark_tab
from mentorbook.publishing.errors import told_as
from mentorbook.publishing.every_word import index_words
from mentorbook.publishing.filling import Finisher, divide, fill_pages
from mentorbook.publishing.given import find_given, find_progress
from mentorbook.publishing.handwritten import Settings, find_handwritten, titles_in
from mentorbook.publishing.heads import head_by_hand
from mentorbook.publishing.kept_pages import KeptPages
from mentorbook.publishing.page import Draft, Page
from mentorbook.publishing.policy import content_policy
from mentorbook.publishing.preview import Preview
from mentorbook.publishing.publication import Publication, Source
from mentorbook.publishing.questions import look_into_pages
from mentorbook.publishing.search_entries import find_entries
from mentorbook.publishing.trimming import TrimmingLoader
from mentorbook.records.garbage import without_collector
from mentorbook.records.read import Reading

SETTINGS = ("root", "private", "day", "search")
"""What a programme may say of us in its settings of an engine; a plain text each, or a day."""

# More mentors are not in the index of the theme's search.
MOST_KEPT = 2000


class Engine(Settings, Protocol):
    """What an engine knows of the site."""

    @property
    def site_url(self) -> str | None:
        """Return the address of the site, if somebody said it."""

    @property
    def site_dir(self) -> str:
        """Return the folder that the site is built into."""

    @property
    def nav(self) -> Any:
        """Return the navigation as the settings have it."""


class Compiled(BytecodeCache):
    """Templates as they were compiled for the last edition, for the next one in the same preview."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept, if the template is still the same."""
        if bucket.key in self._codes:
            bucket.bytecode_from_string(self._codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._codes[bucket.key] = bucket.bytecode_to_string()


class Publisher:
    """Publishes a programme with an engine that starts its plugins by itself, once or, in a preview, again and again.

    `tell` puts into words what is wrong with a reading; `error` is what the engine tells its user without a traceback.
    """

    publication: Publication
    is_preview = False

    def __init__(self, tell: Callable[[Reading], str], error: type[Exception]) -> None:
        self._preview = Preview(tell)
        self.follow = self._preview.follow
        self._error = error
        self._alike: list[Draft] = []
        self._filled: list[str] = []
        self._compiled = Compiled()
        self._kept_pages = KeptPages()
        self._find = lru_cache(MOST_KEPT)(find_entries)

    def read(
        self, engine: Engine, environment: Mapping[str, str], now: datetime, *, search: str, **settings: Any
    ) -> Publication:
        """Return what a command of ours handed over, else read the programme that the engine's settings name.

        `search` is nothing, or "pagefind".
        """
        home = Path(engine.config_file_path).parent
        with told_as(self._error):
            given = find_given() or Source.settled(home, environment=environment, now=now, **settings)
            self.publication = given if isinstance(given, Publication) else self._preview.read(given)
            if search:
                self.publication = replace(self.publication, searching=self.publication.searching.by(search))
        if self.is_preview:
            self._kept_pages.set_aside(Path(engine.site_dir))
        return self.publication

    def pages(self, engine: Engine, there: Iterable[str], *, are_alike: bool) -> Iterator[Page]:
        """Yield the pages that the engine has to make, but none at the address of a file that is there already.

        Where nobody but us and the theme has a say in what becomes of a page, they are alike, and most of them are
        left to be filled in. A title that the navigation gives to a page is its title.
        """
        by_hand, taken = find_handwritten(engine), set(map(_address_of, there))
        single, alike = divide(self.publication.drafts(engine.site_url), taken, [str(engine.nav), *by_hand.texts()])
        is_filled = are_alike and not look_into_pages(by_hand.templates)
        self._alike, self._filled = alike if is_filled else [], []
        if self.is_preview:
            self._kept_pages.bring_back(Path(engine.site_dir), self._alike)
        titles = dict(titles_in(engine.nav))
        pages = (draft.render() for draft in (single if is_filled else chain(single, alike)))
        return (page._replace(title=titles.get(page.path, page.title)) for page in pages)

    def instruct(self, templates: Environment, own: str | None) -> Environment:
        """Tell an engine's templates what they say of a programme, beside what its shell says.

        Those in the folder `own` are the programme's.
        """
        if templates.loader:
            templates.loader = TrimmingLoader(templates.loader, own)
        templates.bytecode_cache = self._compiled if self.is_preview else None
        templates.globals |= {
            "change_header": change_header,
            "content_policy": partial(content_policy, runs_wasm=self.publication.needs_words),
            "filled": self._filled,
            "head_by_hand": partial(head_by_hand, self.publication.public, self.publication.shell.description),
            "is_preview": self.is_preview,
            "is_stale": self._preview.is_stale,
            "mark_tab": mark_tab,
            "search_worker": self.publication.assets.worker.path,
        }
        return templates

    def fill(self, engine: Engine, finish: Callable[[Page], str], index: list[Any] | None) -> None:
        """Write the pages that the engine was spared; the templates know them from then on.

        `finish` makes a page as the engine makes its own. `index` is that of the theme's search, if it has one.
        """
        with without_collector():
            site = Path(engine.site_dir)
            if self.is_preview:
                found = self._kept_pages.fill(self._alike, site, Finisher(finish, index, self._find))
            else:
                found = fill_pages(self._alike, site, Finisher(finish, index), progress=find_progress())
        self._filled += [f"{engine.site_url}{url}" for url in found if engine.site_url]
        if self.publication.needs_words and not self.is_preview:
            with told_as(self._error):
                index_words(Path(engine.site_dir), self.publication.shell.language)

    def check(self, engine: Engine) -> None:
        """Look through the finished site where the engine was run by itself; our own build does before it publishes."""
        if find_given() is None and not self.is_preview:
            with told_as(self._error):
                check_in_place(self.publication, Path(engine.site_dir), find_handwritten(engine))


def _address_of(url: str) -> str:
    """Return where a file is published, from the site's root: that of a page ends in "/", and is empty at the root."""
    return unquote(url).removeprefix("./").removesuffix("index.html")
