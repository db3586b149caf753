"""Time zones without a place, and the places that they can mean."""

from mentorbook.model.places import time_zones
from mentorbook.model.zones import _MEANT, has_place, places_meant_by

NAMELESS = sorted(zone for zone in time_zones() if not has_place(zone))


def test_cities_have_a_place_and_letters_have_none():
    named = ["Europe/Rome", "America/Argentina/Buenos_Aires", "US/Eastern", "UTC", "Etc/UTC"]
    assert [zone for zone in named if not has_place(zone)] == []
    nameless = ["CET", "EST", "EST5EDT", "GMT", "GMT+0", "Etc/GMT", "Etc/GMT+2", "Etc/Zulu", "Japan", "Factory"]
    assert [zone for zone in nameless if has_place(zone)] == []


def test_every_zone_without_a_place_means_some_unless_it_is_a_number_of_hours():
    silent = [zone for zone in NAMELESS if not places_meant_by(zone)]
    hours = [f"Etc/GMT{sign}{hour}" for sign, most in (("+", 12), ("-", 14)) for hour in range(1, most + 1)]
    assert silent == sorted([*hours, "Factory"])


def test_whatever_is_offered_is_a_time_zone_of_a_place():
    offered = {zone for zones in _MEANT.values() for zone in zones.split()}
    assert [zone for zone in sorted(offered) if zone not in time_zones() or not has_place(zone)] == []


def test_the_table_is_in_order_of_the_alphabet():
    assert list(_MEANT) == sorted(_MEANT)


def test_letters_are_read_in_any_case():
    assert places_meant_by("Cet") == places_meant_by("CET") == ("Europe/Paris", "Europe/Berlin")
    assert places_meant_by("Etc/GMT0") == places_meant_by("gmt") == ("Europe/London", "Africa/Accra")
    assert places_meant_by("Etc/Zulu") == ("UTC",)
    assert places_meant_by("") == places_meant_by("etc/") == places_meant_by("Rome") == ()
