"""Who fits somebody who named none of them: one thing about the two at a time, and the reasons in words."""

from collections.abc import Callable
from typing import Any

import pytest

from mentorbook.matching.policy import Policy
from mentorbook.matching.proposal import propose
from mentorbook.matching.suggesting.suggestions import suggestions
from mentorbook.model.roster import Roster

from .conftest import ROUND

Programme = Callable[..., Roster]
TOPICS = [{"id": "git", "name": "Git"}, {"id": "talks", "name": "First talks"}, {"id": "grants", "name": "Grants"}]
CLUB = {"topics": TOPICS, "choices": {"min": 0}, "kinds": ["mentoring", "peer"]}
ANA = {"choices": [], "topics": ["git"]}
STILL_IN = {"confirmed": "2026-09-02"}


def offered(roster: Roster, policy: Policy = Policy.MOST_MATCHED) -> dict[str, list[str]]:
    """Return who is suggested to whom, with the reasons."""
    found = suggestions(propose(roster, roster.program.rounds[0], policy), roster)
    return {mentee: [f"{one.mentor}: {'; '.join(one.because)}" for one in several] for mentee, several in found.items()}


def offered_to_ana(programme: Programme, mentor: Any, mentee: Any, **more: Any) -> list[str]:
    """Return why ada is suggested to ana, nothing where she is not; both as said."""
    roster = programme({"ada": mentor}, {"ana": {**ANA, **mentee}}, **{"program": CLUB, **more})
    return offered(roster).get("ana", [])


@pytest.mark.parametrize(
    ("mentor", "mentee", "reasons"),
    [
        ({}, {}, "shares Git"),
        ({"topics": ["git", "talks", "grants"]}, {"topics": ["grants", "git"]}, "shares Grants and Git"),
        ({}, {"languages": ["en-GB", "pt"]}, "shares Git; both speak English"),
        ({"languages": ["pt-PT", "es"]}, {"languages": ["es", "pt"]}, "shares Git; both speak Portuguese and Spanish"),
        ({}, {"level": "beginner"}, "shares Git"),
        ({"levels": ["beginner"]}, {"level": "beginner"}, "shares Git; is glad of beginners"),
        ({"levels": ["advanced"]}, {}, "shares Git"),
        ({"format": "both"}, {"format": "remote"}, "shares Git"),
        ({"format": "in-person", "place": "Oslo"}, {}, "shares Git; meets in person, in Oslo"),
        ({"format": "both"}, {"format": "in-person"}, "shares Git; meets in person"),
        ({}, {"timezone": "UTC"}, "shares Git; on the same clock"),
        ({"timezone": "Asia/Kathmandu"}, {"timezone": "UTC"}, "shares Git; 5 hours 45 minutes apart"),
        ({"timezone": "Pacific/Auckland"}, {"timezone": "America/Los_Angeles"}, "shares Git; 4 hours apart"),
        ({"timezone": "America/New_York"}, {"timezone": "Asia/Tokyo"}, "shares Git; though 11 hours apart"),
    ],
)  # fmt: skip
def test_the_reasons(programme: Programme, mentor: Any, mentee: Any, reasons: str) -> None:
    """In words, and only those that what the two wrote bears out."""
    assert offered_to_ana(programme, mentor, mentee) == [f"ada: {reasons}"]


@pytest.mark.parametrize(
    ("mentor", "mentee"),
    [
        ({"topics": ["talks"]}, {}),
        ({"languages": ["pt"]}, {"languages": ["es"]}),
        ({"levels": ["advanced", "intermediate"]}, {"level": "beginner"}),
        ({"format": "remote"}, {"format": "in-person"}),
        ({"format": "in-person"}, {"format": "remote"}),
        ({"format": "in-person", "timezone": "Europe/Athens"}, {"timezone": "UTC"}),
        ({"kind": "peer"}, {}),
        ({"seats": 0}, {}),
        ({"confirmed": "2025-10-01"}, {}),
        ({"pauses": [{"from": "2026-10-01", "to": "2026-10-31"}]}, {}),
        ({}, {"open_to_suggestions": "no"}),
        ({"account": {"github": "ana", "id": 7}}, {"account": {"github": "ana", "id": 7}}),
    ],
)
def test_who_is_not_suggested(programme: Programme, mentor: Any, mentee: Any) -> None:
    """Nothing speaks for the two, or one of them said otherwise."""
    assert offered_to_ana(programme, mentor, mentee) == []


