"""Which round `match` takes up, on which day."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from mentorbook.matching.rounds import may_be_written, round_to_match, start_of
from mentorbook.model.roster import Roster


def dated(name: str, opens: str, closes: str, starts: str, ends: str) -> dict[str, Any]:
    """Return a round with all its dates."""
    return {"id": name, "name": name.title(), "opens": opens, "closes": closes, "starts": starts, "ends": ends}


SPRING = dated("spring", "2026-02-01", "2026-02-28", "2026-03-05", "2026-08-31")
AUTUMN = dated("autumn", "2026-09-01", "2026-09-30", "2026-10-05", "2027-04-05")
ROLLING = {"id": "rolling", "name": "Rolling"}


@pytest.mark.parametrize(
    ("rounds", "today", "chosen", "writable"),
    [
        ([SPRING, AUTUMN], "2026-01-31", None, None),
        ([SPRING, AUTUMN], "2026-02-28", "spring", False),
        ([SPRING, AUTUMN], "2026-03-01", "spring", True),
        ([SPRING, AUTUMN], "2026-08-31", "spring", True),
        ([SPRING, AUTUMN], "2026-09-01", "autumn", False),
        ([SPRING, AUTUMN], "2026-10-01", "autumn", True),
        ([SPRING, AUTUMN], "2027-04-05", "autumn", True),
        ([SPRING, AUTUMN], "2027-04-06", None, None),
        ([{**SPRING, "ends": "2027-01-31"}, AUTUMN], "2026-10-01", "autumn", True),
        ([{**SPRING, "ends": "2027-01-31"}, AUTUMN], "2026-09-30", "spring", True),
        ([ROLLING], "2026-09-15", "rolling", True),
        ([ROLLING, AUTUMN], "2026-09-15", "rolling", True),
        ([ROLLING, AUTUMN], "2026-10-01", "autumn", True),
        ([ROLLING, AUTUMN], "2026-10-06", "rolling", True),
        ([{**ROLLING, "ends": "2026-09-30"}, AUTUMN], "2026-10-06", "autumn", True),
    ],
)
def test_the_latest_round_that_can_be_matched(
    programme: Callable[..., Roster], rounds: list[Any], today: str, chosen: str | None, writable: bool | None
) -> None:
    """Closed and not ended, the latest start first; a rolling round starts today; an open one is a preview."""
    day = date.fromisoformat(today)
    one = round_to_match(programme({}, {}, rounds=rounds).program, day)
    assert (one and one.id, one and may_be_written(one, day)) == (chosen, writable)


def test_a_rolling_round_starts_today(programme: Callable[..., Roster]) -> None:
    """Whatever else it says; a dated one starts when it says, or on the day after the close."""
    silent = {**AUTUMN, "id": "silent", "starts": "2026-10-01"}
    del silent["starts"]
    rounds = programme({}, {}, rounds=[ROLLING, AUTUMN, silent]).program.rounds
    assert [str(start_of(one, date(2026, 9, 15))) for one in rounds] == ["2026-09-15", "2026-10-05", "2026-10-01"]
