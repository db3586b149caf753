"""The world's time zones and languages, from the tzdata and Babel packages: the same on every machine."""

import re
import zoneinfo
from functools import cache
from importlib import resources

from babel import Locale, UnknownLocaleError, parse_locale

# Babel also reads "en.UTF-8", which is no language tag.
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", re.ASCII)
_NO_LANGUAGES = frozenset({"mul", "und", "zxx"})


@cache
def time_zones() -> frozenset[str]:
    """Return the names of all time zones of the tzdata package."""
    return frozenset(resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


@cache
def time_zone(name: str) -> zoneinfo.ZoneInfo:
    """Return a zone of `time_zones()` from the tzdata package, whatever the machine has installed."""
    with resources.files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return zoneinfo.ZoneInfo.from_file(file, key=name)


@cache
def languages() -> dict[str, str]:
    """Return the language subtags that Unicode's CLDR knows, with their English names."""
    known = Locale("en").languages
    return {tag: known[tag] for tag in sorted(known) if "_" not in tag and tag not in _NO_LANGUAGES}


@cache
def is_language(tag: str) -> bool:
    """Tell whether a text is a BCP 47 tag made of a known language and, if given, a known script and region."""
    if not _TAG.fullmatch(tag):
        return False
    try:
        language, region, script, *variant = parse_locale(tag, sep="-")
    except ValueError:
        return False
    english = Locale("en")
    known_script = script is None or script in english.scripts
    known_region = region is None or region in english.territories
    return language in languages() and known_script and known_region and not any(variant)


@cache
def canonical_language(tag: str) -> str:
    """Return a language tag in the letters it is usually written with.

    >>> canonical_language("PT-br"), canonical_language("ZH-HANT-tw")
    ('pt-BR', 'zh-Hant-TW')
    """
    language, *rest = tag.split("-")
    return "-".join([language.lower(), *(part.title() if len(part) == 4 else part.upper() for part in rest)])


@cache
def language_name(tag: str, language: str = "en") -> str:
    """Return what a BCP 47 tag is called in `language`; the tag itself where Babel has no word."""
    try:
        name = Locale.parse(tag, sep="-").get_display_name(Locale.parse(language, sep="-"))
    except UnknownLocaleError:
        name = Locale.parse(language, sep="-").languages.get(tag.split("-")[0])
    return name or tag
