"""Whatever a picture shows is in its table too."""

import re
from typing import Any

import pytest

OPEN = {"roster": {"openness": "open"}}
AGREED = ("proposed", "accepted mentor", "accepted mentee", "introduced")


@pytest.fixture
def open_round(page_of, make_pair, announced) -> str:
    """Return the page of a round with a second choice, a suggestion, a choice that has changed since, and a wish."""
    mentors: dict[str, dict[str, Any]] = {
        "ada": {"seats": "4"},
        "bo": {"name": "Bo Reyes", "seats": "3"},
        "cy": {"name": "Cy Late", "seats": "2", "confirmed": "2020-01-01"},
    }
    named = {"ana": ("bo", "ada"), "ben": ("bo",), "eli": ("bo",)}
    mentees = {handle: {"choices": [{"mentor": one} for one in chosen]} for handle, chosen in named.items()}
    made = {"ana": ("ada", 2), "ben": ("ada", 0), "eli": ("cy", 1)}
    pairs = [make_pair(handle, mentor, *AGREED, choice=choice) for handle, (mentor, choice) in made.items()]
    return str(page_of("matches/2026-autumn.md", mentors, mentees, pairs, [announced], **OPEN).html)


def tables_of(html: str, figure: str) -> str:
    """Return the words of what is "the same as a table" after a figure."""
    table = (
        html.partition(f'"mb-figure {figure}"')[2].partition('<details class="mb-same">')[2].partition("</details>")[0]
    )
    return " ".join(re.sub("<[^>]+>", "", table).split())


def test_who_chose_whom_has_seats_and_suggestions_in_its_tables(open_round):
    """Also which choice a pair was, where the choices of today don't say; who is no longer listed has no seats."""
    assert tables_of(open_round, "mb-whom") == (
        "The same as a table Mentee Choices Paired with "
        "Mentee 1 First: Bo Reyes; Second: Ada Lund Ada Lund "
        "Mentee 2 First: Bo Reyes Ada Lund (a suggestion) "
        "Mentee 3 First: Bo Reyes Cy Late (first choice) "
        "Mentor Pairs drawn here All seats Ada Lund 2 4 Bo Reyes 0 3 Cy Late 1 not told"
    )
    drawn = re.findall(r'<text class="mb-taken"[^>]*>([^<]*)<', open_round)
    assert sorted(set(drawn)) == ["0/3", "2/4"]


def test_seats_round_the_clock_stand_in_the_table_as_in_the_picture(page_of):
    """Two distances within an hour are one column of the picture, and one line of the table."""
    zones = ["Asia/Kolkata", "Asia/Karachi", "Europe/Rome", "America/St_Johns"] * 2
    people = {
        f"m{number}": {"name": f"Person {number}", "timezone": zone, "seats": str(number + 1)}
        for number, zone in enumerate(zones)
    }
    html = page_of("matches/index.md", people).html
    assert tables_of(html, "mb-clock") == (
        "The same as a table Hours from UTC Free seats Mentors UTC−2:30 12 2 UTC+2 10 2 UTC+5 and UTC+5:30 14 4"
    )
    assert re.findall(r'<text class="mb-seats-there[^>]*>(\d+)<', html) == ["12", "10", "14"]
