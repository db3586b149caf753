"""The files that come with the package: templates around the pages, the engine's settings, parts of assets."""

import importlib.util
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ASSETS = HERE / "assets"
OVERRIDES = HERE / "overrides"
ENGINE_SETTINGS = HERE / "engine" / "mkdocs.yml"
EMPTY_DOCS = HERE / "engine" / "docs"
_SHEET = re.compile(r"mentorbook\.[0-9a-f]{8}\.css")


def has_style_sheet(site: Path) -> bool:
    """Tell whether a folder holds the style sheet of any version, as every site of ours does and no other."""
    return any(_SHEET.fullmatch(path.name) for path in (site / "assets").glob("mentorbook.*.css"))


def engine_settings(root: Path) -> dict[str, Any]:
    """Return which settings the engine takes: the programme's own mkdocs.yml, else the one that comes with us.

    The latter finds hand-written pages in the programme's docs/, if there is one.
    """
    own, docs = root / "mkdocs.yml", root / "docs"
    if own.is_file():
        return {"config_file": str(own)}
    return {"config_file": str(ENGINE_SETTINGS), "docs_dir": str(docs.resolve() if docs.is_dir() else EMPTY_DOCS)}


def engine_assets() -> Iterator[Path]:
    """Yield the scripts and style sheets of the theme, which come to lie in every site as they are."""
    yield from _files(_theme() / "assets", (".js", ".css", ".map", ".png"))


def engine_templates() -> Iterator[Path]:
    """Yield the templates of the theme and our own: whose words are on every page, whoever is in the programme."""
    yield from _files(_theme(), (".html", ".xml"))
    yield from _files(HERE, (".html", ".xml", ".yaml", ".css"))


def _theme() -> Path:
    found = importlib.util.find_spec("material")
    return Path(((found and found.submodule_search_locations) or [str(HERE)])[0]) / "templates"


def _files(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    for place, inner, names in os.walk(folder):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(names) if name.endswith(suffixes))
