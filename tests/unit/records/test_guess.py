"""Time zones and languages are guessed from what people write instead."""

import pytest

from mentorbook.model.places import is_language, time_zones
from mentorbook.records import guess
from mentorbook.records.guess import guess_language, guess_time_zones


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
        ("qqq", None),
        ("xx-UK", None),
        ("", None),
    ],
)
def test_languages(text: str, tag: str | None) -> None:
    assert guess_language(text) == tag


def test_whatever_is_guessed_is_accepted() -> None:
    zones = {zone for zones in guess._ABBREVIATIONS.values() for zone in zones}
    assert zones <= time_zones()
    assert [tag for tag in (*guess._ALSO.values(), *guess._SPOKEN.split()) if not is_language(tag)] == []


def test_abbreviations_are_no_names_of_zones() -> None:
    """What is a zone's name already is never guessed at."""
    assert [name for name in guess._ABBREVIATIONS if name.upper() in time_zones()] == []
