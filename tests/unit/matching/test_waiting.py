"""Waiting is a whole number since a person's last introduction."""

from collections.abc import Callable
from typing import Any

import pytest

from mentorbook.matching.waiting import waiting_by_person
from mentorbook.model.roster import Roster

INTRODUCED = "2026-02-10 proposed, 2026-02-11 accepted mentor, 2026-02-16 introduced"


def run(name: str, left_over: list[str], announced: str | None = "2026-02-12") -> dict[str, Any]:
    """Return a round's roster as it was announced."""
    return {"round": name, "left_over": left_over, "announced": announced}


@pytest.mark.parametrize(
    ("runs", "pairs", "waiting"),
    [
        ([], {}, 0),
        ([run("one", ["ana"])], {}, 1),
        ([run("one", ["ana"]), run("two", ["ana"])], {}, 2),
        ([run("one", ["ana"], announced=None)], {}, 0),
        ([run("one", ["ben"])], {}, 0),
        ([run("one", ["ana"], "2026-02-12")], {"one/ana--ada": INTRODUCED}, 0),
        ([run("one", ["ana"], "2026-02-16")], {"one/ana--ada": INTRODUCED}, 0),
        ([run("one", ["ana"], "2026-02-17")], {"one/ana--ada": INTRODUCED}, 1),
        ([run("one", ["ana"])], {"one/ana--ada": "2026-02-10 proposed, 2026-02-11 declined mentor"}, 1),
        ([], {"one/ana--ada": f"{INTRODUCED}, 2026-06-01 closed - no-contact"}, 1),
        ([], {"one/ana--ada": f"{INTRODUCED}, 2026-06-01 closed - completed"}, 0),
        ([], {"one/ana--ada": f"{INTRODUCED}, 2026-06-01 closed"}, 0),
        (
            [run("two", ["ana"], "2026-09-12")],
            {"one/ana--ada": f"{INTRODUCED}, 2026-06-01 closed - no-contact"},
            2,
        ),
        (
            [run("one", ["ana"])],
            {
                "one/ana--ada": f"{INTRODUCED}, 2026-06-01 closed - no-contact",
                "two/ana--eva": "2026-09-10 proposed, 2026-09-11 accepted mentor, 2026-09-16 introduced",
            },
            0,
        ),
        ([], {"one/ben--ana": f"{INTRODUCED}, 2026-06-01 closed - no-contact"}, 0),
    ],
    ids=[
        "new",
        "left over once",
        "left over twice",
        "not announced",
        "somebody else",
        "introduced since",
        "introduced that day",
        "left over after the introduction",
        "declined, so not introduced",
        "no contact",
        "completed",
        "closed without a reason",
        "no contact, then left over",
        "only the last pair counts",
        "as a mentor",
    ],
)
def test_waiting(programme: Callable[..., Roster], runs: list[Any], pairs: dict[str, str], waiting: int) -> None:
    """Each announced roster since the last introduction counts one, and so does lost contact after it."""
    roster = programme({"ada": {}, "ana": {}}, {"ana": []}, runs=runs, pairs=pairs)
    assert waiting_by_person(roster).get("ana", 0) == waiting


def test_one_account_is_one_person_under_two_handles(programme: Callable[..., Roster]) -> None:
    """Who comes back under another handle has waited all the same, and once for each roster."""
    account = {"account": {"github": "ana", "id": 7}, "choices": []}
    roster = programme({}, {"ana": account, "ana-silva": account}, runs=[run("one", ["ana", "ana-silva"])])
    assert waiting_by_person(roster) == {"github:7": 1}


def test_who_left_counts_under_the_old_handle(programme: Callable[..., Roster]) -> None:
    """A request that is gone leaves its handle in the rosters."""
    assert waiting_by_person(programme({}, {}, runs=[run("one", ["ana"])])) == {"ana": 1}
