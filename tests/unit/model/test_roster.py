"""A whole programme on one day."""

from datetime import date
from typing import Any

import pytest

from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentor
from mentorbook.model.program import Program
from mentorbook.model.roster import Roster
from mentorbook.model.round import Phase
from mentorbook.model.source import Route, Source, Spot, Spots
from mentorbook.model.stage import Stage
from mentorbook.problems import Location

TODAY = date(2026, 9, 20)
PROGRAM = Program.model_validate(
    {
        "schema": "1",
        "name": "Example",
        "mentor_training": "required",
        "topics": [{"id": "git", "name": "Git"}],
        "rounds": [{"id": "autumn", "name": "Autumn", "opens": "2026-09-01", "closes": "2026-09-30"}],
    }
)


def mentor(handle: str, **fields: object) -> Mentor:
    given: dict[str, Any] = {"name": handle.title(), "bio": "x", "topics": ["git"], "languages": ["en"]}
    return Mentor.model_validate(given | {"handle": handle, "timezone": "UTC", "trained": "2026-01-01"} | fields)


def pair(mentee: str, mentor: str, *whats: str) -> Pair:
    events = [{"on": "2026-09-10", "what": what, "by": "mentor"} for what in whats]
    return Pair.model_validate({"round": "autumn", "mentee": mentee, "mentor": mentor, "choice": "1", "events": events})


OPEN, GONE = pair("leo", "ada", "proposed", "accepted"), pair("mia", "ada", "proposed", "declined")


def roster(*mentors: Mentor, pairs: tuple[Pair, ...] = (), today: date = TODAY) -> Roster:
    return Roster(program=PROGRAM, mentors=mentors, pairs=pairs, today=today)


def test_open_pairs_are_those_neither_declined_nor_closed():
    found = roster(pairs=(OPEN, GONE))
    assert found.stages == {OPEN.path: Stage.ACCEPTED, GONE.path: Stage.DECLINED}
    assert found.open_pairs == (OPEN,)
    assert found.open_pairs_by_mentor == {"ada": (OPEN,)}


def test_thousands_of_pairs_of_one_mentor_are_counted_in_one_pass():
    pairs = tuple(pair(f"mentee-{number:05}", "ada", "proposed") for number in range(5000))
    assert roster(pairs=pairs).open_pairs_by_mentor["ada"] == pairs


@pytest.mark.parametrize(
    ("fields", "free"),
    [
        ({"seats": "3"}, 2),
        ({"seats": "1"}, 0),
        ({"seats": "0"}, 0),
        ({}, 0),
        ({"seats": "3", "pauses": [{"from": "2026-09-20", "to": "2026-09-20"}]}, 0),
        ({"seats": "3", "trained": "2026-02-02"}, 2),
    ],
)
def test_free_seats_are_seats_minus_open_pairs(fields: dict[str, object], free: int):
    ada = mentor("ada", **fields)
    assert roster(ada, pairs=(OPEN, GONE)).free_seats(ada) == free


def test_who_must_be_trained_first_has_no_seats():
    untrained = Mentor.model_validate(mentor("ada", seats="3").model_dump(by_alias=True) | {"trained": None})
    assert roster(untrained).free_seats(untrained) == 0


def test_seats_on_the_day_a_round_starts():
    ada = mentor("ada", pauses=[{"from": "2026-10-01", "to": "2026-10-31"}])
    assert [roster(ada).free_seats(ada), roster(ada).free_seats(ada, date(2026, 10, 5))] == [1, 0]


def test_a_mentor_not_confirmed_for_a_year_is_not_listed():
    ada, bea = mentor("ada", confirmed="2025-09-19"), mentor("bea", confirmed="2025-09-20")
    assert roster(ada, bea).listed_mentors == (bea,)


def test_confirmed_means_from_six_weeks_before_this_round_opens():
    days = ["2026-07-20", "2026-07-21", "2026-09-01"]
    three = [mentor("ada", confirmed=day) for day in days]
    assert [roster(one).is_confirmed(one) for one in three] == [False, True, True]
    assert not roster().is_confirmed(mentor("ada"))


def test_a_programmes_phase_is_its_current_rounds():
    assert [roster(today=date(2026, month, 20)).phase for month in (8, 9, 10)] == [
        Phase.RECRUITING,
        Phase.CHOOSING,
        Phase.RUNNING,
    ]


def find_spots(_: str) -> Spots:
    """Return the places of "links: {github: https://x.example}" on the second line."""
    keys: dict[Route, Spot] = {("links",): Spot(2, 1, 5), ("links", "github"): Spot(2, 9, 6)}
    values: dict[Route, Spot] = {("links",): Spot(2, 8, 27), ("links", "github"): Spot(2, 17, 17)}
    return Spots(keys, values)


@pytest.mark.parametrize(
    ("route", "key", "place"),
    [
        (("links", "github"), False, (2, 17, 17)),
        (("links", "github"), True, (2, 9, 6)),
        (("links", "website"), False, (2, 8, 27)),
        (("links", "website"), True, (2, 8, 27)),
        (("topics", 3), False, (1, 1, 1)),
        ((), False, (1, 1, 1)),
    ],
)
def test_a_value_is_placed_or_what_is_around_it(
    route: tuple[str | int, ...], *, key: bool, place: tuple[int, int, int]
):
    ada = mentor("ada")
    source = Source(ada.path, "name: Ada\nlinks: {github: https://x.example}\n", find_spots)
    found = Roster(program=PROGRAM, mentors=(ada,), sources={ada.path: source})
    assert found.locate(ada, *route, key=key) == Location("mentors/ada.yaml", *place)


def test_a_file_without_a_source_is_placed_at_its_first_line():
    assert roster().locate("contacts.yaml", "leo") == Location("contacts.yaml", 1, 1)
