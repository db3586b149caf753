"""Guess what somebody meant who wrote a date, a number, a time, a link or a word in a way of their own."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from mentorbook.model.forge import find_repository_fault, tidy_repository
from mentorbook.model.link import is_safe_link
from mentorbook.model.nearest import nearest
from mentorbook.model.period import parse_period

_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[ t]\d{1,2}:\d{2}(?::\d{2})?z?)?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/. ]+)(\d{1,2})[-/. ]+(\d{4}|\d{2})", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_AND_MONTH = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?(?P<month>[a-z]{3})[a-z]*\.?,? (?P<year>\d{4})", re.ASCII
)
_MONTH_AND_DAY = re.compile(
    r"(?P<month>[a-z]{3})[a-z]*\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})", re.ASCII
)
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?::00)? ?(am|pm|a\.m\.|p\.m\.|h|o'clock|uhr)?", re.ASCII)
_TIMES: Mapping[str, str] = MappingProxyType({"noon": "12:00", "midnight": "00:00"})
_NUMBER = re.compile(r"[^\d+-]{0,20}(\d{1,9})(?:\.0+)?[^\d]{0,20}", re.ASCII)
_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LONGEST = 100
_YES = frozenset({"y", "yes", "yep", "yeah", "sure", "ok", "1"})
_NO = frozenset({"n", "no", "nope", "never", "none", "0"})
_MARKED_LINK = re.compile(r"\[[^\[\]]*\]\((\S+)\)|<(\S+)>")
_SOCIAL = re.compile(r"(@[\w.-]+)@([\w-]+(?:\.[\w-]+)+)")
_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "any": "both",
        "expert": "advanced",
        "face to face": "in-person",
        "full name": "name",
        "hybrid": "both",
        "junior": "beginner",
        "offline": "in-person",
        "online": "remote",
        "senior": "advanced",
        "video": "remote",
        "virtual": "remote",
    }
)


def guess_dates(text: str) -> tuple[str, ...]:
    """Return the days that a text can mean, written as they should be: two where day and month may be exchanged."""
    word = " ".join(text.casefold().split())
    if found := _YEAR_FIRST.fullmatch(word):
        year, second, third = map(int, found.groups())
        return (_days((year, second, third)) or _days((year, third, second)))[:1]
    if found := _YEAR_LAST.fullmatch(word):
        first, second, year = int(found[1]), int(found[3]), int(f"20{found[4]}"[-4:])
        # With dots the day comes first everywhere.
        both = ((year, second, first), (year, first, second))
        return (_days(*both[:1]) or _days(*both)) if found[2] == "." else _days(*both)
    found = _DAY_AND_MONTH.fullmatch(word) or _MONTH_AND_DAY.fullmatch(word)
    if found is None or found["month"] not in _MONTHS:
        return ()
    return _days((int(found["year"]), _MONTHS.index(found["month"]) + 1, int(found["day"])))


def _days(*candidates: tuple[int, int, int]) -> tuple[str, ...]:
    """Return those of some years, months and days that exist, each once."""
    found: dict[str, None] = {}
    for year, month, day in candidates:
        try:
            found[date(year, month, day).isoformat()] = None
        except ValueError:
            continue
    return tuple(found)


def guess_number(text: str) -> str | None:
    """Return the number that a text with words in it means; None where there is none, or several."""
    word = text.strip().casefold()
    found = _NUMBER.fullmatch(word)
    first = word.split()[0] if word else ""
    return found[1] if found else str(_NUMBERS.index(first)) if first in _NUMBERS else None


def guess_period(text: str) -> str | None:
    """Return the period that a text in words means: "three months" is 3 months."""
    number, _, unit = " ".join(text.casefold().split()).partition(" ")
    count = "1" if number in ("a", "an") else str(_NUMBERS.index(number)) if number in _NUMBERS else number
    return f"{count} {unit}" if parse_period(f"{count} {unit}") and f"{count} {unit}" != text else None


def guess_time(text: str) -> str | None:
    """Return the time of day that a text means, written as it should be: "6pm" is 18:00."""
    word = text.strip().casefold()
    found = _TIME.fullmatch(word)
    if not found:
        return _TIMES.get(word)
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "")[:1]
    if half in ("a", "p"):
        hour = hour % 12 + (12 if half == "p" else 0) if 1 <= hour <= 12 else 24
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def guess_yes_or_no(text: str) -> str | None:
    """Return "yes" or "no" where a text begins with a word for it."""
    first = re.split(r"[\s,.!]", text.strip().casefold(), maxsplit=1)[0]
    return "yes" if first in _YES else "no" if first in _NO else None


def guess_link(text: str) -> str | None:
    """Return the full address that a text means; None where it isn't one, such as an e-mail address."""
    word, marked, social = text.strip(), _MARKED_LINK.fullmatch(text.strip()), _SOCIAL.fullmatch(text.strip())
    if marked:
        word = marked[1] or marked[2]
    if social:
        word = f"{social[2]}/{social[1]}"
    scheme, colon, rest = word.rpartition("://")
    link = f"https://{rest}"
    return (
        link if scheme.casefold() in ("", "http", "https") and (colon or "." in rest) and is_safe_link(link) else None
    )


def guess_repository(text: str) -> str | None:
    """Return the address of the repository that a longer one begins with."""
    address = tidy_repository(re.split("[?#]", text.strip(), maxsplit=1)[0])
    return address if find_repository_fault(address) is None else None


def guess_word(text: str, allowed: Sequence[str]) -> str | None:
    """Return the one of some words that a text means: a longer form of it, another word for it, or one like it."""
    word = " ".join(text[:_LONGEST].casefold().split())
    said, parts = _WORDS.get(word, ""), [nearest(one, allowed) for one in re.split(r" ?(?:,|/| and | or ) ?", word)]
    if said in allowed:
        return said
    if "both" in allowed and len(parts) > 1 and all(parts):
        return "both"
    longer = [one for one in allowed if len(one) >= 3 and word.isalpha() and word.startswith(one)]
    return nearest(text, allowed) or next(iter(longer), None)
