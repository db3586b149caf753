"""`mentorbook match --what-if`, as a coordinator runs it."""

import json
import sys
from pathlib import Path

import pytest

from .conftest import Run

CLOSED = "2026-10-01"
DRAW = (
    'The round names no lottery, so its id "2026-autumn" draws, which anybody can predict. Name a source in the '
    "round's `lottery` before the round closes.\n"
)
NOTHING = "With 1 seat more at Ada Osei nothing would change.\n"
PAUSED = "With Ada Osei on a break when the round starts there would be 1 pair fewer "


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_it_tells_what_would_change(run: Run, programme: Path):
    """Where others may read, people are counted; nothing is written, and nobody is told how to."""
    before = files(programme)
    outcome = run("match", "--what-if", "pause ada", on=CLOSED)
    assert (outcome.status, outcome.err) == (0, DRAW)
    assert outcome.out == f"{PAUSED}(1 first choice fewer).\n1 person would have nobody instead of a mentor.\n"
    assert files(programme) == before


@pytest.mark.parametrize("policy", ["most-matched", "first-choices", "stable"])
def test_several_hold_together(run: Run, policy: str):
    """One takes back what the other supposes."""
    outcome = run("match", "--policy", policy, "--what-if", "seats ada 0", "--what-if", "seats ada +1", on=CLOSED)
    assert outcome.out == "With 0 seats in all at Ada Osei and 1 seat more at Ada Osei nothing would change.\n"


def test_it_may_look_ahead_while_people_choose(run: Run):
    """That is when there is time to ask for a seat."""
    assert run("match", "--what-if", "seats ada +1").out == NOTHING


def test_json_is_as_documented(run: Run):
    """Every key of docs/reference/json.md."""
    assert json.loads(run("match", "--what-if", "pause ada", "--format", "json", on=CLOSED).out) == {
        "schema": 1,
        "round": "2026-autumn",
        "policy": "most-matched",
        "what_if": ["pause ada"],
        "before": {"matched": 1, "profile": [1, 0]},
        "after": {"matched": 0, "profile": [0, 0]},
        "moves": [{"mentee": "leo", "before": {"mentor": "ada", "choice": 1}, "after": None}],
    }


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--write"], "--what-if tells what would be, so it cannot be used with --write."),
        (["--certificate", "c.json"], "--what-if tells what would be, so it cannot be used with --certificate."),
        (["--explain", "leo"], "--what-if tells what would be, so it cannot be used with --explain."),
        (["--what-if", "holiday ada"], '"holiday ada" supposes nothing; it may start with seats, pause or choice.'),
        (["--what-if", "pause ad"], '"ad" is no mentor of this programme; did you mean "ada"?'),
        (["--what-if", "choice lea ada"], '"lea" takes no part in this match.'),
        (["--what-if", "choice leo ada"], "leo names ada already, as the first choice."),
    ],
)
def test_wrong_use_is_one_sentence(run: Run, programme: Path, options: list[str], sentence: str):
    """Status 2; who else takes part is not guessed aloud."""
    before = files(programme)
    outcome = run("match", "--what-if", "seats ada +1", *options, on=CLOSED)
    assert (outcome.status, outcome.out, outcome.err) == (2, "", f"mentorbook: {sentence}\n")
    assert files(programme) == before


def test_a_coordinator_at_a_terminal_reads_who(run: Run, monkeypatch: pytest.MonkeyPatch):
    """Also who may have been meant."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert run("match", "--what-if", "pause ada", on=CLOSED).out.splitlines()[1:] == [
        "1 person would have nobody instead of a mentor:",
        "  leo: nobody instead of ada (first choice)",
    ]
    assert run("match", "--what-if", "choice lea ada", on=CLOSED).err == (
        'mentorbook: "lea" takes no part in this match. Did you mean "leo"?\n'
    )
