"""Who takes part in a match, with how many seats, and what its digest covers."""

from collections.abc import Callable
from typing import Any

import pytest

from mentorbook.matching.cohort import Cohort, cohort_of, replaced_pairs
from mentorbook.model.roster import Roster

from .conftest import ROUND

PROPOSED = "2026-10-01 proposed"
ACCEPTED = f"{PROPOSED}, 2026-10-02 accepted mentor"
DECLINED = f"{PROPOSED}, 2026-10-02 declined mentor"
INTRODUCED = f"{ACCEPTED}, 2026-10-05 introduced"
ANNOUNCED = [{"round": "autumn", "announced": "2026-10-02"}]
TWO_ASK = {"ana": ["ada"], "ben": ["ada"]}


def cohort(roster: Roster) -> Cohort:
    """Return the cohort of the programme's first round."""
    return cohort_of(roster, roster.program.rounds[0])


def takes_part(roster: Roster) -> list[str]:
    """Return the handles of who is matched."""
    return [mentee.handle for mentee in cohort(roster).mentees]


@pytest.mark.parametrize(
    ("pairs", "runs", "people", "seats"),
    [
        ({}, [], ["ana", "ben"], 2),
        ({"autumn/ana--ada": PROPOSED}, [], ["ana", "ben"], 2),
        ({"autumn/ana--ada": PROPOSED}, [{"round": "autumn"}], ["ana", "ben"], 2),
        ({"autumn/ana--ada": PROPOSED}, ANNOUNCED, ["ben"], 1),
        ({"autumn/ana--ada": ACCEPTED}, [], ["ben"], 1),
        ({"autumn/ana--ada": INTRODUCED}, ANNOUNCED, ["ben"], 1),
        ({"autumn/ana--ada": DECLINED}, ANNOUNCED, ["ana", "ben"], 2),
        ({"autumn/ana--ada": f"{INTRODUCED}, 2026-10-20 closed"}, ANNOUNCED, ["ana", "ben"], 2),
        ({"spring/eve--ada": INTRODUCED}, [], ["ana", "ben"], 1),
        ({"spring/eve--ada": PROPOSED}, [], ["ana", "ben"], 1),
        ({"spring/ana--eva": INTRODUCED}, [], ["ana", "ben"], 2),
        (
            {"spring/eve--ada": INTRODUCED, "spring/ivo--ada": INTRODUCED, "spring/uma--ada": ACCEPTED},
            [],
            ["ana", "ben"],
            0,
        ),
    ],
    ids=[
        "first run",
        "proposed pairs are replaced",
        "also after a run",
        "but not once announced",
        "an accepted pair stands",
        "an introduced pair stands",
        "after a decline",
        "after a closing",
        "an open pair of another round",
        "even one that is only proposed",
        "an open pair with somebody else",
        "more pairs than seats",
    ],
)
def test_who_takes_part_and_how_many_seats_are_free(
    programme: Callable[..., Roster], pairs: Any, runs: Any, people: list[str], seats: int
) -> None:
    """Two ask for a mentor with two seats; open pairs hold theirs."""
    roster = programme({"ada": {"seats": 2}}, TWO_ASK, pairs=pairs, runs=runs)
    assert (takes_part(roster), cohort(roster).market.seats) == (people, (seats,))


@pytest.mark.parametrize("choice", [0, None], ids=["suggested", "made by hand"])
def test_what_a_coordinator_proposed_stands(programme: Callable[..., Roster], choice: int | None) -> None:
    """Only what a run proposed is replaced by the next one."""
    roster = programme({"ada": {"seats": 2}}, TWO_ASK, pairs={"autumn/ana--ada": PROPOSED}, choice=choice)
    assert replaced_pairs(roster, roster.program.rounds[0]) == ()
    assert (takes_part(roster), cohort(roster).market.seats) == (["ben"], (1,))


def test_only_the_requests_of_the_round_take_part(programme: Callable[..., Roster]) -> None:
    """Somebody who asks for another round waits for it."""
    assert takes_part(programme({}, {"ana": [], "ben": {"round": "spring", "choices": []}})) == ["ana"]


@pytest.mark.parametrize(
    ("mentor", "program", "seats"),
    [
        ({}, {}, 1),
        ({}, {"seats": 3}, 3),
        ({"seats": 0}, {"seats": 3}, 0),
        ({"pauses": [{"from": "2026-10-01", "to": "2026-10-31"}]}, {}, 0),
        ({"confirmed": "2025-01-01"}, {}, 0),
        ({}, {"mentor_training": "required"}, 0),
    ],
    ids=["one", "the programme's", "none", "on a break", "not listed", "not trained"],
)
def test_seats(programme: Callable[..., Roster], mentor: Any, program: Any, seats: int) -> None:
    """A mentor's own number, else the programme's; none while nobody can be paired with the mentor."""
    assert cohort(programme({"ada": mentor}, {}, program=program)).market.seats == (seats,)


