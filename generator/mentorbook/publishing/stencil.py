"""A finished page with gaps: what an engine puts around every page of a kind, and where a page's own texts go."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup, escape

from mentorbook.publishing.page import Page, Section

# No page says this by itself, and a title or a path may.
_MARK = "mentorbookgap"
_GAP = re.compile(rf"{_MARK}(\w+?)x(?:(&amp;amp;|&amp;|&)x)?{_MARK}")
# Finished HTML is put between tags, so that it shows if an engine took them away.
_WHOLE = re.compile(rf"<(h1|p)>{_MARK}inner_(\w+?)x{_MARK}</\1>")
_FILLED = re.compile(r"name|title|description|html|head|section\d+")

Form = Callable[[str], str]
"""How an engine shows a text that it was given as safe HTML."""

# By what became of an "&": escaped once as it was given, escaped again, or turned back into plain text.
_FORMS: dict[str | None, Form] = {
    None: str,
    "&amp;": str,
    "&amp;amp;": lambda html: str(escape(html)),
    "&": lambda html: Markup(html).striptags(),
}


class MisfitError(Exception):
    """The pages of a kind can't be filled into one stencil: the engine does something else with each."""


class Kind(NamedTuple):
    """What pages have in common that are filled into the same stencil: everything that a template may ask for."""

    folder: str
    has_description: bool
    has_tags: bool
    has_head: bool
    has_heading: bool
    is_searchable: bool
    is_indexed: bool
    hides: tuple[str, ...]
    anchors: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Stencil:
    """Text and gaps in turn, beginning and ending with text; each gap names what goes there and in which form."""

    texts: tuple[str, ...]
    gaps: tuple[tuple[str, Form], ...]

    def fill(self, page: Page, html: str) -> str:
        """Return the finished page, with `html` for its content."""
        values = _values(page, html)
        parts = [self.texts[0]]
        for (name, form), text in zip(self.gaps, self.texts[1:], strict=True):
            parts += (form(values[name]), text)
        return "".join(parts)


def kind_of(page: Page) -> Kind:
    """Return a page's kind."""
    return Kind(
        page.path.rpartition("/")[0],
        bool(page.description),
        bool(page.tags),
        bool(page.head),
        "<h1" in page.html,
        page.is_searchable,
        page.is_indexed,
        page.hides,
        tuple((section.anchor, section.level) for section in page.sections),
    )


def marked(page: Page) -> Page:
    """Return a page of the same kind that has a mark in place of everything that differs within the kind.

    An "&" in a text shows by what becomes of it how the engine shows that text.
    """
    return page._replace(
        path=f"{page.path.rpartition('/')[0]}/{_mark('name', '')}.md",
        title=_mark("title"),
        description=page.description and _mark("description"),
        # Themes ask whether a page brings a heading of its own.
        html=_whole("html", "h1" if "<h1" in page.html else "p"),
        head=page.head and _whole("head", "p"),
        tags=page.tags and (_mark("tags"),),
        sections=tuple(
            Section(one.anchor, _mark(f"section{place}"), one.level) for place, one in enumerate(page.sections)
        ),
    )


def cut(finished: str) -> Stencil:
    """Return the stencil of what an engine made of a marked page; raise MisfitError if it can't be one."""
    parts = _GAP.split(_WHOLE.sub(rf"{_MARK}\2x{_MARK}", finished))
    texts, names, forms = parts[0::3], parts[1::3], parts[2::3]
    is_whole = "html" in names and all(map(_FILLED.fullmatch, names))
    if not is_whole or any(_MARK in text.casefold() for text in texts):
        raise MisfitError
    return Stencil(tuple(texts), tuple((name, _FORMS[form]) for name, form in zip(names, forms, strict=True)))


def _mark(name: str, ampersand: str = "&x") -> str:
    return f"{_MARK}{name}x{ampersand}{_MARK}"


def _whole(name: str, tag: str) -> str:
    return f"<{tag}>{_mark(f'inner_{name}', '')}</{tag}>"


def _values(page: Page, html: str) -> dict[str, str]:
    values = {
        "name": page.path.rpartition("/")[2].removesuffix(".md"),
        "title": str(escape(page.title)),
        "description": str(escape(page.description)),
        "html": html,
        "head": page.head,
    }
    return values | {f"section{place}": str(escape(one.title)) for place, one in enumerate(page.sections)}
