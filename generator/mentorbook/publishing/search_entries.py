"""What the theme's search knows of a page: the same entries as its own parser makes, in a tenth of the time."""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape, unescape

import markupsafe

from mentorbook.publishing.page import Page, url_of

Entry = Mapping[str, object]

_TOKEN = re.compile(r"""<(/?)([a-z][a-z0-9-]*)((?:[^"'<>]|"[^"]*"|'[^']*')*)>|([^<]+)""")
_ATTRIBUTE = re.compile(r"""([^\s=/]+)(?:=(?:"([^"]*)"|'([^']*)'))?""")
_OUR_MARK = ' data-search-exclude="yes"'
_SEARCH_MARK = re.compile(r"\s?data-search-\w+=\"[^\"]+\"")
# What a parser of HTML reads in ways of its own. No page of a person holds any.
_PECULIAR = re.compile(
    r"<(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext|!|\?|/?[a-z]*[A-Z])"
)
# Where this is installed, the theme has it cut Chinese into words; in other languages' Han characters too.
_CUTTER = "jieba"
_HAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\U00016fe0-\U0003ffff]")
_ANCHOR_OF_HEADING = "headerlink"
_KEPT = frozenset(("p", "code", "pre", "li", "ol", "ul", "sub", "sup"))
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_EMPTY = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_NEVER = -1


def without_search_marks(html: str) -> str:
    """Return a page's HTML as the theme's search leaves it: without the attributes that are for it alone."""
    if html.count(_OUR_MARK) == html.count("data-search-"):
        return html.replace(_OUR_MARK, "")
    return _SEARCH_MARK.sub("", html)


def is_readable(page: Page) -> bool:
    """Tell whether `find_entries` reads this page as the theme would."""
    is_cut = _CUTTER in sys.modules and _HAN.search(page.title + page.html)
    return _ANCHOR_OF_HEADING not in page.html and not _PECULIAR.search(page.html) and not is_cut


def find_entries(page: Page) -> list[Entry]:
    """Return a page's entries, one for each heading with an anchor, as they stand in the theme's search index."""
    if not page.is_searchable:
        return []
    place = url_of(page.path)
    tags: dict[str, object] = {"tags": [str(markupsafe.escape(tag)) for tag in page.tags]} if page.tags else {}
    return [
        {
            "location": f"{place}#{part.anchor}" if part.anchor else place,
            "title": "".join(part.title or [str(markupsafe.escape(page.title))]).strip(),
            "text": "".join(part.text).strip(),
            **tags,
        }
        for part in _Parts(page.html).found
        if not part.is_left_out
    ]


@dataclass(slots=True)
class _Part:
    """What stands below a heading: `tag` is the heading's, `depth` how deep it lies."""

    tag: str
    depth: int = 0
    anchor: str = ""
    is_left_out: bool = False
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Parts:
    """Reads HTML once; `context` are the tags that are open, `hidden` those of them that are not to be searched."""

    def __init__(self, html: str) -> None:
        self.found: list[_Part] = []
        self.part = _Part("")
        self.context: list[str] = []
        self.hidden: set[str] = set()
        for closing, tag, attributes, text in _TOKEN.findall(html):
            if text:
                self._read(text)
            elif closing:
                self._close(tag)
            elif tag not in _EMPTY:
                self._open(tag, attributes)
                if attributes.endswith("/"):
                    self._close(tag)

    def _open(self, tag: str, attributes: str) -> None:
        self.context.append(tag)
        is_telling = tag in _HEADINGS or "data-search-" in attributes or "linenodiv" in attributes
        named = _attributes(attributes) if is_telling else {}
        if tag in _HEADINGS and "id" in named:
            self._begin(tag, named)
        if not self.found:
            self.found.append(self.part)
        if "data-search-exclude" in named or named.get("class") == "linenodiv":
            self.hidden.add(tag)
        elif tag in _KEPT and not self._is_hidden():
            self._target().append(f"<{tag}>")

    def _begin(self, tag: str, named: Mapping[str, str]) -> None:
        depth = len(self.context)
        if tag != "h1" and not self.found:
            self.found.append(_Part("", depth))
        anchor = named["id"] if self.found else ""
        self.part = _Part(tag, depth, anchor, "data-search-exclude" in named)
        self.found.append(self.part)

    def _close(self, tag: str) -> None:
        if not self.context or self.context[-1] != tag:
            return
        if self.part.depth > len(self.context):
            self._return()
        self.context.pop()
        if tag in self.hidden:
            self.hidden.remove(tag)
        elif tag in _KEPT and not self._is_hidden():
            _end(self._target(), tag)

    def _return(self) -> None:
        """Go back to the part that a heading within another element interrupted."""
        depth = len(self.context)
        outer = next((part for part in reversed(self.found) if _NEVER < part.depth <= depth), None)
        if outer:
            self.part.depth = _NEVER
            self.part = outer

    def _read(self, text: str) -> None:
        if self._is_hidden():
            return
        said = unescape(text) if "&" in text else text
        if "pre" not in self.context:
            said = " " if said.isspace() else said.replace("\n", " ")
        if not self.found:
            self.found.append(self.part)
        target = self._target()
        is_doubled = target is self.part.text and said.isspace() and target and target[-1].isspace()
        if not is_doubled or "pre" in self.context:
            target.append(escape(said, quote=False))

    def _is_hidden(self) -> bool:
        return bool(self.hidden) and not self.hidden.isdisjoint(self.context)

    def _target(self) -> list[str]:
        """Return what is being written: the heading itself, or what stands below it."""
        return self.part.title if self.part.tag in self.context else self.part.text


def _attributes(text: str) -> dict[str, str]:
    return {name: unescape(double or single) for name, double, single in _ATTRIBUTE.findall(text)}


def _end(written: list[str], tag: str) -> None:
    """Write the end of an element, or take the element back where nothing is in it."""
    start = written.index(f"<{tag}>")
    if any(not part.isspace() for part in written[start + 1 :]):
        written.append(f"</{tag}>")
    else:
        del written[start:]
