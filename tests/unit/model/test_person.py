"""A mentor and a mentee, as their files say."""

from datetime import date
from typing import Any

import pytest

from mentorbook.model.person import Mentee, Mentor, ShowAs, person_key, shown_name
from mentorbook.model.program import Program
from mentorbook.model.record import Account, Days

PROGRAM: dict[str, Any] = {
    "schema": "1",
    "name": "Example",
    "topics": [{"id": "git", "name": "Git"}],
    "rounds": [{"id": "autumn", "name": "Autumn"}],
}
ADA: dict[str, Any] = {
    "handle": "ada",
    "name": "Ada Osei",
    "bio": "I keep trains on time.",
    "topics": ["git"],
    "languages": ["en"],
    "timezone": "Europe/Rome",
}


def mentor(**fields: object) -> Mentor:
    return Mentor.model_validate(ADA | fields)


def program(**fields: object) -> Program:
    return Program.model_validate(PROGRAM | fields)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (["tw", "en", "fat", "ak"], ("ak", "en")),
        (["tw-GH", "tw"], ("ak-GH", "ak")),
        (["tl", "fil", "tl"], ("fil", "fil", "fil")),
        (["en", "EN"], ("en", "en")),
    ],
)
def test_languages_that_count_as_one_are_one(written: list[str], spoken: tuple[str, ...]):
    """What is written twice is not: the check tells whoever wrote it."""
    assert mentor(languages=written).languages == spoken


@pytest.mark.parametrize(
    ("name", "short", "initials"),
    [
        ("Ana Silva", "Ana S.", "A. S."),
        ("Ana Maria da Silva", "Ana S.", "A. S."),
        ("Suryani", "S.", "S."),
        ("Zoë O'Neil", "Zoë O.", "Z. O."),
        ("Jean-Luc Picard", "Jean-Luc P.", "J. P."),
        ("王 小明", "王 小.", "王. 小."),
        ("«Ada» (Osei)", "«Ada» O.", "A. O."),
        ("X ++", "X +.", "X. +."),
    ],
)
def test_a_mentee_is_named_as_they_allow(name: str, short: str, initials: str):
    shown = {one: shown_name(name, one) for one in ShowAs}
    assert shown == {ShowAs.NAME: name, ShowAs.SHORT: short, ShowAs.INITIALS: initials, ShowAs.HIDDEN: None}


def test_a_mentee_who_says_nothing_is_hidden():
    leo = {"handle": "leo", "name": "Leo", "round": "autumn", "choices": [], "goals": ["x"]}
    assert Mentee.model_validate(leo).show_as is ShowAs.HIDDEN


@pytest.mark.parametrize(
    ("account", "key"),
    [
        (None, "ada"),
        (Account(github="ada-osei"), "ada"),
        (Account(github="ada-osei", id=7), "github:7"),
        (Account(gitlab="ada-osei", id=7), "gitlab:7"),
        (Account(forgejo="ada-osei", id=7), "forgejo:7"),
    ],
)
def test_a_person_is_an_accounts_number_else_a_handle(account: Account | None, key: str):
    assert person_key(account, "ada") == key


def test_the_same_number_at_two_forges_is_two_people():
    assert mentor(account={"github": "a", "id": "7"}).person != mentor(account={"gitlab": "a", "id": "7"}).person


def test_a_mentor_who_does_not_say_has_the_programmes_seats():
    assert mentor().seats_in(program(seats="3")) == 3
    assert mentor(seats="0").seats_in(program(seats="3")) == 0


def test_a_mentor_who_does_not_say_is_of_the_programmes_first_kind():
    assert mentor().kind_in(program(kinds=["peer", "mentoring"])) == "peer"
    assert mentor(kind="coaching").kind_in(program()) == "coaching"


def test_a_pause_covers_both_its_ends():
    paused = mentor(pauses=[{"from": "2026-12-01", "to": "2027-01-31"}])
    days = [date(2026, 11, 30), date(2026, 12, 1), date(2027, 1, 31), date(2027, 2, 1)]
    assert [paused.is_paused(day) for day in days] == [False, True, True, False]


def test_a_pause_that_ends_before_it_begins_covers_nothing():
    backwards = Days(start=date(2026, 12, 2), end=date(2026, 12, 1))
    assert not any(backwards.covers(date(2026, 12, day)) for day in (1, 2))


def test_a_mentor_is_listed_for_a_while_after_the_last_yes():
    """With twelve months the day a year later is the last."""
    confirmed = mentor(confirmed="2026-02-28")
    assert confirmed.is_listed(program(), date(2027, 2, 28))
    assert not confirmed.is_listed(program(), date(2027, 3, 1))
    assert mentor().is_listed(program(), date.max)
    assert mentor(confirmed="9999-12-31").is_listed(program(), date.max)


@pytest.mark.parametrize(
    ("training", "trained", "counts"),
    [
        ("none", None, True),
        ("recommended", None, True),
        ("required", None, False),
        ("required", "2026-01-01", True),
    ],
)
def test_training_counts_only_where_it_is_required(training: str, trained: str | None, *, counts: bool):
    one = mentor(trained=trained) if trained else mentor()
    assert one.has_training(program(mentor_training=training)) is counts
