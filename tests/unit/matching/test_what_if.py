"""What would be otherwise: in words, in JSON, and always what matching such a programme brings."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorbook.matching.gains import Change
from mentorbook.matching.policy import Policy, ShortLists
from mentorbook.matching.proposal import propose
from mentorbook.matching.supposing.supposition import OtherSeats, read_supposition
from mentorbook.matching.supposing.what_if import WhatIf, what_if
from mentorbook.matching.wanted import wanted_seats
from mentorbook.model.roster import Roster
from mentorbook.reporters.what_if import render_what_if, render_what_if_json
from tests.tries import tries

from .conftest import ROUND, roster_of

Programme = Callable[..., Roster]
MENTORS: dict[str, dict[str, Any]] = {"ada": {}, "eva": {}, "ivo": {}}
MENTEES = {"ana": ["ada"], "ben": ["ada", "eva"], "cem": ["eva"], "dia": ["ivo"]}


def found(roster: Roster, *texts: str, policy: Policy = Policy.MOST_MATCHED) -> WhatIf:
    return what_if(roster, roster.program.rounds[0], policy, [read_supposition(text) for text in texts])


def told(roster: Roster, *texts: str, on_terminal: bool = True) -> list[str]:
    return [*render_what_if(found(roster, *texts), on_terminal=on_terminal)]


def test_a_seat_more_is_told_in_people(programme: Programme) -> None:
    """Ana waits while Ben has the seat; with another both have it."""
    assert told(programme(MENTORS, MENTEES), "seats ada +1") == [
        "With 1 seat more at Ada there would be 1 pair more (1 first choice more).",
        "1 person would have a mentor instead of nobody:",
        "  ana: ada (first choice) instead of nobody",
    ]


def test_several_suppositions_hold_together(programme: Programme) -> None:
    """Ben has to go, Dia as well."""
    assert told(programme(MENTORS, MENTEES), "pause ada", "seats eva 2", "seats ivo -1") == [
        "With Ada on a break when the round starts, 2 seats in all at Eva and 1 seat fewer at Ivo there would be "
        "1 pair fewer (2 first choices fewer and 1 second choice more).",
        "1 person would have another mentor and 1 nobody instead of a mentor:",
        "  ben: eva (second choice) instead of ada (first choice)",
        "  dia: nobody instead of ivo (first choice)",
    ]


def test_elsewhere_people_are_counted(programme: Programme) -> None:
    """A log, or a file that the output goes to."""
    assert told(programme(MENTORS, MENTEES), "pause ada", "seats eva 2", on_terminal=False)[1:] == [
        "1 person would have another mentor."
    ]


def test_nothing_would_change(programme: Programme) -> None:
    """Nobody waits for Ivo."""
    assert told(programme(MENTORS, MENTEES), "seats ivo +1") == ["With 1 seat more at Ivo nothing would change."]


def test_only_who_has_whom_would_change(programme: Programme) -> None:
    """Ana has a seat, and Dia none any more."""
    assert told(programme(MENTORS, MENTEES), "seats ada +1", "seats ivo 0") == [
        "With 1 seat more at Ada and 0 seats in all at Ivo as many would have their first choice, their second and so "
        "on.",
        "1 person would have a mentor instead of nobody and 1 nobody instead of a mentor:",
        "  ana: ada (first choice) instead of nobody",
        "  dia: nobody instead of ivo (first choice)",
    ]


def test_nobody_moves_by_another_order(programme: Programme) -> None:
    """Cem has Eva in any case, though not as the first choice any more."""
    assert told(programme(MENTORS, MENTEES), "seats ivo 0", "choice cem ivo 1") == [
        "With 0 seats in all at Ivo and Ivo as the first choice of cem there would be 1 pair fewer "
        "(2 first choices fewer and 1 second choice more).",
        "1 person would have nobody instead of a mentor:",
        "  dia: nobody instead of ivo (first choice)",
    ]


def test_a_choice_that_cannot_become_a_pair_is_said_to_be_one(programme: Programme) -> None:
    """With the reason that may be said aloud."""
    mentors = {**MENTORS, "ivo": {"kind": "peer"}}
    roster = programme(mentors, MENTEES, program={"kinds": ["mentoring", "peer"]})
    assert told(roster, "choice ana ivo") == [
        "With Ivo as the last choice of ana nothing would change.",
        "That choice cannot become a pair: Ivo is here for peer support, not for mentoring.",
    ]


def test_a_seat_that_nobody_can_take_is_said_to_be_one(programme: Programme) -> None:
    """Asking Ivo for it would be in vain."""
    away = {"pauses": [{"from": "2026-10-01", "to": "2026-10-31"}]}
    assert told(programme({**MENTORS, "ivo": away}, MENTEES), "seats ivo +1", "seats ivo +1") == [
        "With 1 seat more at Ivo and 1 seat more at Ivo nothing would change.",
        "Nobody can take those seats: Ivo is on a break when the round starts.",
    ]


def test_names_steer_no_terminal(programme: Programme) -> None:
    """A name is somebody else's text."""
    roster = programme({"ada": {"name": "Ada\x1b[31m"}}, {"ana": ["ada"]})
    assert told(roster, "seats ada +1") == ["With 1 seat more at Ada␛[31m nothing would change."]


