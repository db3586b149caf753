"""The files that come with the package: style sheet, templates around the pages, the engine's settings."""

import hashlib
import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
OVERRIDES = HERE / "overrides"
ENGINE_SETTINGS = HERE / "engine" / "mkdocs.yml"
EMPTY_DOCS = HERE / "engine" / "docs"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site: where it lies there, and here. Its name changes with its content, so no cache keeps it."""

    path: str
    source: Path


def style_sheet() -> Asset:
    """Return the style sheet."""
    source = HERE / "assets" / "mentorbook.css"
    digest = hashlib.sha256(source.read_bytes()).hexdigest()[:8]
    return Asset(f"assets/mentorbook.{digest}.css", source)


def settings_file(root: Path) -> Path:
    """Return the engine's settings: the programme's own mkdocs.yml, else the shipped one."""
    own = root / "mkdocs.yml"
    return own if own.is_file() else ENGINE_SETTINGS


def docs_setting(root: Path) -> dict[str, Any]:
    """Return where hand-written pages lie if the programme has no mkdocs.yml to say so: docs/, else an empty folder."""
    if settings_file(root) != ENGINE_SETTINGS:
        return {}
    own = root / "docs"
    return {"docs_dir": str(own.resolve() if own.is_dir() else EMPTY_DOCS)}


def engine_texts() -> Iterator[str]:
    """Yield the sources of the theme and of our own templates: the words that are on every page, whoever is in it."""
    found = importlib.util.find_spec("material")
    theme = [Path(place) / "templates" for place in (found.submodule_search_locations or [])] if found else []
    for folder in (HERE, *theme):
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".html", ".js", ".css", ".xml", ".yaml", ".yml"):
                yield path.read_text(encoding="utf-8")
