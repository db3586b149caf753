"""Dates, hours and places in the words of a language."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from types import MappingProxyType

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_day_names
from markupsafe import Markup

from mentorbook.model.places import time_zone, town_zones
from mentorbook.publishing.edition import PublicHours

# The days that a compressed file can be stamped with: seconds since 1970 in 32 bits. Source: RFC 1952, MTIME.
_FIRST_STAMP, _LAST_STAMP = date(1970, 1, 1), date(2106, 2, 7)
# CLDR knows these zones by older names.
_OLDER = MappingProxyType(
    {
        "Africa/Asmara": "Africa/Asmera",
        "America/Argentina/Cordoba": "America/Cordoba",
        "America/Atikokan": "America/Coral_Harbour",
        "America/Nuuk": "America/Godthab",
        "Asia/Ho_Chi_Minh": "Asia/Saigon",
        "Asia/Kathmandu": "Asia/Katmandu",
        "Asia/Kolkata": "Asia/Calcutta",
        "Asia/Yangon": "Asia/Rangoon",
        "Atlantic/Faroe": "Atlantic/Faeroe",
        "Europe/Kyiv": "Europe/Kiev",
        "Pacific/Chuuk": "Pacific/Truk",
        "Pacific/Pohnpei": "Pacific/Ponape",
    }
)
# CLDR says where some names may be broken.
_SOFT_HYPHEN = "\u00ad"
# So many texts are kept, since one is on many pages.
MOST_KEPT = 2000
# A mentor's hours are said on their card and on their page.
MOST_HOURS = 20_000
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def day_text(day: date, today: date, locale: Locale) -> str:
    """Return "30 September", with the year where it is not this one."""
    if day.year == today.year:
        return str(format_skeleton("MMMMd", day, locale=locale))
    return format_date(day, "long", locale=locale)


def day_mark(day: date, today: date, locale: Locale) -> Markup:
    """Return a day as HTML that machines read too."""
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), day_text(day, today, locale))


def stamp_of(day: date) -> str:
    """Return the day that files of a site are stamped with, as 2026-09-30: the nearest that files can say."""
    return min(max(day, _FIRST_STAMP), _LAST_STAMP).isoformat()


@lru_cache(MOST_KEPT)
def month_text(day: date, locale: Locale) -> str:
    """Return "September 2026"."""
    return str(format_skeleton("yMMMM", day, locale=locale))


@lru_cache(MOST_HOURS)
def hours_text(hours: tuple[PublicHours, ...], locale: Locale) -> str:
    """Return "Tue, Thu 19:00–21:30 · Sat 10:00–12:00"."""
    return " · ".join(
        f"{_weekdays(one.days, locale)} {_clock(one.start, locale)}–{_clock(one.end, locale)}" for one in hours
    )


def minutes_of(moment: time) -> int:
    """Return a time of day in minutes since midnight."""
    return moment.hour * 60 + moment.minute


@lru_cache(MOST_KEPT)
def city_text(zone: str, locale: Locale) -> str:
    """Return what the city of a time zone is called."""
    named = locale.time_zones.get(_OLDER.get(zone, zone)) or {}
    return str(named.get("city") or _spelled(zone)).replace(_SOFT_HYPHEN, "")


def cities_of(locale: Locale) -> dict[str, str]:
    """Return the cities that a language calls otherwise than their time zones; none of English, which names those."""
    zones = town_zones() if locale.language != "en" else ()
    named = {_spelled(zone): city_text(zone, locale) for zone in zones}
    # Of some the city is "Knox, Indiana": the region is said by whoever puts it there.
    return {name: city for name, city in named.items() if city.partition(",")[0] != name}


def minutes_ahead(zone: str, day: date) -> int:
    """Return how many minutes a zone is ahead of UTC at noon of a day; a negative number where it is behind."""
    noon = datetime.combine(day, time(12), tzinfo=time_zone(zone))
    return (noon.utcoffset() or timedelta()) // timedelta(minutes=1)


@lru_cache(MOST_KEPT)
def offset_text(zone: str, day: date) -> str:
    """Return "UTC+9" or "UTC−3:30": how far a zone is from UTC at noon of a day."""
    return offset_words(minutes_ahead(zone, day))


def offset_words(minutes: int) -> str:
    """Return "UTC+9" for 540 minutes ahead of UTC."""
    hours, rest = divmod(abs(minutes), 60)
    if not minutes:
        return "UTC"
    return f"UTC{'+' if minutes > 0 else '−'}{hours}{f':{rest:02d}' if rest else ''}"


def names_of_things(locale: Locale) -> str:
    """Return what languages, months and weekdays are called: words that the page of anybody may hold."""
    calendar = [*locale.months["format"]["wide"].values(), *locale.days["format"]["wide"].values()]
    return " · ".join(str(name) for name in [*locale.languages.values(), *calendar])


def _spelled(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].replace("_", " ")


@lru_cache(MOST_KEPT)
def _weekdays(days: tuple[str, ...], locale: Locale) -> str:
    names = get_day_names("abbreviated", "stand-alone", locale)
    return ", ".join(str(names[DAYS.index(day)]) for day in sorted(days, key=DAYS.index))


@lru_cache(MOST_KEPT)
def _clock(moment: time, locale: Locale) -> str:
    return str(format_time(moment, "HH:mm", locale=locale))
