"""What a site says in its own words, whoever is in the programme: that can't be a leak where it stands."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, replace
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from cmarkgfm.cmark import markdown_to_html  # type: ignore[import-untyped]  # it ships no types

from mentorbook.publishing.assets import own_assets
from mentorbook.publishing.catalogue import load_catalogue
from mentorbook.publishing.drawings import DRAWN, is_colour, without_names
from mentorbook.publishing.edition import Outcome, PublicProgramme
from mentorbook.publishing.feed import render_robots
from mentorbook.publishing.handwritten import Handwritten, finished_name
from mentorbook.publishing.heads import VOCABULARY, head_by_hand
from mentorbook.publishing.package_data import ENGINE_SETTINGS, engine_assets, engine_templates
from mentorbook.publishing.page import Page
from mentorbook.publishing.pages import render_pages
from mentorbook.publishing.policy import content_policy
from mentorbook.publishing.searcher import Phrase, Searcher
from mentorbook.publishing.shell import make_shell
from mentorbook.publishing.words_in import GAP, readings, words_of

_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_QUOTED = re.compile(r"\"([^\"\n]*)\"|'([^'\n]*)'")
_TITLE = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
_FRONT = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)\n", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title:\s+(.*)$", re.MULTILINE)
# What a template or a file of settings says to whoever writes it, and to nobody else.
_REMARK = re.compile(r"\{#.*?#\}", re.DOTALL)
_SETTINGS_REMARK = re.compile(r"^\s*#.*$|\s#\s.*$", re.MULTILINE)
_SETTING = re.compile(r":\s|^\s*-|\n", re.MULTILINE)
_EDGE = GAP.strip()
# What engines call their files, drawings and switches; it stands in no template as it is.
_NAMES = ("index.html", "404.html", "sitemap.xml", "search/search_index.json", "http://www.w3.org/2000/svg")
_SWITCHES = tuple(f"__palette_{number}" for number in range(4))
_Found = TypeVar("_Found")


class OwnWords:
    """Knows what the templates, settings, hand-written pages and the projection say, and where.

    It is asked about suspects only, and reads then what it needs.
    """

    def __init__(self, public: PublicProgramme, by_hand: Handwritten, folder: Path = Path()) -> None:
        self._public = public
        self._by_hand = by_hand
        self._folder = folder
        self._rows: dict[str, str] = {}

    def is_ours(self, row: str, phrase: Phrase) -> bool:
        """Tell whether a file's words say a phrase only as the site itself says it on any page.

        That is with one of the same words beside it. What stands alone in our own words must stand alone; a text of
        several words may stand anywhere then.
        """
        found = beside(phrase.words, row)
        return found == _as_in(self._everywhere, phrase, found)

    def is_ours_at(self, name: str, row: str, phrase: Phrase) -> bool:
        """Tell the same, if it is also what the site says on that page alone; in a style sheet a font is nobody."""
        if name.endswith(DRAWN) and self._is_of_drawing(name, phrase):
            return True
        found = beside(phrase.words, row)
        left = found - _as_in(self._everywhere, phrase, found)
        return left == _as_in(self._generated_at(name), phrase, left)

    def _is_of_drawing(self, name: str, phrase: Phrase) -> bool:
        """Tell whether a style sheet or a drawing says a phrase only as a colour, a font or a name of its format."""
        text = _read(self._folder / name)
        all_of_it = self._row(f"drawn {name}", [_said(text)])
        left = self._row(f"left {name}", [_said(without_names(name, text))])
        return is_colour(phrase.words) or (phrase.words in all_of_it and phrase.words not in left)

    def is_by_hand(self, phrase: Phrase, name: str) -> bool:
        """Tell whether the hand-written page that became that file says a phrase."""
        return phrase.words in self._by_hand_at(name)

    def find_told(self, searcher: Searcher) -> Iterator[tuple[str, Phrase]]:
        """Yield what settings, templates and titles written by hand say of somebody, and where.

        It may stand on every page, so that it is no leak there; yet somebody may have taken it from a private file.
        Single words are not told of: a login may look like any word of a template.
        """
        places = {self._below_home(file): [_said_in_frame(file)] for file in self._by_hand.frame}
        places |= {name: [*map(_said, _titles_of(file))] for name, file in self._by_hand.pages.items()}
        for where, texts in places.items():
            row = row_of(texts)
            found = (phrase for phrase in searcher.find(row.split()) if phrase.words in row)
            yield from ((where, one) for one in found if not one.is_word)

    def texts_by_hand(self) -> Iterator[tuple[str, str]]:
        """Yield what is written on each page, in settings and in templates, and where."""
        yield from ((self._below_home(file), _text_of_frame(file)) for file in self._by_hand.frame)
        yield from ((name, _read(file)) for name, file in self._by_hand.pages.items())

    def says_each_of(self, phrase: Phrase) -> bool:
        """Tell whether each word of a phrase stands on every page, as "home" and "page" do."""
        return all(f" {word} " in self._around for word in phrase.words.split())

    def _below_home(self, file: Path) -> str:
        return _below(self._by_hand.frame[0].parent, file)

    @cached_property
    def _everywhere(self) -> str:
        """What may stand on any page: the chrome, the titles of pages, and what files are called."""
        frame = map(_said_in_frame, self._by_hand.frame)
        titles = (title for file in self._by_hand.pages.values() for title in _titles_of(file))
        assets = (f"{file.parent.name}/{file.name}" for file in engine_assets())
        ours = (asset.path for asset in own_assets(load_catalogue(self._public.language, self._public.words)))
        finished = (*self._by_hand.pages, *self._pages)
        addresses = (name.removesuffix("index.html") for name in finished)
        names = (*self._by_hand.names, *finished, *addresses, *assets, *ours, *_NAMES, *_SWITCHES, content_policy(""))
        return row_of([self._around, *frame, *map(_said, titles), *names])

    @cached_property
    def _around(self) -> str:
        """What the engine, and what we put around pages, say whatever people wrote for the site."""
        shell = make_shell(self._public)
        texts = (str(text) for text in _texts_within(astuple(shell)))
        titles = (page.title for page in self._pages.values())
        machines = (head_by_hand(self._public, shell.description, None, None, None), render_robots(""), *VOCABULARY)
        return row_of([_said_by_engine(), *map(_said, [*texts, *titles, *machines])])

    @cached_property
    def _pages(self) -> Mapping[str, Page]:
        """The pages as they are rendered, without the reasons that coordinators wrote."""
        outcomes = tuple(_without_reasons(outcome) for outcome in self._public.outcomes)
        return {finished_name(page.path): page for page in render_pages(replace(self._public, outcomes=outcomes))}

    def _generated_at(self, name: str) -> str:
        return self._row(f"generated {name}", (_said_on(page) for page in _at(self._pages, name)))

    def _by_hand_at(self, name: str) -> str:
        texts = (_said_in_markdown(_read(file)) for file in _at(self._by_hand.pages, name))
        return self._row(f"by hand {name}", texts)

    def _row(self, key: str, texts: Iterable[str]) -> str:
        if key not in self._rows:
            self._rows[key] = row_of(texts)
        return self._rows[key]


def row_of(texts: Iterable[str]) -> str:
    """Return the words of texts in a row, with a GAP between each two and at both ends."""
    return f" {_EDGE} {' '.join(words_of(GAP.join(texts)))} {_EDGE} "


def beside(words: str, row: str) -> set[tuple[str, str]]:
    """Return what stands before and after some words, wherever a row holds them.

    >>> sorted(beside(" dark mode ", " switch to dark mode or dark mode dark "))
    [('or', 'dark'), ('to', 'or')]
    """
    found = set()
    place = row.find(words)
    while place >= 0:
        after = place + len(words)
        found.add((row[row.rfind(" ", 0, place) + 1 : place], row[after : row.find(" ", after)]))
        place = row.find(words, place + 1)
    return found


def _as_in(own: str, phrase: Phrase, found: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return those neighbours of a phrase that it has in our own words too."""
    ours = beside(phrase.words, own)
    if (_EDGE, _EDGE) in ours and not phrase.value.is_identity:
        return found
    before, after = {one for one, _ in ours} - {_EDGE}, {one for _, one in ours} - {_EDGE}
    return {pair for pair in found if pair in ours or pair[0] in before or pair[1] in after}


