"""Spans of the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorbook.model.period import UNITS, Period, parse_period

periods = st.builds(Period, st.integers(1, 1000), st.sampled_from(UNITS))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("1 month", Period(1, "month")),
        ("3 months", Period(3, "month")),
        (" 2  weeks ", Period(2, "week")),
        ("90 days", Period(90, "day")),
        ("1000 years", Period(1000, "year")),
        ("1 months", Period(1, "month")),
    ],
)
def test_a_period_is_read_as_people_write_it(text: str, period: Period):
    assert parse_period(text) == period


@pytest.mark.parametrize(
    "text",
    [
        "",
        "month",
        "3",
        "3months",
        "0 days",
        "1001 days",
        "99999999999999999999 days",
        "-1 day",
        "1.5 months",
        "٣ months",
        "three months",
        "3 monthss",
        "3 moons",
        "3 Months",
        "P3M",
        "3 months ago",
    ],
)
def test_anything_else_is_no_period(text: str):
    assert parse_period(text) is None


@given(periods)
def test_a_period_reads_back_as_it_is_written(period: Period):
    assert parse_period(str(period)) == period


@pytest.mark.parametrize(
    ("start", "period", "end"),
    [
        (date(2027, 1, 31), Period(1, "month"), date(2027, 2, 28)),
        (date(2028, 1, 31), Period(1, "month"), date(2028, 2, 29)),
        (date(2027, 1, 31), Period(2, "month"), date(2027, 3, 31)),
        (date(2026, 11, 30), Period(3, "month"), date(2027, 2, 28)),
        (date(2028, 2, 29), Period(1, "year"), date(2029, 2, 28)),
        (date(2026, 12, 25), Period(2, "week"), date(2027, 1, 8)),
        (date(2026, 12, 31), Period(1, "day"), date(2027, 1, 1)),
        (date(2026, 6, 15), Period(18, "month"), date(2027, 12, 15)),
    ],
)
def test_the_day_after_a_period(start: date, period: Period, end: date):
    assert period.after(start) == end


def test_several_periods_are_counted_from_the_start():
    """A month added three times drifts from the 31st to the 28th; three months added once do not."""
    month, start = Period(1, "month"), date(2027, 1, 31)
    assert month.after(month.after(month.after(start))) == date(2027, 4, 28)
    assert Period(3, "month").after(start) == date(2027, 4, 30)


@given(st.dates(), periods)
def test_no_period_leaves_the_calendar(start: date, period: Period):
    """Beyond the year 9999 there is no date; the last one stands for all."""
    assert start <= period.after(start) <= date.max


@given(st.dates(max_value=date(8000, 1, 1)), periods)
def test_a_longer_period_never_ends_earlier(start: date, period: Period):
    longer = Period(period.count + 1, period.unit)
    assert start < period.after(start) <= longer.after(start)
