"""Whom to ask for one more seat, against matching again with it."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorbook.matching.gains import Change
from mentorbook.matching.policy import Policy
from mentorbook.matching.proposal import propose
from mentorbook.matching.wanted import WantedSeat, wanted_seats
from mentorbook.model.roster import Roster
from tests.tries import tries

from .conftest import roster_of

MENTORS = ("ada", "eva", "ivo")
Programme = Callable[..., Roster]


@st.composite
def told(draw: st.DrawFn) -> dict[str, Any]:
    """Draw seats, wishes, mentors' rankings, and either way with short lists."""
    wishes = st.lists(st.sampled_from(MENTORS), max_size=3, unique=True)
    mentees = {name: draw(wishes) for name in ("ana", "ben", "cem", "dia", "fay")}
    return {
        "mentors": {name: {"seats": draw(st.integers(0, 2))} for name in MENTORS},
        "mentees": mentees,
        "prefers": draw(st.dictionaries(st.sampled_from(MENTORS), st.lists(st.sampled_from([*mentees]), unique=True))),
        "program": {"choices": {"max": 3}, "matching": {"short_lists": draw(st.sampled_from(["plain", "neutral"]))}},
    }


@tries(300)
@given(told(), st.sampled_from(Policy))
def test_a_wanted_seat_brings_what_matching_again_brings(words: dict[str, Any], policy: Policy) -> None:
    """Every mentor of whom it is said, and nobody else; where short lists are neutral, also what ties alone bring."""
    before = propose(roster_of(**words), roster_of(**words).program.rounds[0], policy)
    expected = []
    for name in MENTORS:
        mentors = {**words["mentors"], name: {"seats": words["mentors"][name]["seats"] + 1}}
        roster = roster_of(**{**words, "mentors": mentors})
        after = propose(roster, roster.program.rounds[0], policy)
        change = tuple(new - old for new, old in zip(after.profile, before.profile, strict=True))
        expected += [WantedSeat(name, Change(sum(change), change))] if any(change) else []
    found = sorted(wanted_seats(before), key=lambda one: one.mentor)
    assert found == expected


@pytest.mark.parametrize(
    ("policy", "order"),
    [(Policy.MOST_MATCHED, ["eva", "ada"]), (Policy.FIRST_CHOICES, ["ada", "eva"]), (Policy.STABLE, ["eva", "ada"])],
)
def test_what_brings_most_comes_first(programme: Programme, policy: Policy, order: list[str]) -> None:
    """A seat with eva brings one more person a second choice; one with ada turns a second choice into a first."""
    mentees = {"ana": ["ada", "ivo"], "ben": ["ada", "ivo"], "cem": ["nobody", "eva"], "dia": ["eva"]}
    roster = programme({"ada": {"seats": 1}, "eva": {"seats": 1}, "ivo": {"seats": 1}}, mentees)
    assert [one.mentor for one in wanted_seats(propose(roster, roster.program.rounds[0], policy))] == order


def test_of_equal_seats_the_one_that_most_people_named_comes_first(programme: Programme) -> None:
    """Each would bring one person more a first choice."""
    mentees = {"ana": ["ada"], "ben": ["ada"], "cem": ["ivo"], "dia": ["ivo"], "fay": ["ivo"]}
    roster = programme({"ada": {}, "ivo": {}}, mentees)
    found = wanted_seats(propose(roster, roster.program.rounds[0], Policy.MOST_MATCHED))
    assert [one.mentor for one in found] == ["ivo", "ada"]