@pytest.mark.parametrize(
    "more",
    [
        {"program": {**CLUB, "matching": {"suggest": "no"}}},
        {"program": {**CLUB, "mentor_training": "required"}},
        {"never_with": [("ada", "ana")]},
        {"pairs": {"spring/ana--ada": "2026-02-10 proposed, 2026-02-11 declined mentor"}},
        {"pairs": {"spring/eva--ada": "2026-02-10 proposed, 2026-02-11 accepted mentor"}},
        {"rounds": [{**ROUND, "limit": 1}], "pairs": {"autumn/eva--ivo": "2026-10-01 proposed"}, "choice": 0},
    ],
)
def test_what_rules_a_suggestion_out(programme: Programme, more: Any) -> None:
    """The programme's own will, the hard constraints that hold for choices too, seats and the round's limit."""
    assert offered_to_ana(programme, {}, {}, **more) == []


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (("18:00", "20:30"), ["on the same clock", "free in the mentee's evenings"]),
        (("11:30", "12:30"), ["on the same clock", "free in the mentee's mornings and afternoons"]),
        (("11:31", "12:29"), ["on the same clock", "though hardly free between 08:00 and 22:00 by the mentee's clock"]),
        (("06:00", "08:30"), ["on the same clock", "free in the mentee's mornings"]),
        (("21:40", "23:59"), ["on the same clock", "though hardly free between 08:00 and 22:00 by the mentee's clock"]),
    ],
)
def test_hours_in_the_day_of_somebody(programme: Programme, hours: tuple[str, str], words: list[str]) -> None:
    """Half an hour in a part of the day is enough for a talk."""
    mentor = {"hours": [{"days": ["tue"], "from": hours[0], "to": hours[1]}]}
    assert offered_to_ana(programme, mentor, {"timezone": "UTC"}) == [f"ada: {'; '.join(['shares Git', *words])}"]


def test_hours_go_round_the_clock(programme: Programme) -> None:
    """An evening in Auckland is a morning in Lisbon; both have summer time in early October."""
    mentor = {"timezone": "Pacific/Auckland", "hours": [{"days": ["tue"], "from": "20:00", "to": "22:00"}]}
    words = "shares Git; though 12 hours apart; free in the mentee's mornings"
    assert offered_to_ana(programme, mentor, {"timezone": "Europe/Lisbon"}) == [f"ada: {words}"]


def test_the_programmes_own_word_for_a_mentee_is_used(programme: Programme) -> None:
    """Where hours are told, somebody has to be called something."""
    mentor = {"hours": [{"days": ["sun"], "from": "18:00", "to": "19:00"}]}
    own = {**CLUB, "words": {"mentee": {"one": "learner", "many": "learners"}}}
    assert offered_to_ana(programme, mentor, {"timezone": "UTC"}, program=own) == [
        "ada: shares Git; on the same clock; free in the learner's evenings"
    ]


def test_the_clocks_are_those_of_the_first_day(programme: Programme) -> None:
    """Between the last Sunday of October and the first of November New York is four hours from London, else five."""
    near = {"timezone": "America/New_York"}, {"timezone": "Europe/London"}
    assert offered_to_ana(programme, *near) == ["ada: shares Git; 5 hours apart"]
    later = [{**ROUND, "starts": "2026-10-26"}]
    assert offered_to_ana(programme, *near, rounds=later) == ["ada: shares Git; 4 hours apart"]


def test_whoever_names_no_topic_is_told_by_whom_they_chose(programme: Programme) -> None:
    """The first of their choices who is in the directory says best what they look for."""
    mentors = {"eva": {"topics": ["talks"], "seats": 0}, "ivo": {"topics": ["grants"]}, "ada": {"topics": ["talks"]}}
    roster = programme(mentors, {"ana": ["nobody", "eva"]}, program=CLUB)
    assert offered(roster) == {"ana": ["ada: shares First talks with somebody they named"]}


@pytest.mark.parametrize(
    ("mentor", "mentee", "reasons"),
    [
        ({}, {}, None),
        ({}, {"languages": ["en"]}, "both speak English"),
        ({"timezone": "Europe/Athens"}, {"timezone": "UTC"}, "3 hours apart"),
        ({"timezone": "Asia/Tokyo"}, {"timezone": "UTC"}, None),
        ({"levels": ["beginner"]}, {"level": "beginner"}, "is glad of beginners"),
        ({}, {"level": "beginner"}, None),
    ],
)
def test_whoever_names_nothing_still_needs_a_reason(
    programme: Programme, mentor: Any, mentee: Any, reasons: str | None
) -> None:
    """A request may name neither mentors nor topics; then anything that the two have in common is one."""
    found = offered_to_ana(programme, mentor, {"topics": [], **mentee})
    assert found == ([] if reasons is None else [f"ada: {reasons}"])


def test_the_best_come_first(programme: Programme) -> None:
    """Confirmed; awake at the same time; topics; hours known to suit; clocks; level: each before all that follow."""
    day, night, east = ([{"days": ["mon"], "from": one, "to": "23:00"}] for one in ("10:00", "22:10", "14:00"))
    both = {"topics": ["git", "talks"]}
    mentors: dict[str, dict[str, Any]] = {
        "one": {**STILL_IN, **both, "hours": day, "levels": ["beginner"]},
        "two": {**STILL_IN, **both, "hours": day},
        "three": {**STILL_IN, **both, "hours": east, "timezone": "Asia/Dubai"},
        "four": {**STILL_IN, **both, "levels": ["beginner"]},
        "five": {**STILL_IN, "hours": day, "levels": ["beginner"]},
        "six": {**STILL_IN, **both, "hours": night, "levels": ["beginner"]},
        "seven": {**both, "hours": day, "levels": ["beginner"]},
    }  # fmt: skip
    request = {"choices": [], "topics": ["talks", "git"], "timezone": "UTC", "level": "beginner"}
    first = []
    while mentors:
        found = offered(programme(mentors, {"ana": request}, program=CLUB))["ana"]
        first.append(found[0].partition(":")[0])
        del mentors[first[-1]]
    assert first == ["one", "two", "three", "four", "five", "six", "seven"]