@pytest.mark.parametrize(
    ("pairs", "room"),
    [
        ({}, 2),
        ({"autumn/eve--ada": ACCEPTED}, 1),
        ({"spring/eve--ada": ACCEPTED}, 2),
        ({"autumn/eve--ada": DECLINED}, 2),
    ],
)
def test_a_limit_counts_the_open_pairs_of_the_round(programme: Callable[..., Roster], pairs: Any, room: int) -> None:
    """At most two pairs in all, those that stand included."""
    roster = programme({"ada": {"seats": 9}}, TWO_ASK, pairs=pairs)
    limited = roster.program.rounds[0].model_copy(update={"limit": 2})
    assert cohort_of(roster, limited).market.limit == room


def test_who_waited_longer_comes_first_then_the_draw(programme: Callable[..., Roster]) -> None:
    """For the value 4f1d0c the draw is ben, dia, cem, ana; cem was left over before."""
    runs = [{"round": "spring", "announced": "2026-02-12", "left_over": ["cem"]}]
    found = cohort(programme({}, {"ana": [], "ben": [], "cem": [], "dia": []}, runs=runs))
    assert [found.mentees[mentee].handle for mentee in found.market.order] == ["cem", "ben", "dia", "ana"]
    assert found.waiting == (0, 0, 1, 0)


def test_the_digest_covers_the_market_and_nothing_else(programme: Callable[..., Roster]) -> None:
    """A bio or a goal changes nothing; a seat, a choice, a strike, waiting or the draw does."""
    people = {"ana": ["ada", "eva"], "ben": ["ada"]}
    plain = programme({"ada": {}, "eva": {}}, people)
    same = [
        programme({"ada": {"bio": "Another."}, "eva": {"topics": ["git"]}}, people),
        programme({"ada": {}, "eva": {}}, {**people, "ben": {"choices": [{"mentor": "ada"}], "goals": ["Teach"]}}),
    ]
    runs = [{"round": "spring", "announced": "2026-02-12", "left_over": ["ben"]}]
    value = {**plain.program.rounds[0].model_dump(mode="json"), "lottery": {"source": "a public beacon", "value": "5"}}
    other = [
        programme({"ada": {"seats": 2}, "eva": {}}, people),
        programme({"ada": {}, "eva": {}}, {**people, "ben": ["eva"]}),
        programme({"ada": {}, "eva": {}}, {**people, "ana": ["eva", "ada"]}),
        programme({"ada": {}, "eva": {}}, people, never_with=[("ada", "ben")]),
        programme({"ada": {}, "eva": {}}, people, runs=runs),
        programme({"ada": {}, "eva": {}}, people, rounds=[value]),
        programme({"ada": {}, "eva": {}}, people, program={"choices": {"max": 3}}),
    ]
    assert {cohort(roster).input_sha256 for roster in same} == {cohort(plain).input_sha256}
    assert len({cohort(roster).input_sha256 for roster in [plain, *other]}) == 1 + len(other)


@pytest.mark.parametrize(("ends", "people"), [("2026-12-31", ["ben"]), ("2026-09-30", ["ana", "ben"])])
def test_who_is_in_a_pair_of_a_round_that_goes_on_takes_no_part(
    programme: Callable[..., Roster], ends: str, people: list[str]
) -> None:
    """The day is 2 October; a round that has ended keeps nobody from asking again, though the pair may go on."""
    spring = {
        **ROUND,
        "id": "spring",
        "opens": "2026-01-01",
        "closes": "2026-01-31",
        "starts": "2026-02-10",
        "ends": ends,
    }
    pairs = {"spring/ana--eva": INTRODUCED}
    roster = programme({"ada": {"seats": 2}, "eva": {}}, TWO_ASK, pairs=pairs, rounds=[ROUND, spring])
    assert takes_part(roster) == people


def test_who_came_late_takes_no_part(programme: Callable[..., Roster]) -> None:
    """The match is that of a programme without the request; somebody with a pair is served, late or not."""
    people = {"ana": ["ada"], "ben": ["ada", "eva"], "cem": ["eva"]}
    mentors: dict[str, dict[str, Any]] = {"ada": {}, "eva": {}}
    roster = programme(mentors, people, pairs={"autumn/cem--eva": ACCEPTED})
    found = cohort_of(roster, roster.program.rounds[0], {"ben", "cem"})
    assert [[one.handle for one in some] for some in (found.mentees, found.late, found.served)] == [
        ["ana"],
        ["ben"],
        ["cem"],
    ]
    without = programme(mentors, {"ana": ["ada"], "cem": ["eva"]}, pairs={"autumn/cem--eva": ACCEPTED})
    assert (found.market, found.input_sha256) == (cohort(without).market, cohort(without).input_sha256)
    assert cohort(roster).late == ()
