"""Everybody, as the scripts get them."""

import json
import re

from mentorbook.publishing.people import MOST_A_FILE, MOST_INLINE, people_of
from mentorbook.publishing.public import project

ZOE = {
    "name": "Zoë O'Neil <b>{{ 7 }}</b>",
    "headline": "Boats `and` ~lamps~ </script>",
    "topics": ["boats", "lamps"],
    "languages": ["fr", "en"],
    "timezone": "Asia/Kathmandu",
    "hours": [{"days": ["thu", "tue"], "from": "19:00", "to": "21:30"}],
    "seats": "2",
    "format": "both",
    "can_help_with": ["Tie knots", "Read charts", "Swim"],
}


def columns(text):
    """Return the columns that JSON holds."""
    return dict(json.loads(text))


def test_few_people_stand_on_the_page(make_roster):
    """What each is and what is said of it, in columns."""
    people = people_of(project(make_roster({"ada": {"confirmed": "2025-12-01"}, "zoe": ZOE})))
    found = columns(people.inline)
    assert people.files == ()
    assert len(found.pop("waves")) == 4
    assert all(0 <= face < 32 for face in found.pop("face"))
    assert found == {
        "day": ["2026-09-20"],
        "topics": [["lamps", "Lamps"], ["boats", "Boats"]],
        "languages": [["en", "English"], ["fr", "French"]],
        "zones": ["Europe/Oslo", "Asia/Kathmandu"],
        "times": [[], [[[1, 3], 1140, 1290]]],
        "seats": [[1, 1, "1 seat free"], [2, 2, "2 seats free"]],
        "handle": ["ada", "zoe"],
        "name": ["Ada Lund", "Zoë O'Neil <b>{{ 7 }}</b>"],
        "headline": ["", "Boats `and` ~lamps~ </script>"],
        "topic": [[0], [1, 0]],
        "language": [[0], [1, 0]],
        "zone": [0, 1],
        "time": [0, 1],
        "seat": [0, 1],
        "confirmed": [0, 1],
        "format": [0, 2],
        "help": [[], ["Tie knots.", "Read charts."]],
    }


def test_what_people_write_stays_text(make_roster):
    """Neither HTML nor another engine's templates begin anywhere in it."""
    assert not re.search("[{}`~<>&]", people_of(project(make_roster({"zoe": ZOE}))).inline or "{")


def test_many_people_are_files_of_their_own(make_roster):
    """What nothing waits for is in the second; where nobody wrote it there is none."""
    handles = [f"p{number}" for number in range(MOST_INLINE + 1)]
    people = people_of(project(make_roster(dict.fromkeys(handles, ZOE))))
    first, second = people.files
    assert re.fullmatch(r"assets/people\.[0-9a-f]{8}\.json", first.path)
    assert re.fullmatch(r"assets/lines\.[0-9a-f]{8}\.json", second.path)
    assert people.source == (f'<template id="mb-people" data-files="{first.path} {second.path}"></template>')
    assert columns(first.content)["handle"] == sorted(handles)
    assert list(columns(second.content)) == ["help"]
    assert len(people_of(project(make_roster({handle: {} for handle in handles}))).files) == 1


def test_what_very_many_people_help_with_is_in_parts(make_roster):
    """Those of every third person in each of three, so that no part is of one part of the alphabet."""
    handles = [f"p{number:04}" for number in range(2 * MOST_A_FILE + 1)]
    people = people_of(project(make_roster({one: ZOE | {"can_help_with": [one]} for one in handles})))
    parts = [columns(one.content)["help"] for one in people.files[1:]]
    assert parts == [[[f"{one}."] for one in handles[start::3]] for start in range(3)]
