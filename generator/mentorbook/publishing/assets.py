"""The style sheet and the scripts of the site, each joined from its parts. Names change with the content."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from mentorbook.publishing.catalogue import Catalogue
from mentorbook.publishing.dates import cities_of
from mentorbook.publishing.package_data import ASSETS

# In the order in which they are joined: what a part uses stands before it.
STYLES = (
    "palette",
    "chrome",
    "text",
    "faces",
    "home",
    "cards",
    "directory",
    "tray",
    "mentor",
    "matches",
    "pictures",
    "desk",
    "how",
    "forms",
    "room",
    "unscripted",
)
SCRIPTS = (
    "site",
    "words",
    "keep",
    "dom",
    "theme",
    "deadlines",
    "people",
    "faces",
    "shortlist",
    "folded",
    "time",
    "places",
    "filter",
    "order",
    "address",
    "fit",
    "icons",
    "noting",
    "cards",
    "facets",
    "tray",
    "lately",
    "directory",
    "typed",
    "yaml",
    "handles",
    "judge",
    "exits",
    "fields",
    "drafts",
    "sheet",
    "account",
    "languages",
    "rows",
    "hours",
    "links",
    "zones",
    "whys",
    "choices",
    "choose",
    "preview",
    "join",
    "main",
)

_IMPORT = re.compile(r"^import .*;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const |let |class |function |async )", re.MULTILINE)
_DARK = re.compile(r'^\[data-md-color-scheme="slate"\]([^{}]*\{[^}]*\})', re.MULTILINE)
# It is the theme's script that makes a page dark, where a site can be. Whoever has no scripts has this. Where somebody
# has chosen, that comes first: an inline script notes it as the page begins, before the theme's own says it is there.
_DARK_SWITCH = '.md-option[data-md-color-media="(prefers-color-scheme: dark)"][data-md-color-scheme="slate"]'
_UNSCRIPTED = f".no-js body:not([data-md-color-media]):has({_DARK_SWITCH})"
_PLACES = re.compile(r"^const PLACES = .*;$", re.MULTILINE)
SPOKEN = "script."


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site: where it lies there, and its content. No cache keeps an old one under its name."""

    path: str
    content: bytes


class Assets(NamedTuple):
    """What every site has: the style sheet, what searches, and the script of the pages."""

    sheet: Asset
    worker: Asset
    script: Asset


@cache
def style_sheet() -> Asset:
    """Return the style sheet."""
    styles = _joined("style", "css", STYLES, "\n")
    dark = "\n".join(f"{_UNSCRIPTED}{rule}" for rule in _DARK.findall(styles))
    return _asset(
        "assets/mentorbook.{}.css", f"{styles}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n"
    )


@cache
def search_worker(people: str = "", words: str = "") -> Asset:
    """Return what searches the site in place of the theme's script.

    `people` is the path of those who are not in its index, `words` that of what finds every word.
    """
    text = (ASSETS / "search.js").read_text(encoding="utf-8")
    places = f"const PLACES = {json.dumps({'people': people, 'words': words})};"
    return _asset("assets/javascripts/workers/mentorbook.{}.js", _PLACES.sub(places, text))


def site_script(catalogue: Catalogue) -> Asset:
    """Return the script of the pages, with the words it says.

    Its parts are modules, so that each says what it needs. In the site they are one function without imports.
    """
    parts = _EXPORT.sub("", _IMPORT.sub("", _joined("script", "js", SCRIPTS, "\n")))
    words = json.dumps(_spoken(catalogue), ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return _asset("assets/mentorbook.{}.js", f'(() => {{\n"use strict";\nconst WORDS = {words};\n\n{parts}}})();\n')


def own_assets(catalogue: Catalogue, people: str = "", words: str = "") -> Assets:
    """Return the style sheet and the scripts of a site in that language; its search looks into these files too."""
    return Assets(style_sheet(), search_worker(people, words), site_script(catalogue))


def _spoken(catalogue: Catalogue) -> dict[str, object]:
    """Return the words of the script: plain texts with the programme's words in them, and cities' own names."""
    texts = {
        key.removeprefix(SPOKEN): _ready(catalogue, text)
        for key, text in catalogue.texts.items()
        if key.startswith(SPOKEN)
    }
    cities = cities_of(catalogue.locale)
    known: dict[str, object] = {"cities": cities} if cities else {}
    return {**known, "locale": str(catalogue.locale).replace("_", "-"), "texts": texts}


def _ready(catalogue: Catalogue, text: str | Mapping[str, str]) -> object:
    if isinstance(text, str):
        return catalogue.with_terms(text)
    return {form: catalogue.with_terms(one) for form, one in text.items()}


def _joined(folder: str, suffix: str, names: tuple[str, ...], between: str) -> str:
    return between.join((ASSETS / folder / f"{name}.{suffix}").read_text(encoding="utf-8") for name in names)


def _asset(path: str, text: str) -> Asset:
    content = text.encode()
    return Asset(path.format(hashlib.sha256(content).hexdigest()[:8]), content)
