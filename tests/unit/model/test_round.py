"""A round's phases, and which round sets the programme's."""

from datetime import date, timedelta

import pytest

from mentorbook.model.round import Phase, Round, current_round, phase_of

AUTUMN = Round(
    id="autumn",
    name="Autumn",
    opens=date(2026, 9, 1),
    closes=date(2026, 9, 30),
    starts=date(2026, 10, 5),
    ends=date(2027, 4, 5),
)
SPRING = Round(
    id="spring",
    name="Spring",
    opens=date(2027, 2, 1),
    closes=date(2027, 2, 28),
    starts=date(2027, 3, 8),
    ends=date(2027, 9, 8),
)
ROLLING = Round(id="always", name="Whenever you like")


@pytest.mark.parametrize(
    ("day", "phase"),
    [
        (date(2026, 8, 31), Phase.RECRUITING),
        (date(2026, 9, 1), Phase.CHOOSING),
        (date(2026, 9, 30), Phase.CHOOSING),
        (date(2026, 10, 1), Phase.MATCHING),
        (date(2026, 10, 4), Phase.MATCHING),
        (date(2026, 10, 5), Phase.RUNNING),
        (date(2027, 4, 5), Phase.RUNNING),
        (date(2027, 4, 6), Phase.BETWEEN),
    ],
)
def test_a_round_goes_through_its_phases(day: date, phase: Phase):
    assert phase_of(AUTUMN, day) is phase


def test_a_rolling_round_is_always_open_until_it_ends():
    until = ROLLING.model_copy(update={"ends": date(2026, 12, 31)})
    assert [phase_of(until, date(2026, 12, 31)), phase_of(until, date(2027, 1, 1))] == [Phase.CHOOSING, Phase.BETWEEN]
    assert phase_of(ROLLING, date.max) is Phase.CHOOSING
    assert not ROLLING.has_closed(date.max)


def test_a_round_without_a_start_begins_the_day_after_its_close():
    one = AUTUMN.model_copy(update={"starts": None})
    assert one.starts_on(date(2026, 9, 10)) == date(2026, 10, 1)
    assert phase_of(one, date(2026, 10, 1)) is Phase.RUNNING


def test_still_in_is_said_for_a_round_from_42_days_before_it_opens():
    """As the guides have mentors asked; the calendar's first day is no edge."""
    said = [None, date.min, date(2026, 7, 20), date(2026, 7, 21), date(2026, 9, 1), date.max]
    assert [AUTUMN.is_confirmed_by(day) for day in said] == [False, False, False, True, True, True]
    assert AUTUMN.model_copy(update={"opens": date.min}).is_confirmed_by(date.min)


def test_still_in_is_said_for_a_rolling_round_whenever_it_is_said():
    assert [ROLLING.is_confirmed_by(day) for day in (None, date.min)] == [False, True]


def test_a_rolling_round_starts_whenever_it_is_matched():
    assert ROLLING.starts_on(date(2026, 9, 10)) == date(2026, 9, 10)


def test_a_close_on_the_calendars_last_day_is_the_start():
    one = AUTUMN.model_copy(update={"closes": date.max, "starts": None})
    assert one.starts_on(date(2026, 9, 10)) == date.max


def test_a_round_closes_the_day_after_its_last_day():
    assert [AUTUMN.has_closed(date(2026, 9, 30)), AUTUMN.has_closed(date(2026, 10, 1))] == [False, True]


@pytest.mark.parametrize(
    ("day", "current"),
    [
        (date(2026, 8, 1), "autumn"),
        (date(2026, 9, 15), "autumn"),
        (date(2026, 12, 1), "autumn"),
        (date(2027, 2, 1), "spring"),
        (date(2027, 3, 1), "spring"),
        (date(2027, 3, 8), "autumn"),
        (date(2027, 4, 6), "spring"),
        (date(2027, 9, 8), "spring"),
    ],
)
def test_the_round_that_sets_the_phase(day: date, current: str):
    """One that people can choose for now, else one that is matched, else the next to end."""
    found = current_round([SPRING, AUTUMN], day)
    assert found and found.id == current


def going(phase: Phase, ends: date) -> Round:
    """Return a round that is in this phase on 1 August 2026 and ends on that day."""
    days = {
        Phase.RECRUITING: (date(2026, 8, 2), date(2026, 8, 9), date(2026, 8, 12)),
        Phase.CHOOSING: (date(2026, 7, 1), date(2026, 8, 1), date(2026, 8, 12)),
        Phase.MATCHING: (date(2026, 7, 1), date(2026, 7, 31), date(2026, 8, 2)),
        Phase.RUNNING: (date(2026, 1, 1), date(2026, 1, 31), date(2026, 2, 5)),
    }
    opens, closes, starts = days[phase]
    name = f"{phase.value}-{ends.month}"
    return Round(id=name, name=name, opens=opens, closes=closes, starts=starts, ends=ends)


@pytest.mark.parametrize(
    ("sooner", "later", "current"),
    [
        (sooner, later, "later" if order.index(later) < min(order.index(sooner), 2) else "sooner")
        for order in [[Phase.CHOOSING, Phase.MATCHING, Phase.RUNNING, Phase.RECRUITING]]
        for sooner in order
        for later in order
    ],
)
def test_of_two_rounds_one_that_somebody_waits_for_wins(sooner: Phase, later: Phase, current: str):
    """First whoever can choose, then whoever has chosen; else what ends sooner. The order of the file says nothing."""
    today = date(2026, 8, 1)
    rounds = {"sooner": going(sooner, date(2026, 8, 16)), "later": going(later, date(2026, 12, 31))}
    assert (phase_of(rounds["sooner"], today), phase_of(rounds["later"], today)) == (sooner, later)
    assert current_round(rounds.values(), today) is rounds[current]
    assert current_round(reversed(rounds.values()), today) is rounds[current]


def test_a_round_that_always_rolls_can_be_chosen_for_while_another_is_matched():
    assert current_round([going(Phase.MATCHING, date(2026, 12, 31)), ROLLING], date(2026, 8, 1)) is ROLLING


def test_when_all_have_ended_there_is_none():
    assert current_round([SPRING, AUTUMN], date(2027, 9, 9)) is None
    assert current_round([], date(2026, 9, 9)) is None


def test_a_deadline_wins_over_a_round_that_always_rolls():
    during, before = date(2026, 9, 15), AUTUMN.opens or date.min
    rounds = [ROLLING, AUTUMN]
    assert [current_round(rounds, day) for day in (during, before - timedelta(days=1))] == [AUTUMN, ROLLING]
