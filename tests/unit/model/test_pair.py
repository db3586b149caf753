"""A pair and its events."""

from datetime import date

import pytest

from mentorbook.model.pair import By, Event, Pair, What

DAY = date(2026, 10, 1)


def pair(*events: tuple[What, By | None], choice: int | None = 1) -> Pair:
    happened = tuple(Event(on=DAY.replace(day=day), what=what, by=by) for day, (what, by) in enumerate(events, 1))
    return Pair(round="autumn", mentee="leo", mentor="ada", choice=choice, events=happened)


def test_a_pair_lies_in_its_rounds_folder():
    assert pair((What.PROPOSED, None)).path == "pairs/autumn/leo--ada.yaml"


@pytest.mark.parametrize(("choice", "both"), [(None, True), (0, True), (1, False), (5, False)])
def test_both_must_accept_whom_nobody_chose(choice: int | None, *, both: bool):
    assert pair((What.PROPOSED, None), choice=choice).needs_both is both


def test_the_day_of_the_first_such_event():
    twice = pair((What.PROPOSED, None), (What.CHECK_IN, By.MENTEE), (What.CHECK_IN, By.MENTOR))
    assert twice.day_of(What.CHECK_IN) == date(2026, 10, 2)
    assert twice.day_of(What.CLOSED) is None


YES, NO = What.LIST_ME, What.LIST_ME_NO


@pytest.mark.parametrize(
    ("said", "listed"),
    [
        ([], False),
        ([(YES, By.MENTOR)], False),
        ([(YES, By.MENTOR), (YES, By.MENTOR)], False),
        ([(YES, By.MENTOR), (YES, By.COORDINATOR)], False),
        ([(YES, By.MENTOR), (YES, None)], False),
        ([(YES, By.MENTOR), (YES, By.MENTEE)], True),
        ([(YES, By.MENTOR), (YES, By.MENTEE), (NO, By.MENTOR)], False),
        ([(YES, By.MENTOR), (YES, By.MENTEE), (NO, By.MENTOR), (YES, By.MENTOR)], True),
        ([(NO, By.MENTEE), (YES, By.MENTEE), (YES, By.MENTOR)], True),
    ],
)
def test_a_pair_is_named_when_the_last_word_of_both_is_yes(said: list[tuple[What, By | None]], *, listed: bool):
    assert pair((What.PROPOSED, None), *said).is_listed is listed
