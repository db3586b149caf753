"""A page as any site engine can take it: a path, a title and finished HTML."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import yaml
from markupsafe import escape


class Section(NamedTuple):
    """A heading that a table of contents names: its anchor and its text, at level 1 or 2."""

    anchor: str
    title: str
    level: int = 2


class Page(NamedTuple):
    """One page of the site. `path` is that of a Markdown file: "mentors/ada.md" is published as mentors/ada/.

    `title` and `description` are plain text, `html` is finished and safe, and so is `head`, which belongs into <head>.
    `sections` begin with the page's own heading. By one of its `tags`, plain text too, a page is found before those
    that merely mention it.
    """

    path: str
    title: str
    html: str
    description: str = ""
    sections: tuple[Section, ...] = ()
    is_searchable: bool = True
    tags: tuple[str, ...] = ()
    is_indexed: bool = True
    is_in_navigation: bool = False
    hides: tuple[str, ...] = ("navigation", "toc")
    head: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A page that is rendered when it is asked for. `is_alike` where there may be thousands like it.

    Pages that are equal in `common`, which all drafts of an edition share, and in `own` are the same. No `own`: nobody
    can tell.
    """

    path: str
    render: Callable[[], Page]
    is_alike: bool = False
    common: object = None
    own: tuple[object, ...] | None = None


def root_of(path: str) -> str:
    """Return the way from a published page up to the site's root; "./" at the root itself.

    >>> root_of("index.md"), root_of("mentors/index.md"), root_of("mentors/ada.md")
    ('./', '../', '../../')
    """
    return "../" * url_of(path).count("/") or "./"


def url_of(path: str) -> str:
    """Return where a page is published, from the site's root.

    >>> url_of("index.md"), url_of("mentors/index.md"), url_of("how-it-works.md")
    ('', 'mentors/', 'how-it-works/')
    """
    return f"{path.removesuffix('.md')}/".removesuffix("index/")


# Other engines run preprocessors over a page's lines before they notice that it is HTML: braces are template languages
# and attribute lists to them, backticks and tildes are fences. As character references they are only text.
_INERT = str.maketrans({character: f"&#{ord(character)};" for character in "{}`~"})


def render_markdown(page: Page) -> str:
    """Return a page as Markdown: front matter, and the HTML in a plain block that Markdown leaves alone.

    Titles are escaped in the front matter too, because most engines put them into their templates as they are.
    """
    meta: dict[str, object] = {"title": _inert(page.title), "description": _inert(page.description)}
    if page.hides:
        meta["hide"] = list(page.hides)
    if not page.is_searchable:
        meta["search"] = {"exclude": True}
    if not page.is_indexed:
        meta["robots"] = "noindex"
    if page.head:
        meta["head"] = str(page.head)
    front = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{front}---\n\n<div>\n{page.html.translate(_INERT).strip()}\n</div>\n"


def _inert(text: str) -> str:
    return str(escape(text)).translate(_INERT)
