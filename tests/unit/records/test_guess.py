"""Time zones and languages are guessed from what people write instead."""

import pytest

from mentorbook.model.places import is_language, time_zones
from mentorbook.records import guess
from mentorbook.records.guess import guess_language, guess_languages, guess_time_zones


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("London", ("Europe/London",)),
        ("new york", ("America/New_York",)),
        ("europe/rome", ("Europe/Rome",)),
        ("Europe/Roma", ("Europe/Rome",)),
        ("Italy", ("Europe/Rome",)),
        ("India", ("Asia/Kolkata",)),
        ("IST", ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem")),
        ("PST", ("America/Los_Angeles", "Asia/Manila")),
        ("Cest", ("Europe/Paris", "Europe/Berlin")),
        ("UTC+1", ()),
        ("GMT+2", ()),
        ("Etc/gmt+2", ()),
        ("us/eastern", ("US/Eastern",)),
        ("Europe/Munich", ("Europe/Berlin",)),
        ("Bangalore", ("Asia/Kolkata",)),
        ("Boston", ("America/New_York",)),
        ("America/Bostn", ("America/New_York",)),
        ("Australia", ("Australia/Sydney", "Australia/Perth")),
        ("Eastern Time", ("America/New_York",)),
        ("Springfield", ()),
        ("../../etc/passwd", ()),
        ("", ()),
    ],
)
def test_time_zones(text: str, zones: tuple[str, ...]) -> None:
    assert guess_time_zones(text) == zones


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("english", "en"),
        ("Deutsch", "de"),
        ("español", "es"),
        ("espanol", "es"),
        ("Norwegian", "no"),
        ("norsk", "no"),
        ("中文", "zh"),
        ("हिन्दी", "hi"),
        ("en_US", "en-US"),
        ("en-UK", "en-GB"),
        ("en-EN", "en"),
        ("zh-Hanx", "zh"),
        ("jp", "ja"),
        ("farsi", "fa"),
        ("Twi", "ak"),
        ("Tagalog", "fil"),
        ("qqq", None),
        ("xx-UK", None),
        ("", None),
    ],
)
def test_languages(text: str, tag: str | None) -> None:
    assert guess_language(text) == tag


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("English", ("en",)),
        ("English, German and fr", ("en", "de", "fr")),
        ("en/pt-BR", ("en", "pt-BR")),
        ("English, Elvish of the west", ()),
        ("", ()),
        ("en, " * 30_000, ()),
    ],
)
def test_several_languages_in_one(text: str, tags: tuple[str, ...]) -> None:
    assert guess_languages(text) == tags


def test_every_big_city_lies_in_a_time_zone() -> None:
    assert [zone for zone in guess._BIG_CITIES if zone not in time_zones()] == []


def test_whatever_is_guessed_is_accepted() -> None:
    assert [tag for tag in (*guess._ALSO.values(), *guess._SPOKEN.split()) if not is_language(tag)] == []


def test_letters_in_another_case_are_taken_for_a_place() -> None:
    """CET itself is accepted; whoever is told to correct "cet" is told a better name at once."""
    assert guess_time_zones("cet") == ("Europe/Paris", "Europe/Berlin")
    assert guess_time_zones("utc") == ("UTC",)
