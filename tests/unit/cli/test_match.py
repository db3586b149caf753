"""`mentorbook match`, as a coordinator runs it."""

import json
from pathlib import Path

import pytest

from .conftest import Run

CLOSED = "2026-10-01"
STILL_OPEN = "the round 2026-autumn closes on 2026-09-30, and until then people may change their minds."
PAIR = "pairs/2026-autumn/leo--ada.yaml"


def test_the_proposal_says_who_and_why(run: Run):
    """Totals, each pairing with its reason, the files it would write."""
    outcome = run("match", on=CLOSED)
    assert outcome.out == (
        "Autumn 2026 (2026-autumn), policy most-matched: 1 person asks, 1 seat is free.\n"
        "1 person gets somebody they named: 1 their first choice. 0 people wait.\n"
        "\n"
        "Who with whom\n"
        "  leo with ada (first choice)\n"
        "    Ada Osei had 1 seat and 1 first choice.\n"
        "\n"
        "What each policy would bring\n"
        "  * most-matched   1 person (1 first)\n"
        "    first-choices  1 person (1 first)\n"
        "    stable         1 person (1 first)\n"
        "\n"
        "Would be written below pairs/2026-autumn/\n"
        "  + pairs/2026-autumn/leo--ada.yaml\n"
        "  + pairs/2026-autumn/roster.yaml\n"
    )
    assert (outcome.status, outcome.err) == (
        0,
        "Git cannot tell which requests came late: the programme's folder is in no Git repository.\n"
        'The round names no lottery, so its id "2026-autumn" draws, which anybody can predict. Name a source in the '
        "round's `lottery` before the round closes.\nNothing was written; --write does it.\n",
    )


def test_nothing_is_written_unless_asked(run: Run, programme: Path):
    """Looking changes nothing."""
    run("match", on=CLOSED)
    assert not (programme / "pairs").exists()


def test_what_is_written_checks(run: Run, programme: Path):
    """The pair and the run are files that `check` accepts, and a second run changes no byte."""
    assert run("match", "--write", on=CLOSED).status == 0
    assert run("check", on=CLOSED).out == "6 files read. Nothing to fix.\n"
    before = {path: path.read_bytes() for path in sorted((programme / "pairs").rglob("*")) if path.is_file()}
    assert len(before) == 3
    run("match", "--write", on="2026-10-02")
    assert {path: path.read_bytes() for path in before} == before


def test_a_new_run_replaces_what_was_proposed(run: Run, programme: Path):
    """Until the round is announced: the mentor who left has no pair any more."""
    run("match", "--write", on=CLOSED)
    mentee = programme / "mentees" / "leo.yaml"
    mentor = (programme / "mentors" / "ada.yaml").read_text(encoding="utf-8")
    (programme / "mentors" / "bea.yaml").write_text(
        mentor.replace("Ada Osei", "Bea Lund").replace("ada-osei", "bea-lund"), encoding="utf-8"
    )
    mentee.write_text(mentee.read_text(encoding="utf-8").replace("mentor: ada", "mentor: bea"), encoding="utf-8")
    assert "stale-proposal" in run("check", "--brief", on=CLOSED).out
    outcome = run("match", "--write", on=CLOSED)
    assert "  - pairs/2026-autumn/leo--ada.yaml\n  + pairs/2026-autumn/leo--bea.yaml\n" in outcome.out
    assert not (programme / PAIR).exists()


def test_an_open_round_is_a_preview(run: Run, programme: Path):
    """People may still change their minds, so --write refuses."""
    assert run("match").err.endswith(f"This is a preview: {STILL_OPEN}\n")
    outcome = run("match", "--write")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == f"mentorbook: Nothing was written: {STILL_OPEN}\n"
    assert not (programme / "pairs").exists()


def test_a_named_source_needs_its_value(run: Run, programme: Path):
    """Nobody may know the draw while they could still change a handle."""
    file = programme / "program.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "    lottery: {source: beacon pulse 42}\n", encoding="utf-8")
    outcome = run("match", "--write", on=CLOSED)
    assert outcome.err == (
        "mentorbook: Nothing was written: the lottery of 2026-autumn has a source and no value yet.\n"
    )


def test_json_is_as_documented(run: Run):
    """Every key of docs/reference/json.md."""
    told = json.loads(run("match", "--format", "json", on=CLOSED).out)
    lottery, digest = told.pop("lottery"), told.pop("input_sha256")
    assert told == {
        "schema": 1,
        "round": "2026-autumn",
        "policy": "most-matched",
        "asked": 1,
        "seats": 1,
        "matched": 1,
        "profile": [1, 0],
        "policies": [
            {"policy": policy, "matched": 1, "profile": [1, 0]}
            for policy in ("most-matched", "first-choices", "stable")
        ],
        "wanted_seats": [],
        "pairings": [{"mentee": "leo", "mentor": "ada", "choice": 1, "why": "Ada Osei had 1 seat and 1 first choice."}],
        "unmatched": [],
        "late": [],
    }
    assert lottery.keys() == {"source", "value", "order_sha256"}
    assert len(digest) == 64


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--round", "2025"], '"2025" is not a round of this programme; there is 2026-autumn.'),
        (
            ["--policy", "fairest"],
            'This version knows the policies most-matched, first-choices and stable, not "fairest".',
        ),
    ],
)
def test_wrong_use_is_one_sentence(run: Run, options: list[str], sentence: str):
    """Status 2, and what would have been right."""
    outcome = run("match", *options, on=CLOSED)
    assert (outcome.status, outcome.err) == (2, f"mentorbook: {sentence}\n")


def test_no_round_to_match(run: Run):
    """After the end of the last round."""
    outcome = run("match", on="2028-01-01")
    assert outcome.err == ("mentorbook: No round is open or waiting for its match today; name one with --round.\n")


def test_errors_in_the_files_come_first(run: Run, programme: Path):
    """Nothing is matched from half a programme."""
    (programme / "mentors" / "ada.yaml").write_text("name: Ada\n", encoding="utf-8")
    outcome = run("match", on=CLOSED)
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.endswith("problems to fix.\n")


def test_a_second_run_says_that_nothing_is_new(run: Run):
    """The same files, the same answer, and no file is touched."""
    run("match", "--write", on=CLOSED)
    assert run("match", "--write", on=CLOSED).out.endswith(
        "\nNothing new to write below pairs/2026-autumn/\n  = 1 pair as proposed before\n"
    )


def test_a_killed_run_leaves_nothing_behind(run: Run, programme: Path):
    """Temporary files name both people; the next run clears them away."""
    left = programme / "pairs" / "2026-autumn" / ".leo--ada.yaml.x1.tmp"
    left.parent.mkdir(parents=True)
    left.write_text("half", encoding="utf-8")
    run("match", "--write", on=CLOSED)
    assert not left.exists()
