"""Time zones as people know them."""

import pytest


@pytest.mark.parametrize(
    ("zone", "place"),
    [
        ("Europe/Rome", "Rome"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires, Argentina"),
        ("America/North_Dakota/New_Salem", "New Salem, North Dakota"),
        ("America/Port-au-Prince", "Port-au-Prince"),
        ("Asia/Calcutta", "Kolkata"),
        ("UTC", "UTC"),
    ],
)
def test_a_zone_is_called_by_its_place(work, zone, place):
    """As the place is called today, and with its region where the zone has one."""
    assert work("places", "placeOf", "placeOf(given)", zone) == place


@pytest.mark.parametrize(
    ("zone", "place"),
    [
        ("Europe/Athens", "Athen"),
        ("Asia/Calcutta", "Kalkutta"),
        ("America/Argentina/Cordoba", "Córdoba, Argentina"),
        ("Europe/Berlin", "Berlin"),
    ],
)
def test_a_place_has_its_name_in_the_language_of_the_site(work, zone, place):
    """Browsers' older names for it are the same place."""
    names = 'WORDS.cities = { Athens: "Athen", Kolkata: "Kalkutta", Cordoba: "Córdoba" }'
    assert work("places", "placeOf", f"({names}, placeOf(given))", zone) == place


def test_how_far_a_zone_is_from_utc_is_told_as_the_pages_tell_it(work):
    """With half and quarter hours, and a minus that is one."""
    ahead = [0, 60, 345, 765, -60, -210]
    texts = ["UTC", "UTC+1", "UTC+5:45", "UTC+12:45", "UTC−1", "UTC−3:30"]
    assert work("places", "offsetText", "given.map(offsetText)", ahead) == texts
