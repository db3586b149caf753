"""Which day it is for a programme."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from mentorbook.model.program import Program
from mentorbook.model.today import Clock

NOW = datetime(2026, 9, 30, 23, 30, tzinfo=UTC)
PROGRAM: dict[str, Any] = {
    "schema": "1",
    "name": "Example",
    "topics": [{"id": "git", "name": "Git"}],
    "rounds": [{"id": "autumn", "name": "Autumn"}],
}


def program(**fields: object) -> Program:
    return Program.model_validate(PROGRAM | fields)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("UTC", date(2026, 9, 30)),
        ("Europe/Rome", date(2026, 10, 1)),
        ("Pacific/Kiritimati", date(2026, 10, 1)),
        ("America/Los_Angeles", date(2026, 9, 30)),
    ],
)
def test_a_day_is_the_programmes_own_time_zones(zone: str, day: date):
    assert Clock(NOW).today(program(time_zone=zone)) == day


def test_a_programme_may_pin_its_day():
    assert Clock(NOW).today(program(as_of="2026-09-20")) == date(2026, 9, 20)


def test_a_day_asked_for_comes_first():
    clock = Clock(NOW, date(2026, 1, 1), is_fixed=True)
    assert clock.today(program(as_of="2026-09-20")) == date(2026, 1, 1)


def test_a_given_moment_comes_before_the_pinned_day():
    """SOURCE_DATE_EPOCH repeats a run, whatever the programme pins."""
    assert Clock(NOW, is_fixed=True).today(program(as_of="2026-09-20")) == date(2026, 9, 30)