def _at(places: Mapping[str, _Found], name: str) -> Iterator[_Found]:
    """Yield what belongs to a page; to an index or a feed belongs everything."""
    if name in places:
        yield places[name]
    elif not name.endswith(".html"):
        yield from places.values()


def _said(text: str) -> str:
    return GAP.join(form for reading in readings(text) for form in (reading.whole(), reading.apart()))


def _said_on(page: Page) -> str:
    return _said(GAP.join([page.title, page.description, page.html, page.head]))


def _said_in_markdown(text: str) -> str:
    return GAP.join([text, _said(markdown_to_html(text))])


def _said_in_frame(file: Path) -> str:
    """Return what settings or a template can put on a page; remarks never get there."""
    return _said_by_template(_text_of_frame(file))


def _text_of_frame(file: Path) -> str:
    remark = _SETTINGS_REMARK if file.suffix in (".yml", ".yaml") else _REMARK
    return remark.sub("", _read(file))


def _titles_of(file: Path) -> list[str]:
    """Return what a page written by hand is called: in what stands above it, and as its headings of the first level."""
    text = _read(file)
    above = _FRONT.match(text)
    titles = _FRONT_TITLE.findall(above[1]) if above else []
    return [*titles, *_TITLE.findall(markdown_to_html(text[above.end() :] if above else text))]


def _below(home: Path, file: Path) -> str:
    return file.relative_to(home).as_posix() if file.is_relative_to(home) else file.name


@cache
def _said_by_engine() -> str:
    return GAP.join(_said_by_template(_read(file)) for file in (*engine_templates(), ENGINE_SETTINGS))


def _said_by_template(text: str) -> str:
    quoted = (one or other for one, other in _QUOTED.findall(text))
    return GAP.join([text, _said(_JINJA.sub(GAP, text)), _SETTING.sub(GAP, text), *quoted])


def _texts_within(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts_within(one)


def _without_reasons(outcome: Outcome) -> Outcome:
    return replace(outcome, placements=tuple(replace(one, why=None) for one in outcome.placements))


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")
