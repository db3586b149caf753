"""Late requests and late lotteries, as a coordinator meets them. The round closes on 30 September 2026."""

import json
from pathlib import Path

import pytest

from tests.repositories import Repository, needs_git

from .conftest import Run

pytestmark = needs_git

CLOSED = "2026-10-03"
BEFORE, AFTER = "2026-09-20T12:00Z", "2026-10-02T12:00Z"
SOURCE = "    lottery: {source: beacon pulse 42}\n"
LOTTERY = "    lottery: {source: beacon pulse 42, value: 4f1d0c}\n"
REQUEST = "name: Mia Roth\nround: 2026-autumn\nchoices:\n  - mentor: ada\ngoals:\n  - Write it down.\n"
CONFIRMED = "Git confirms that the lottery's source was named before the round closed and is still the same.\n"
WAITS = "1 request came late and waits; --include-late lets it take part.\n"
UNWRITTEN = "Nothing was written; --write does it.\n"
WAY_OUT = "move the close to a day that is still to come, and name an event after it as the source"


@pytest.fixture
def rules(programme: Path) -> str:
    """Return the programme's rules, whose last words are its round's."""
    return (programme / "program.yaml").read_text(encoding="utf-8")


@pytest.fixture
def repository(programme: Path, rules: str) -> Repository:
    """Return the programme in Git: Leo asks in time and Mia late, for the one seat there is."""
    made = Repository(programme)
    made.commit(BEFORE, {"program.yaml": rules + SOURCE})
    made.commit(AFTER, {"mentees/mia.yaml": REQUEST, "program.yaml": rules + LOTTERY})
    return made


