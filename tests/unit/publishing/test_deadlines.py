"""When choosing will have closed, as a moment that a browser anywhere understands."""

from datetime import UTC, date, datetime

import pytest

from mentorbook.publishing.deadlines import closing_moment
from mentorbook.publishing.public import project


@pytest.mark.parametrize(
    ("zone", "moment"),
    [
        ("UTC", datetime(2026, 10, 1, 0, 0, tzinfo=UTC)),
        ("Europe/Lisbon", datetime(2026, 9, 30, 23, 0, tzinfo=UTC)),
        ("Asia/Kathmandu", datetime(2026, 9, 30, 18, 15, tzinfo=UTC)),
        ("Pacific/Niue", datetime(2026, 10, 1, 11, 0, tzinfo=UTC)),
    ],
)
def test_a_day_ends_at_the_programme_s_own_midnight(make_roster, zone, moment):
    """The thirtieth of September is the last day for choosing."""
    assert closing_moment(project(make_roster(time_zone=zone))) == moment


def test_a_day_whose_midnight_a_clock_leaps_over_ends_where_it_leaps(make_roster):
    """In Santiago the clocks went from 24:00 to 1:00 on 5 September 2026."""
    dates = {"opens": "2026-09-01", "closes": "2026-09-05", "starts": "2026-10-05", "ends": "2027-04-05"}
    rounds = [{"id": "2026-autumn", "name": "Autumn 2026"} | dates]
    roster = make_roster(time_zone="America/Santiago", rounds=rounds, today=date(2026, 9, 5))
    assert closing_moment(project(roster)) == datetime(2026, 9, 6, 4, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "program",
    [
        {"today": date(2026, 8, 20)},
        {"today": date(2026, 10, 2)},
        {"rounds": [{"id": "always", "name": "All year"}]},
        {"as_of": "2026-09-20"},
        {"rounds": [{"id": "always", "name": "Ever", "opens": "2026-09-01", "closes": "9999-12-31"}]},
    ],
    ids=["not open yet", "closed", "rolling", "a demonstration", "for ever"],
)
def test_there_is_no_deadline_to_pass(make_roster, program):
    """Where nobody can choose, where it is always possible, and where time stands still."""
    assert closing_moment(project(make_roster(**program))) is None
