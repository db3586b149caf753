"""The world's time zones and languages, from the tzdata and Babel packages: the same on every machine."""

import re
import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib import resources
from types import MappingProxyType

from babel import Locale, UnknownLocaleError

# A tag as RFC 5646 (BCP 47) builds it: what stands behind script and region is a variant, an extension or private.
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<extended>[a-z]{3}))?(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?P<variants>(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*)(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.ASCII | re.IGNORECASE,
)
# Languages of BCP 47 that CLDR counts with a wider one.
_WITHIN = MappingProxyType(
    {
        "als": "sq",
        "arb": "ar",
        "azj": "az",
        "cmn": "zh",
        "ekk": "et",
        "fat": "ak",
        "gug": "gn",
        "khk": "mn",
        "lvs": "lv",
        "npi": "ne",
        "ory": "or",
        "pbu": "ps",
        "pes": "fa",
        "plt": "mg",
        "quz": "qu",
        "swh": "sw",
        "tl": "fil",
        "tw": "ak",
        "uzn": "uz",
        "ydd": "yi",
        "zsm": "ms",
    }
)
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


def end_of(day: date, zone: str) -> datetime | None:
    """Return the moment at which a day is over in a time zone, in UTC; None for the last day there is."""
    if day == date.max:
        return None
    return datetime.combine(day + timedelta(days=1), time(), tzinfo=time_zone(zone)).astimezone(UTC)


@cache
def town_zones() -> tuple[str, ...]:
    """Return the time zones that people choose from: those of places, by country, and UTC."""
    rows = _tzdata("zone.tab").splitlines()
    zones = {row.split("\t")[2] for row in rows if not row.startswith("#")}
    return (*sorted(zones & time_zones()), "UTC")


@cache
def zone_aliases() -> dict[str, str]:
    """Return the zones to choose instead of older names for them: Asia/Kolkata for Asia/Calcutta."""
    links = [line.split()[1:] for line in _tzdata("tzdata.zi").splitlines() if line.startswith("L ")]
    chosen = set(town_zones())
    return {alias: zone for zone, alias in sorted(links) if zone in chosen and alias not in chosen}


def _tzdata(name: str) -> str:
    return resources.files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")


@cache
def languages() -> dict[str, str]:
    """Return the language subtags that Unicode's CLDR knows and doesn't count with a wider one, in English."""
    known = Locale("en").languages
    left_out = _NO_LANGUAGES | _WITHIN.keys()
    return {tag: known[tag] for tag in sorted(known) if "_" not in tag and tag not in left_out}


@cache
def is_language(tag: str) -> bool:
    """Tell whether a text is a BCP 47 tag made of a known language and, if given, a known script and region."""
    found = _TAG.fullmatch(tag)
    if not found:
        return False
    english, variants = Locale("en"), found["variants"].upper().split("-")[1:]
    script, region = (found["script"] or "").title(), (found["region"] or "").upper()
    is_known = {found["language"].lower(), (found["extended"] or "yue").lower()} <= languages().keys() | _WITHIN.keys()
    are_places = script in {"", *english.scripts} and region in {"", *english.territories}
    are_variants = english.variants.keys() >= set(variants) and len(variants) == len(set(variants))
    return is_known and are_places and are_variants


@cache
def canonical_language(tag: str) -> str:
    """Return a language tag as it is usually written; Mandarin is Chinese, Twi Akan and Tagalog Filipino, as in CLDR.

    >>> canonical_language("PT-br"), canonical_language("ZH-CMN-hant-tw"), canonical_language("SL-Rozaj")
    ('pt-BR', 'zh-Hant-TW', 'sl-rozaj')
    """
    language, *rest = tag.lower().split("-")
    if rest and len(rest[0]) == len("cmn") and rest[0].isalpha():
        language, *rest = rest
    end = next((index for index, part in enumerate(rest) if len(part) == 1), len(rest))
    written = {2: str.upper, 4: str.title}
    places = [written.get(len(part), str)(part) for part in rest[:end]]
    return "-".join([_WITHIN.get(language, language), *places, *rest[end:]])


@cache
def language_name(tag: str, language: str = "en") -> str:
    """Return what a BCP 47 tag is called in `language`, variants left out; the tag itself where Babel has no word."""
    found, words = _TAG.fullmatch(canonical_language(tag)), Locale.parse(language, sep="-")
    parts = [found["language"], found["script"], found["region"]] if found else [tag]
    try:
        name = Locale.parse("-".join(filter(None, parts)), sep="-").get_display_name(words)
    except (UnknownLocaleError, ValueError):
        name = words.languages.get(parts[0])
    return name or tag
