"""What people wrote for a site by hand: its pages, and the settings and templates around them."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

NO_TEMPLATES = (".css", ".gif", ".ico", ".jpeg", ".jpg", ".js", ".map", ".png", ".ttf", ".webp", ".woff", ".woff2")
"""What lies among templates and is none. Any other file may be included by one, whatever it is called."""


@dataclass(frozen=True, slots=True)
class Handwritten:
    """Where hand-written Markdown is, each under the name of the finished file; all that lies beside it; the rest.

    `names` are the paths of every file below the folder of the pages, `frame` the settings and templates.
    """

    pages: Mapping[str, Path] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    frame: tuple[Path, ...] = ()

    @property
    def templates(self) -> tuple[Path, ...]:
        """Return the templates that come before the theme's."""
        return self.frame[1:]

    def texts(self) -> Iterator[str]:
        """Yield what is written on the pages, and in the settings and templates."""
        for file in (*self.pages.values(), *self.frame):
            yield file.read_text(encoding="utf-8", errors="replace")


class Theme(Protocol):
    """What an engine puts around pages."""

    @property
    def custom_dir(self) -> str | None:
        """Return the folder of templates that come before the theme's."""


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
    """Return what an engine is given by hand."""
    docs, templates = Path(settings.docs_dir), settings.theme.custom_dir
    names = tuple(_names_in(docs))
    pages = {finished_name(name): docs / name for name in names if name.endswith(".md")}
    chrome = [Path(templates, name) for name in _names_in(Path(templates))] if templates else []
    frame = (Path(settings.config_file_path), *(file for file in chrome if file.suffix not in NO_TEMPLATES))
    return Handwritten(pages, names, frame)


def finished_name(path: str) -> str:
    """Return which file of the site a Markdown file becomes.

    >>> finished_name("guides/for-mentors.md"), finished_name("guides/README.md"), finished_name("index.md")
    ('guides/for-mentors/index.html', 'guides/index.html', 'index.html')
    """
    stem = path.removesuffix(".md")
    folder, _, last = stem.rpartition("/")
    inner = folder if last in ("index", "README") else stem
    return f"{inner}/index.html".lstrip("/")


def _names_in(folder: Path) -> Iterator[str]:
    for place, inner, names in os.walk(folder):
        inner.sort()
        yield from (Path(place, name).relative_to(folder).as_posix() for name in sorted(names))