def test_who_came_late_is_named_and_waits(run: Run, repository: Repository):
    """On standard error, which ends in logs, there is a number only."""
    outcome = run("match", on=CLOSED)
    assert (outcome.status, outcome.err) == (0, WAITS + UNWRITTEN)
    assert outcome.out == (
        "Autumn 2026 (2026-autumn), policy most-matched: 1 person asks, 1 seat is free.\n"
        "1 person gets somebody they named: 1 their first choice. 0 people wait.\n"
        "\n"
        "Who with whom\n"
        "  leo with ada (first choice)\n"
        "    Ada Osei had 1 seat and 1 first choice to consider.\n"
        "\n"
        "Late: not on the default branch, or with another choice, when the round closed\n"
        "  mia\n"
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


def test_a_value_that_people_may_have_known_is_told(run: Run, programme: Path, rules: str):
    """Whoever knows it can look for a lucky handle; the match goes on."""
    Repository(programme).commit(BEFORE, {"program.yaml": rules + LOTTERY})
    assert run("match", on=CLOSED).err == (
        "The lottery's value stood in program.yaml already when the round closed, so that people may have known it "
        "when they asked. Name the source of an event after the close, and the value once it is out.\n" + UNWRITTEN
    )


def test_a_value_that_was_another_before_is_told(run: Run, repository: Repository, rules: str):
    """One of them is not what the source gave."""
    repository.commit("2026-10-03T01:00Z", {"program.yaml": rules + LOTTERY.replace("4f", "5f")})
    doubt = "The lottery has had more than one value since the round closed. Look up which one its source gave.\n"
    assert run("match", on=CLOSED).err == doubt + WAITS + UNWRITTEN
    assert run("match", "--certificate", "../proof.json", on=CLOSED).status == 0
    assert run("verify", "../proof.json", on=CLOSED).out.endswith(CONFIRMED + doubt)


def test_programs_are_told_who_came_late(run: Run, repository: Repository):
    """In a list of its own: they are not among those who got nobody."""
    told = json.loads(run("match", "--format", "json", on=CLOSED).out)
    assert (told["asked"], told["late"], told["unmatched"]) == (1, ["mia"], [])
    told = json.loads(run("match", "--format", "json", "--include-late", on=CLOSED).out)
    assert (told["asked"], told["late"], len(told["unmatched"])) == (2, [], 1)


def test_late_requests_take_part_if_a_coordinator_says_so(run: Run, repository: Repository):
    """Then they are like all others, and the log says how many."""
    outcome = run("match", "--include-late", on=CLOSED)
    assert outcome.err == "1 request that came late takes part.\n" + UNWRITTEN
    assert "2 people ask, 1 seat is free." in outcome.out
    assert "Late" not in outcome.out


def test_to_be_late_is_no_waiting(run: Run, repository: Repository, programme: Path):
    """Who came late is not among the left over, whose waiting counts next time."""
    assert run("match", "--write", on=CLOSED).status == 0
    assert "left_over" not in (programme / "pairs/2026-autumn/roster.yaml").read_text(encoding="utf-8")
    assert run("check", on=CLOSED).status == 0
    assert run("match", "--write", "--include-late", on=CLOSED).status == 0
    assert "left_over" in (programme / "pairs/2026-autumn/roster.yaml").read_text(encoding="utf-8")


def test_a_late_request_has_nothing_to_explain(run: Run, repository: Repository):
    """But why it takes no part."""
    outcome = run("match", "--explain", "mia", on=CLOSED)
    assert (outcome.status, outcome.err) == (
        2,
        'mentorbook: The request of "mia" came late and waits; --include-late lets it take part.\n',
    )


def test_what_if_asks_about_the_same_people(run: Run, repository: Repository):
    """Those who are matched."""
    outcome = run("match", "--what-if", "seats ada +1", on=CLOSED)
    assert outcome.out == "With 1 seat more at Ada Osei nothing would change.\n"
    outcome = run("match", "--what-if", "seats ada +1", "--include-late", on=CLOSED)
    assert outcome.out.startswith("With 1 seat more at Ada Osei there would be 1 pair more (1 first choice more).\n")


@pytest.mark.parametrize("options", [[], ["--include-late"]])
def test_both_matches_agree_with_the_files(run: Run, repository: Repository, options: list[str]):
    """With the late requests and without them; nothing else does."""
    assert run("match", "--write", "--certificate", "../proof.json", *options, on=CLOSED).status == 0
    outcome = run("verify", "../proof.json", on=CLOSED)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.endswith("It agrees with the programme's files.\n" + CONFIRMED)
    repository.commit(BEFORE, {"mentees/noa.yaml": REQUEST.replace("ada", "eva")})
    repository.commit(
        AFTER, {"mentors/eva.yaml": "name: Eva\nbio: Hi.\ntopics: [git]\nlanguages: [en]\ntimezone: UTC\n"}
    )
    assert run("verify", "../proof.json", on=CLOSED).err == (
        "Refused. Seats, choices, waiting or the draw are not what they were: match the round again.\n"
    )


def test_a_source_that_was_named_late_is_not_used(run: Run, repository: Repository, rules: str, programme: Path):
    """Its value may have been known. Without the lottery the round's id draws, and everybody is told."""
    repository.git("checkout", "--quiet", "--orphan", "anew")
    repository.commit(BEFORE, {"program.yaml": rules})
    repository.git("branch", "--move", "--force", "main")
    repository.commit(AFTER, {"program.yaml": rules + LOTTERY})
    why = (
        "the lottery's source of 2026-autumn was not on the default branch when the round closed. Take the "
        f"lottery out, so that the round's id draws, or {WAY_OUT}.\n"
    )
    outcome = run("match", "--write", on=CLOSED)
    assert (outcome.status, outcome.out, outcome.err) == (2, "", f"mentorbook: Nothing was written: {why}")
    outcome = run("match", "--certificate", "../proof.json", on=CLOSED)
    assert (outcome.status, outcome.err) == (0, f"This is a preview: {why}")
    assert run("verify", "../proof.json", on=CLOSED).err == f"Refused. T{why[1:]}"
    repository.write({"program.yaml": rules})
    assert run("match", "--write", on=CLOSED).status == 0


def test_a_source_that_was_changed_is_not_used(run: Run, repository: Repository, rules: str):
    """The way out is to let people choose anew for a while; then the source is named before the close again."""
    repository.write({"program.yaml": rules + LOTTERY.replace("42", "43")})
    assert run("match", "--write", on=CLOSED).err == (
        "mentorbook: Nothing was written: the lottery's source of 2026-autumn was changed after the round closed. "
        f"To draw anew, {WAY_OUT}.\n"
    )
    anew = rules.replace("closes: 2026-09-30", "closes: 2026-10-04").replace("starts: 2026-10-05", "starts: 2026-10-09")
    repository.commit("2026-10-04T12:00Z", {"program.yaml": anew + LOTTERY.replace("42", "43")})
    assert run("match", "--write", on="2026-10-05").status == 0


def test_a_close_that_was_moved_afterwards_helps_no_source(run: Run, repository: Repository, rules: str):
    """It was named on 1 October, and on the next day that was made to be in time."""
    moved = rules.replace("closes: 2026-09-30", "closes: 2026-10-01")
    repository.commit("2026-10-02T12:00Z", {"program.yaml": moved + LOTTERY})
    assert run("match", "--write", on=CLOSED).err == (
        "mentorbook: Nothing was written: program.yaml had another day or time zone for the close of 2026-autumn when "
        f"that passed, so the lottery's source need not have been named in time. To draw anew, {WAY_OUT}.\n"
    )


def test_where_git_cannot_tell_that_is_said(run: Run, programme: Path, rules: str):
    """The match is written all the same, and verified."""
    (programme / "program.yaml").write_text(rules + LOTTERY, encoding="utf-8")
    outcome = run("match", "--write", "--certificate", "../proof.json", on=CLOSED)
    why = "the programme's folder is in no Git repository.\n"
    asked = "whether the lottery's source was named before the round closed"
    assert (outcome.status, outcome.err) == (0, f"Git cannot tell which requests came late, nor {asked}: {why}")
    assert run("verify", "../proof.json", on=CLOSED).out.endswith(f"files.\nGit cannot tell {asked}: {why}")


def test_two_folders_can_be_silent_for_two_reasons(run: Run, programme: Path, tmp_path: Path, rules: str):
    """Each is asked about in its own repository."""
    private = Repository(tmp_path / "private").folder
    (programme / "program.yaml").write_text(rules + LOTTERY, encoding="utf-8")
    (programme / "mentees").rename(private / "mentees")
    assert run("--private", str(private), "match", on=CLOSED).err == (
        "Git cannot tell which requests came late: the repository of the private folder has no commit yet.\n"
        "Git cannot tell whether the lottery's source was named before the round closed: the programme's folder is "
        "in no Git repository.\n" + UNWRITTEN
    )


def test_a_refused_certificate_may_lack_those_who_came_late(run: Run, repository: Repository, tmp_path: Path):
    """Where Git cannot tell who did, that is said beside the refusal."""
    assert run("match", "--certificate", "../proof.json", on=CLOSED).status == 0
    (repository.folder / ".git").rename(tmp_path / "away")
    assert run("verify", "../proof.json", on=CLOSED).err == (
        "Refused. Requests of the round are missing from it. It would fit if they came late, which nobody can tell "
        "here.\n"
        "Git cannot tell which requests came late, nor whether the lottery's source was named before the round closed: "
        "the programme's folder is in no Git repository.\n"
    )
