"""What people wrote for a site by hand: its pages, and the settings and templates around them."""

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Protocol

from mentorbook.publishing.package_data import EMPTY_DOCS, ENGINE_SETTINGS

MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""How the names of pages end that somebody writes by hand."""
NO_TEMPLATES = (".css", ".gif", ".ico", ".jpeg", ".jpg", ".js", ".map", ".png", ".ttf", ".webp", ".woff", ".woff2")
"""What lies among templates and is none. Any other file may be included by one, whatever it is called."""
_NOT_COPIED = (".*", "*.py", "*.pyc", "*.html", "*readme*", "mkdocs_theme.yml", *(f"*{one}" for one in MARKDOWN))


@dataclass(frozen=True, slots=True)
class Handwritten:
    """Where hand-written Markdown is, each under the name of the finished file; all that lies beside it; the rest.

    `names` are the paths of every file below the folder of the pages, `frame` the settings and templates. `copied` lie
    among the templates and may be included by one, but the engine also puts them into the site as they are, under the
    names `copied_as`.
    """

    pages: Mapping[str, Path] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    frame: tuple[Path, ...] = ()
    copied: tuple[Path, ...] = ()
    copied_as: tuple[str, ...] = ()

    @property
    def copied_names(self) -> tuple[str, ...]:
        """Return what the files are called that come into the site as they are, if the engine takes them."""
        return (*(name for name in self.names if not name.endswith(MARKDOWN)), *self.copied_as)

    @property
    def every_name(self) -> tuple[str, ...]:
        """Return what people called their files, pages too."""
        return (*self.names, *self.copied_as)

    @property
    def templates(self) -> tuple[Path, ...]:
        """Return the templates that come before the theme's, and what they may include."""
        return (*self.frame[1:], *self.copied)

    def texts(self) -> Iterator[str]:
        """Yield what is written on the pages, and in the settings and templates."""
        for file in (*self.pages.values(), *self.frame, *self.copied):
            yield file.read_text(encoding="utf-8", errors="replace")


class Theme(Protocol):
    """What an engine puts around pages."""

    @property
    def custom_dir(self) -> str | None:
        """Return the folder of templates that come before the theme's."""

    @property
    def static_templates(self) -> Collection[str]:
        """Return the templates that become a file of the same name."""


class Settings(Protocol):
    """What an engine knows of its folders."""

    @property
    def docs_dir(self) -> str:
        """Return the folder of hand-written pages."""

    @property
    def config_file_path(self) -> str:
        """Return the file that the engine is set up by."""

    @property
    def theme(self) -> Theme:
        """Return what is put around pages."""


def find_handwritten(settings: Settings) -> Handwritten:
    """Return what an engine is given by hand; the settings and the empty folder that come with us are not."""
    docs, templates = Path(settings.docs_dir), settings.theme.custom_dir
    set_up_by = Path(settings.config_file_path)
    names = tuple(_names_in(docs)) if docs != EMPTY_DOCS else ()
    pages = {finished_name(name): docs / name for name in names if name.endswith(MARKDOWN)}
    chrome = [name for name in _names_in(Path(templates)) if not name.endswith(NO_TEMPLATES)] if templates else []
    copied = [name for name in chrome if _is_copied(name) and name not in settings.theme.static_templates]
    frame = (Path(templates or "", name) for name in chrome if name not in copied)
    return Handwritten(
        pages,
        names,
        (*(() if set_up_by == ENGINE_SETTINGS else (set_up_by,)), *frame),
        tuple(Path(templates or "", name) for name in copied),
        tuple(copied),
    )


def _is_copied(name: str) -> bool:
    """Tell whether MkDocs would copy a file from among the templates, unless it is a static one."""
    return not any(fnmatch(name.lower(), pattern) for pattern in _NOT_COPIED)


def titles_in(navigation: object) -> Iterator[tuple[str, str]]:
    """Yield the Markdown files to which a navigation written by hand gives a title, and that.

    >>> dict(titles_in([{"People": "mentors/index.md"}, "how-it-works.md", {"More": [{"Us": "about.md"}]}]))
    {'mentors/index.md': 'People', 'about.md': 'Us'}
    """
    if isinstance(navigation, list):
        for one in navigation:
            yield from titles_in(one)
    elif isinstance(navigation, dict):
        for title, below in navigation.items():
            yield from [(below, str(title))] if isinstance(below, str) else titles_in(below)


def finished_name(path: str) -> str:
    """Return which file of the site a Markdown file becomes.

    >>> finished_name("guides/for-mentors.markdown"), finished_name("guides/README.md"), finished_name("index.md")
    ('guides/for-mentors/index.html', 'guides/index.html', 'index.html')
    """
    stem = next((path.removesuffix(ending) for ending in MARKDOWN if path.endswith(ending)), path)
    folder, _, last = stem.rpartition("/")
    inner = folder if last in ("index", "README") else stem
    return f"{inner}/index.html".lstrip("/")


def _names_in(folder: Path) -> Iterator[str]:
    for place, inner, names in os.walk(folder, followlinks=True):
        inner.sort()
        yield from (Path(place, name).relative_to(folder).as_posix() for name in sorted(names))