def test_a_programme_without_people_changes_nothing(programme: Programme) -> None:
    """There is a mentor whom nobody names."""
    assert told(programme({"ada": {}}, {}), "seats ada 0") == ["With 0 seats in all at Ada nothing would change."]


def test_json_has_the_totals_and_every_move(programme: Programme) -> None:
    """Every key of docs/reference/json.md."""
    texts = ["pause  ada", "seats eva 2"]
    assert json.loads(render_what_if_json(found(programme(MENTORS, MENTEES), *texts), texts)) == {
        "schema": 1,
        "round": "autumn",
        "policy": "most-matched",
        "what_if": ["pause ada", "seats eva 2"],
        "before": {"matched": 3, "profile": [3, 0]},
        "after": {"matched": 3, "profile": [2, 1]},
        "moves": [
            {"mentee": "ben", "before": {"mentor": "ada", "choice": 1}, "after": {"mentor": "eva", "choice": 2}},
        ],
    }


@st.composite
def words(draw: st.DrawFn) -> dict[str, Any]:
    """Draw seats 0 to 3, wishes, struck ones among them, rankings, open pairs, a limit, either way with short lists."""
    names = ("ada", "eva", "ivo", "uma")
    mentees = ("ana", "ben", "cem", "dia", "fay")
    pause = [{"from": "2026-10-01", "to": "2026-10-31"}]
    mentors = {
        name: {"seats": draw(st.integers(0, 3)), "pauses": draw(st.sampled_from([[], [], [], pause]))} for name in names
    }
    held = draw(st.sets(st.tuples(st.sampled_from(["fay", "joe", "kim", "lea"]), st.sampled_from(names)), max_size=3))
    closed = draw(st.sets(st.tuples(st.sampled_from(mentees), st.sampled_from(names)), max_size=2))
    said = "2026-09-01 proposed, 2026-09-02 accepted, 2026-09-03 introduced"
    limit = draw(st.none() | st.integers(1, 5))
    return {
        "mentors": mentors,
        "mentees": {name: draw(st.lists(st.sampled_from(names), max_size=3, unique=True)) for name in mentees},
        "pairs": {
            **{f"past/{mentee}--{mentor}": f"{said}, 2026-09-04 closed" for mentee, mentor in closed},
            **{f"summer/{mentee}--{mentor}": said for mentee, mentor in held},
        },
        "prefers": draw(st.dictionaries(st.sampled_from(names), st.lists(st.sampled_from(mentees), unique=True))),
        "program": {"choices": {"max": 4}, "matching": {"short_lists": draw(st.sampled_from(["plain", "neutral"]))}},
        "rounds": [ROUND | ({} if limit is None else {"limit": limit})],
    }


@tries(600)
@given(words(), st.sampled_from(Policy))
def test_a_seat_more_brings_what_was_promised(said: dict[str, Any], policy: Policy) -> None:
    """Exactly that, of every mentor who is wanted; a seat with anybody else brings nothing.

    Where short lists are neutral a seat that betters nothing by that measure may let ties fall otherwise.
    """
    roster = roster_of(**said)
    proposal = propose(roster, roster.program.rounds[0], policy)
    promised = {one.mentor: one.change for one in wanted_seats(proposal)}
    is_exact_for_all = policy is Policy.STABLE or proposal.short_lists is ShortLists.PLAIN
    for name in said["mentors"] if is_exact_for_all else promised:
        difference = found(roster, f"seats {name} +1", policy=policy).difference
        assert difference.change == promised.get(name, Change(0, (0,) * 4))


@tries(300)
@given(words(), st.sampled_from(Policy), st.integers(-3, 3), st.integers(0, 3))
def test_the_difference_is_between_two_whole_matches(
    said: dict[str, Any], policy: Policy, more: int, number: int
) -> None:
    """Who moves moves from the one match's mentor to the other's; the rest have the same in both."""
    roster = roster_of(**said)
    changed = OtherSeats("ada", more, is_change=True) if said["mentors"]["ada"]["seats"] + more >= 0 else None
    suppositions = [one for one in (changed, OtherSeats("eva", number, is_change=False)) if one]
    result = what_if(roster, roster.program.rounds[0], policy, suppositions)
    had = {one.mentee: one for one in result.before.pairings}
    has = dict(had)
    for move in result.difference.moves:
        assert had.get(move.mentee) == move.before
        has.pop(move.mentee, None)
        has |= {move.mentee: move.after} if move.after else {}
    assert {(one.mentee, one.mentor) for one in has.values()} == {
        (one.mentee, one.mentor) for one in result.after.pairings
    }
    assert result.difference.change.matched == len(result.after.pairings) - len(result.before.pairings)


@pytest.mark.parametrize("policy", Policy)
def test_suppose_and_write_are_the_same(programme: Programme, policy: Policy) -> None:
    """What is supposed is what the match says once the files say so."""
    otherwise = programme(
        {"ada": {"seats": 2}, "eva": {"pauses": [{"from": "2026-10-05", "to": "2026-10-05"}]}, "ivo": {}},
        {**MENTEES, "cem": ["ivo", "eva"]},
    )
    after = found(programme(MENTORS, MENTEES), "seats ada +1", "pause eva", "choice cem ivo 1", policy=policy).after
    assert after == propose(otherwise, otherwise.program.rounds[0], policy)
