"""Guess which time zone and which language somebody meant who wrote neither by its name."""

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

from babel import Locale

from mentorbook.model.nearest import nearest
from mentorbook.model.places import is_language, languages, time_zones
from mentorbook.model.zones import has_place, places_meant_by

# Countries' codes that people take for their languages', and names that Unicode's tables don't have.
_ALSO: Mapping[str, str] = MappingProxyType(
    {
        "castellano": "es",
        "cn": "zh",
        "cz": "cs",
        "dk": "da",
        "fante": "ak",
        "fanti": "ak",
        "farsi": "fa",
        "flemish": "nl",
        "gb": "en",
        "gr": "el",
        "jp": "ja",
        "mandarin": "zh",
        "tagalog": "fil",
        "twi": "ak",
        "ua": "uk",
        "us": "en",
        "vn": "vi",
    }
)
_LONGEST = 100
_BETWEEN = re.compile(r"\s*[,;/&+]\s*|\s+and\s+")
_CLOSE, _CLOSE_IN_REGION = 0.8, 0.75
# Cities that many people live in, and that have no time zone of their name.
_BIG_CITIES: Mapping[str, str] = MappingProxyType(
    {
        "Africa/Cairo": "alexandria",
        "Africa/Johannesburg": "cape_town durban pretoria",
        "Africa/Lagos": "abuja ibadan",
        "America/Chicago": "austin dallas houston minneapolis",
        "America/Los_Angeles": "portland san_diego san_francisco seattle",
        "America/New_York": "atlanta boston miami philadelphia washington",
        "America/Sao_Paulo": "belo_horizonte brasilia rio_de_janeiro",
        "America/Toronto": "ottawa",
        "Asia/Ho_Chi_Minh": "hanoi",
        "Asia/Karachi": "islamabad lahore",
        "Asia/Kolkata": "bangalore bengaluru chennai delhi hyderabad mumbai new_delhi pune",
        "Asia/Shanghai": "beijing guangzhou shenzhen",
        "Asia/Tokyo": "kyoto osaka",
        "Australia/Sydney": "canberra",
        "Europe/Amsterdam": "rotterdam the_hague utrecht",
        "Europe/Berlin": "cologne frankfurt hamburg munich stuttgart",
        "Europe/Istanbul": "ankara",
        "Europe/London": "birmingham edinburgh glasgow manchester",
        "Europe/Madrid": "barcelona valencia",
        "Europe/Moscow": "saint_petersburg st._petersburg",
        "Europe/Paris": "lyon marseille",
        "Europe/Rome": "milan naples turin",
        "Europe/Warsaw": "krakow wroclaw",
        "Europe/Zurich": "basel bern geneva",
    }
)
_SPOKEN = (
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk "
    "km kn ko ku ky lo lt lv mk ml mn mr ms my nb ne nl nn no pa pl ps pt ro ru sd si sk sl so sq sr sv sw ta te th "
    "tr uk ur uz vi yo zh zu"
)


def guess_time_zones(text: str) -> tuple[str, ...]:
    """Return the time zones that a text can mean: by abbreviation, city, country or likeness; perhaps none."""
    word = text.strip().casefold()
    if meant := places_meant_by(word):
        return meant
    spelled = word.replace(" ", "_")
    for known, name in ((_by_folded_name(), spelled), (_countries(), word)):
        if name in known:
            return (known[name],)
    region, _, city = spelled.rpartition("/")
    # Many cities of the world are a bit like one that has a time zone's name.
    found = city if city in _cities() else nearest(city, sorted(_cities()), _CLOSE_IN_REGION if region else _CLOSE)
    return (_cities()[found],) if found else ()


def guess_languages(text: str) -> tuple[str, ...]:
    """Return the tags of all languages that a text names; none where one of them is unclear."""
    parts = _BETWEEN.split(text.strip()) if len(text) <= _LONGEST else []
    tags = tuple(guess_language(one) for one in parts)
    return tuple(tag for tag in tags if tag) if all(tags) else ()


def guess_language(text: str) -> str | None:
    """Return the tag of the language that a text can mean: by its name, in English or itself, or by likeness."""
    word = text.strip().casefold()
    tag = text.strip().replace("_", "-")
    if is_language(tag):
        return tag
    language, _, region = tag.partition("-")
    if region and len(region) <= len("Hant") and is_language(language):
        return f"{language}-GB" if region.casefold() == "uk" else language
    named = _language_names()
    found = _ALSO.get(word) or named.get(word)
    if found is None and (name := nearest(word, sorted(named))):
        found = named[name]
    return found


@cache
def _by_folded_name() -> Mapping[str, str]:
    return {zone.casefold(): zone for zone in time_zones() if has_place(zone)}


@cache
def _cities() -> Mapping[str, str]:
    """Return the time zones by their city, in small letters with underscores for spaces."""
    named = (zone for zone in sorted(time_zones(), reverse=True) if has_place(zone))
    found = {zone.rpartition("/")[2].casefold(): zone for zone in named}
    # Of equal cities the one of the table that people are asked to choose from.
    found |= {zone.rpartition("/")[2].casefold(): zone for _, zone in _table()}
    return found | {city: zone for zone, cities in _BIG_CITIES.items() for city in cities.split()}


@cache
def _countries() -> Mapping[str, str]:
    """Return the first time zone of each country, by its English name and its code in small letters."""
    text = resources.files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text(encoding="utf-8")
    names = dict(line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    first: dict[str, str] = {}
    for codes, zone in _table():
        for code in codes:
            first.setdefault(names[code].casefold(), zone)
    return first


@cache
def _table() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return the rows of tzdata's own table: the codes of countries, and their zone."""
    text = resources.files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple((tuple(row[0].split(",")), row[2]) for row in rows)


@cache
def _language_names() -> Mapping[str, str]:
    """Return language tags by their English name and, where many people speak them, by their own."""
    own = {str(Locale.parse(tag).languages.get(tag, tag)).casefold(): tag for tag in _SPOKEN.split()}
    return own | {name.casefold(): tag for tag, name in languages().items()}
