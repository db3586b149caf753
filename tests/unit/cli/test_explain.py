"""`match --explain` tells one person's result, and names nobody else in a log."""

import json
from pathlib import Path

from .conftest import Run

CLOSED = "2026-10-02"
WHY = (
    "Ada Osei's seat (for 2 first choices) went to someone who waited as long and drew earlier. "
    "This request and 1 other together named only Ada Osei, with 1 seat."
)
MIA = "name: Mia Beck\nround: 2026-autumn\nchoices:\n  - mentor: ada\ngoals:\n  - Learn\n"


def test_why_somebody_waits(run: Run, programme: Path):
    """Leo has the only seat; a log, unlike a terminal, doesn't say so."""
    (programme / "mentees" / "mia.yaml").write_text(MIA, encoding="utf-8")
    outcome = run("match", "--explain", "mia", on=CLOSED)
    assert (outcome.status, outcome.out) == (
        0,
        f"mia waits.\n  {WHY}\n"
        "  First choice, ada: 1 person has the seat.\n"
        "    A result in which they have it is as good; waiting and the draw decided.\n"
        "  These 2 people together named only ada, who had 1 free seat.\n",
    )


def test_the_same_for_programs(run: Run, programme: Path):
    """Everything that is known, the others' handles too."""
    (programme / "mentees" / "mia.yaml").write_text(MIA, encoding="utf-8")
    outcome = run("match", "--explain", "mia", "--format", "json", on=CLOSED)
    assert json.loads(outcome.out) == {
        "schema": 1,
        "round": "2026-autumn",
        "policy": "most-matched",
        "mentee": "mia",
        "mentor": None,
        "why": WHY,
        "missed": [{"choice": 1, "mentor": "ada", "holders": ["leo"], "change": {"matched": 0, "profile": [0, 0]}}],
        "scarcity": {"mentees": ["leo", "mia"], "mentors": ["ada"], "seats": 1},
    }


def test_one_persons_result_is_no_pull_request(run: Run, programme: Path):
    outcome = run("match", "--explain", "leo", "--format", "markdown", on=CLOSED)
    assert (outcome.status, outcome.err.splitlines()[0]) == (
        2,
        "mentorbook: --explain is for one person, so it cannot be used with --format markdown.",
    )
