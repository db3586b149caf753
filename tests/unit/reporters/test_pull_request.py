"""The text of the pull request that proposes a roster."""

from collections.abc import Iterator, Set
from pathlib import Path
from typing import Any

import pytest

from mentorbook.matching.match import match_round
from mentorbook.matching.policy import Policy
from mentorbook.model.roster import Roster
from mentorbook.reporters.pull_request import render_pull_request
from tests.unit.matching.conftest import roster_of

MENTORS: dict[str, Any] = {"ada": {"name": "Ada *[x]* @all"}, "eva": {}, "ivo": {}}
MENTEES = {"ana": ["ada"], "ben": ["ada", "eva"], "cem": ["eva"]}
PROPOSED = {"autumn/ana--ada": "2026-10-01 proposed", "autumn/cem--eva": "2026-10-01 proposed"}
ALL = Path(__file__).with_name("pull_request.md").read_text(encoding="utf-8")
HANDLES = [f"m{number:04}" for number in range(2000)]


def rendered(roster: Roster, late: Set[str] = frozenset()) -> Iterator[str]:
    match = match_round(roster, roster.program.rounds[0], Policy.MOST_MATCHED, late)
    return render_pull_request(match)


def section(lines: Iterator[str], title: str) -> list[str]:
    """Return the lines of one section."""
    found = "\n".join(lines).split(f"\n## {title}\n\n")[1]
    return found.split("\n\n## ")[0].splitlines()


def test_all_of_a_first_proposal() -> None:
    """Two seats for three people: nothing that people are called works as Markdown, and nobody is called by it."""
    assert "".join(f"{line}\n" for line in rendered(roster_of(MENTORS, MENTEES))) == ALL


def test_what_is_new_since_the_last_proposal() -> None:
    """Ben drew earlier than Ana, who had the seat before he asked."""
    run = {"round": "autumn", "left_over": []}
    roster = roster_of(MENTORS, MENTEES, pairs=PROPOSED, runs=[run])
    assert section(rendered(roster), "What is new since the last proposal") == [
        "- `ana`: nobody instead of `ada` (first choice)",
        "- `ben`: `ada` (first choice) instead of nobody",
    ]
    again = roster_of(MENTORS, {"ana": ["ada"]}, pairs={"autumn/ana--ada": "2026-10-01 proposed"}, runs=[run])
    assert section(rendered(again), "What is new since the last proposal") == ["Nobody's mentor."]


def test_who_came_late_is_listed() -> None:
    assert section(rendered(roster_of(MENTORS, MENTEES), frozenset({"ana"})), "Who came after the close") == [
        "- `ana`",
        "",
        "They take no part unless `match --include-late` lets them in. They may ask again for a later round.",
    ]


@pytest.mark.parametrize("seats", [0, 1])
def test_a_great_match_fits_a_description(seats: int) -> None:
    """GitHub takes 65,536 characters; what has no room is counted, and everything else is there."""
    mentors = {handle: {"seats": seats, "name": "N" * 80} for handle in HANDLES}
    roster = roster_of(mentors, {handle.replace("m", "p"): [handle] for handle in HANDLES})
    lines = [*rendered(roster)]
    assert sum(len(line) + 1 for line in lines) <= 60_000
    rows = sum(line.startswith("| `p") for line in lines)
    why = "each stands in its pair's file" if seats else "`match --explain` tells why"
    assert f"… and {2000 - rows:,} more; {why}." in lines
    assert "## The draw and the proof" in lines


def test_an_empty_round() -> None:
    """Nobody asks, and there is nobody to ask."""
    assert section(rendered(roster_of({}, {})), "What each mentor takes on") == ["Nobody is asked for anything."]


TO_DO = "Read every pairing and its reason, change what you know better, then merge."


@pytest.mark.parametrize(
    ("pairs", "announced", "said"),
    [
        ({}, None, "Nobody has been told yet. "),
        (
            {"autumn/cem--eva": "2026-10-01 proposed, 2026-10-02 accepted mentor"},
            None,
            "1 other person is in a pair already and takes no part; that pair stays as it is. "
            "Nobody has been told of what is proposed here. ",
        ),
        (
            PROPOSED,
            "2026-10-02",
            "2 other people are in a pair already and take no part; those pairs stay as they are. "
            "The round was announced on 2026-10-02, and nothing of that changes. "
            "Nobody has been told of what is proposed here. ",
        ),
    ],
    ids=["first", "accepted", "announced"],
)
def test_what_stands_is_said(pairs: dict[str, str], announced: str | None, said: str) -> None:
    """Else a second run, of the few who are left, looks as if everybody else were lost."""
    run = {"round": "autumn", "left_over": [], **({"announced": announced} if announced else {})}
    assert f"{said}{TO_DO}" in [*rendered(roster_of(MENTORS, MENTEES, pairs=pairs, runs=[run]))]


def test_after_the_announcement_there_is_no_new_proof() -> None:
    """The certificate stays that of what was announced."""
    run = {"round": "autumn", "announced": "2026-10-01", "left_over": ["ben"]}
    lines = section(rendered(roster_of(MENTORS, MENTEES, runs=[run])), "The draw and the proof")
    assert lines == ["The draw's value, `4f1d0c`, comes from a public beacon."]
