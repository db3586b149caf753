"""Dates, hours and places as people say them."""

from datetime import date, time

import pytest
from babel import Locale

from mentorbook.model.places import town_zones
from mentorbook.publishing import dates
from mentorbook.publishing.edition import PublicHours

ENGLISH, GERMAN = Locale.parse("en_001"), Locale.parse("de")
TODAY = date(2026, 9, 20)


@pytest.mark.parametrize(
    ("day", "locale", "text"),
    [
        (date(2026, 9, 30), ENGLISH, "30 September"),
        (date(2027, 4, 5), ENGLISH, "5 April 2027"),
        (date(2026, 9, 30), GERMAN, "30. September"),
        (date(2026, 9, 30), Locale.parse("en_US"), "September 30"),
    ],
)
def test_a_day_says_its_year_only_where_it_is_another(day, locale, text):
    """As one would in a conversation."""
    assert dates.day_text(day, TODAY, locale) == text


def test_a_day_is_marked_for_machines():
    """A script can tell that a deadline has passed."""
    mark = dates.day_mark(date(2026, 9, 30), TODAY, ENGLISH)
    assert mark == '<time datetime="2026-09-30">30 September</time>'


def test_hours_go_by_the_week_and_not_by_the_order_of_the_file():
    """Several spans are told apart."""
    hours = (
        PublicHours(("thu", "tue"), time(19), time(21, 30)),
        PublicHours(("sat",), time(9), time(10)),
    )
    assert dates.hours_text(hours, ENGLISH) == "Tue, Thu 19:00–21:30 · Sat 09:00–10:00"
    assert dates.hours_text(hours, GERMAN) == "Di, Do 19:00–21:30 · Sa 09:00–10:00"


def test_a_city_has_no_hyphens_that_nobody_sees():
    """CLDR says where some may be parted; whoever searches for one types none."""
    assert dates.city_text("Atlantic/Reykjavik", GERMAN) == "Reykjavík"


@pytest.mark.parametrize(
    ("zone", "city"), [("Asia/Kolkata", "Kalkutta"), ("Europe/Kyiv", "Kiew"), ("Asia/Tokyo", "Tokio"), ("UTC", "UTC")]
)
def test_a_city_is_called_what_people_call_it(zone, city):
    """Some zones are known to CLDR by their older names only."""
    assert dates.city_text(zone, GERMAN) == city


def test_the_script_calls_cities_what_the_pages_call_them():
    """It has the names that differ, by what stands in the zone; of the same two places no city is another's."""
    cities = dates.cities_of(GERMAN)
    plain = {zone: zone.rsplit("/", 1)[-1].replace("_", " ") for zone in town_zones()}
    told = {zone: cities.get(name, name) for zone, name in plain.items()}
    assert told == {zone: dates.city_text(zone, GERMAN).partition(", ")[0] for zone in town_zones()}
    assert (cities["Vienna"], "Berlin" in cities) == ("Wien", False)
    assert dates.cities_of(ENGLISH) == {}


@pytest.mark.parametrize(
    ("zone", "city", "offset"),
    [
        ("Europe/Oslo", "Oslo", "UTC+2"),
        ("America/St_Johns", "St John’s", "UTC−2:30"),
        ("Asia/Kathmandu", "Kathmandu", "UTC+5:45"),
        ("Africa/Abidjan", "Abidjan", "UTC"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires", "UTC−3"),
    ],
)
def test_places_and_how_far_they_are_from_utc(zone, city, offset):
    """On the day itself: summer time counts."""
    assert (dates.city_text(zone, ENGLISH), dates.offset_text(zone, TODAY)) == (city, offset)


def test_a_month_says_its_year():
    """A break may be long."""
    assert dates.month_text(TODAY, ENGLISH) == "September 2026"


@pytest.mark.parametrize(
    ("day", "stamp"),
    [
        (date(2026, 9, 20), "2026-09-20"),
        (date(1969, 12, 31), "1970-01-01"),
        (date(2106, 2, 7), "2106-02-07"),
        (date(2106, 2, 8), "2106-02-07"),
        (date.max, "2106-02-07"),
    ],
)
def test_files_are_stamped_with_the_nearest_day_they_can_say(day, stamp):
    """Compressed files count seconds since 1970 in 32 bits."""
    assert dates.stamp_of(day) == stamp
