"""What comes before wishes: each reason to strike a choice, and none besides."""

from collections.abc import Callable
from typing import Any

import pytest

from mentorbook.matching.cohort import cohort_of
from mentorbook.matching.strikes import Strike
from mentorbook.model.roster import Roster

ANA = {"choices": [{"mentor": "ada"}]}
DECLINED = "2026-02-10 proposed, 2026-02-11 declined mentor"
INTRODUCED = "2026-02-10 proposed, 2026-02-11 accepted mentor, 2026-02-16 introduced"
COACHING = {"kinds": ["mentoring", "coaching"]}
TRAINING = {"mentor_training": "required"}
LANGUAGE = {"matching": {"require_language": True}}


def strikes(roster: Roster) -> list[Strike | None]:
    """Return what strikes each choice of the only request."""
    cohort = cohort_of(roster, roster.program.rounds[0])
    (choices,) = cohort.market.choices
    found = [cohort.strikes.get((0, rank)) for rank in range(len(choices))]
    assert [strike is not None for strike in found] == [mentor is None for mentor in choices]
    return found


@pytest.mark.parametrize(
    ("mentor", "mentee", "more", "strike"),
    [
        ({}, {}, {}, None),
        ({"account": {"github": "ana", "id": 7}}, {"account": {"github": "other", "id": 7}}, {}, Strike.ONESELF),
        ({"account": {"github": "ana", "id": 7}}, {"account": {"gitlab": "ana", "id": 7}}, {}, None),
        ({"account": {"github": "Ana"}}, {"account": {"github": "ana", "id": 7}}, {}, Strike.ONESELF),
        ({"account": {"github": "ana", "id": 8}}, {"account": {"github": "ana", "id": 7}}, {}, None),
        ({"confirmed": "2025-10-02"}, {}, {}, None),
        ({"confirmed": "2025-10-01"}, {}, {}, Strike.NOT_LISTED),
        ({}, {}, {"program": TRAINING}, Strike.NOT_TRAINED),
        ({"trained": "2026-05-01"}, {}, {"program": TRAINING}, None),
        ({"pauses": [{"from": "2026-10-05", "to": "2026-10-05"}]}, {}, {}, Strike.PAUSED),
        ({"pauses": [{"from": "2026-10-01", "to": "2026-10-04"}]}, {}, {}, None),
        ({"kind": "coaching"}, {}, {"program": COACHING}, Strike.KIND),
        ({"kind": "coaching"}, {"kind": "coaching"}, {"program": COACHING}, None),
        ({}, {"kind": "mentoring"}, {"program": COACHING}, None),
        ({}, {}, {"pairs": {"spring/ana--ada": DECLINED}}, Strike.DECLINED),
        ({}, {}, {"pairs": {"spring/ana--ada": INTRODUCED}}, Strike.PAIRED),
        ({}, {}, {"pairs": {"spring/ana--ada": f"{INTRODUCED}, 2026-06-01 closed - completed"}}, Strike.CLOSED),
        ({}, {}, {"pairs": {"spring/ana--eva": DECLINED}}, None),
        ({}, {}, {"never_with": [("ada", "ana")]}, Strike.NEVER_WITH),
        ({}, {}, {"never_with": [("ada", "ben")]}, None),
        ({"languages": ["pt"]}, {"languages": ["es"]}, {"program": LANGUAGE}, Strike.LANGUAGE),
        ({"languages": ["pt"]}, {"languages": ["es"]}, {}, None),
        ({"languages": ["pt-PT", "fr"]}, {"languages": ["es", "pt-BR"]}, {"program": LANGUAGE}, None),
        ({"languages": ["pt"]}, {}, {"program": LANGUAGE}, None),
    ],
)
def test_what_strikes_a_choice(
    programme: Callable[..., Roster], mentor: Any, mentee: Any, more: Any, strike: Strike | None
) -> None:
    """One mentor, one request that names her, and one thing about the two."""
    roster = programme({"ada": {"seats": 3, **mentor}}, {"ana": {**ANA, **mentee}}, **more)
    assert strikes(roster) == [strike]


def test_oneself_without_an_account_is_known_by_the_handle(programme: Callable[..., Roster]) -> None:
    """Where one of the two files has no account, equal handles are one person."""
    request = {"choices": [{"mentor": "ana"}]}
    assert strikes(programme({"ana": {}}, {"ana": request})) == [Strike.ONESELF]
    account = {"account": {"github": "ana", "id": 7}}
    assert strikes(programme({"ana": account}, {"ana": request})) == [Strike.ONESELF]
    assert strikes(programme({"ana": account}, {"ana": {**request, "account": {"github": "b", "id": 8}}})) == [None]


def test_a_struck_choice_does_not_make_the_next_one_a_first(programme: Callable[..., Roster]) -> None:
    """Unknown, repeated and surplus choices leave the ranks of the others as they are."""
    wishes = ["nobody", "ada", "ada", "nobody", "eva", "ada", "ivo"]
    roster = programme({"ada": {}, "eva": {}, "ivo": {}}, {"ana": wishes})
    found = [Strike.UNKNOWN, None, Strike.REPEATED, Strike.UNKNOWN, None, Strike.TOO_MANY, Strike.TOO_MANY]
    assert strikes(roster) == found


def test_never_with_holds_for_a_person_under_any_handle(programme: Callable[..., Roster]) -> None:
    """Who mentors as ada and asks as ada-asks is kept apart as either."""
    account = {"account": {"github": "ada", "id": 7}}
    mentors, mentees = {"ada": account}, {"ana": ["ada"], "ada-asks": {**account, "choices": [], "round": "later"}}
    assert strikes(programme(mentors, mentees, never_with=[("ada-asks", "ana")])) == [Strike.NEVER_WITH]


def test_an_earlier_pair_holds_for_a_person_under_any_handle(programme: Callable[..., Roster]) -> None:
    """Who was paired as ana and asks as ana-silva is not paired with the same mentor again."""
    account = {"account": {"github": "ana", "id": 7}}
    mentees = {"ana": {**account, "choices": [], "round": "later"}, "ana-silva": {**account, **ANA}}
    assert strikes(programme({"ada": {}}, mentees, pairs={"spring/ana--ada": DECLINED})) == [Strike.DECLINED]


def test_of_several_reasons_the_least_personal_is_kept(programme: Callable[..., Roster]) -> None:
    """A break is said rather than an earlier pair, and an earlier pair rather than never_with.yaml."""
    pause = {"pauses": [{"from": "2026-10-01", "to": "2026-10-31"}]}
    pairs, apart = {"spring/ana--ada": DECLINED}, [("ada", "ana")]
    assert strikes(programme({"ada": pause}, {"ana": ["ada"]}, pairs=pairs, never_with=apart)) == [Strike.PAUSED]
    assert strikes(programme({"ada": {}}, {"ana": ["ada"]}, pairs=pairs, never_with=apart)) == [Strike.DECLINED]
