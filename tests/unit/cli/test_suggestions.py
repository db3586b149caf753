"""From "nobody had a seat for you" to a pair that both agreed to, as a coordinator lives it."""

import json
from pathlib import Path

import pytest

from .conftest import Run

CLOSED = "2026-10-01"
PAIR = "pairs/2026-autumn/mina--eva.yaml"
HOW = (
    "  To suggest somebody once the match is written, add a file such as pairs/2026-autumn/mina--eva.yaml:\n"
    "    choice: 0\n"
    "    events:\n"
    "      - {on: 2026-10-01, what: proposed}\n"
    "  It holds the seat; both are asked, and the pair is accepted once both have said yes.\n"
)


@pytest.fixture(autouse=True)
def people(programme: Path) -> None:
    """Let Mina want the one seat that Leo has, and give Eva a free one."""
    files = {
        "mentors/eva.yaml": "name: Eva Lind\naccount: {github: eva-lind}\nbio: I listen.\ntopics: [git, py]\n"
        "languages: [sv, en]\ntimezone: Europe/Helsinki\n",
        "mentees/mina.yaml": "name: Mina Roth\nround: 2026-autumn\nchoices: [{mentor: ada}]\ngoals: [Learn]\n"
        "topics: [python]\nlanguages: [en]\ntimezone: Europe/Rome\n",
    }
    for name, text in files.items():
        (programme / name).write_text(text, encoding="utf-8")


def files_in(folder: Path) -> list[str]:
    """Return the names of all files of a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))


def suggest(programme: Path, *events: str, on: str = CLOSED) -> None:
    """Write what `match` said, and what happened since."""
    lines = "".join(f"  - {{{event}}}\n" for event in (f"on: {on}, what: proposed", *events))
    (programme / PAIR).write_text(f"choice: 0\nevents:\n{lines}", encoding="utf-8")


def test_whom_to_suggest_is_said_with_the_file_to_write(run: Run):
    """Below whoever waits; how it is done comes once."""
    told = run("match", on=CLOSED).out
    assert told.partition("    You could suggest\n")[2].partition("\nWhom to ask")[0] == (
        f"      Eva Lind (eva): shares Python; both speak English; 1 hour apart\n\n{HOW}"
    )


def test_suggestions_are_in_the_json(run: Run):
    """As docs/reference/json.md says."""
    told = json.loads(run("match", "--format", "json", on=CLOSED).out)
    assert [(one["mentee"], one["suggestions"]) for one in told["unmatched"]] == [
        ("mina", [{"mentor": "eva", "because": ["shares Python", "both speak English", "1 hour apart"]}])
    ]


def test_suggestions_are_never_written(run: Run, programme: Path):
    """Neither as a pair nor as a word of the roster or the certificate."""
    assert "Eva Lind (eva)" in run("match", "--write", on=CLOSED).out
    assert files_in(programme / "pairs" / "2026-autumn") == ["certificate.json", "leo--ada.yaml", "roster.yaml"]
    roster = (programme / "pairs" / "2026-autumn" / "roster.yaml").read_text(encoding="utf-8")
    assert roster.endswith("left_over:\n  - mina\n")


@pytest.mark.parametrize("setting", ["matching: {suggest: no}", "words: {mentee: {one: peer, many: peers}}"])
def test_a_programme_may_not_want_any(run: Run, programme: Path, setting: str):
    """`suggest: no` in program.yaml; any other line leaves them as they are."""
    file = programme / "program.yaml"
    file.write_text(f"{file.read_text(encoding='utf-8')}{setting}\n", encoding="utf-8")
    assert ("You could suggest" in run("match", on=CLOSED).out) == ("suggest" not in setting)


def test_a_suggestion_before_the_announcement_stops_nothing(run: Run, programme: Path):
    """Nobody matched again in between: that can still be done, and then she is not left over any more."""
    run("match", "--write", on=CLOSED)
    suggest(programme)
    roster = programme / "pairs" / "2026-autumn" / "roster.yaml"
    roster.write_text(f"{roster.read_text(encoding='utf-8')}announced: 2026-10-02\n", encoding="utf-8")
    outcome = run("check", "--brief", on="2026-10-02")
    assert (outcome.status, "roster.yaml:8:5 left-over-and-paired" in outcome.out) == (0, True)
    assert run("match", "--write", on="2026-10-02").status == 0
    assert "left_over" not in roster.read_text(encoding="utf-8")
    assert "left-over-and-paired" not in run("check", on="2026-10-02").out
    assert run("verify", "pairs/2026-autumn/certificate.json", on="2026-10-02").status == 0


def test_a_suggestion_from_the_first_word_to_the_second_yes(run: Run, programme: Path):
    """It checks, holds its seat, is kept by every later run, and needs a yes from both."""
    run("match", "--write", on=CLOSED)
    suggest(programme)
    assert run("check", on=CLOSED).out == "9 files read. Nothing to fix.\n"
    told = run("match", "--write", on="2026-10-02").out
    assert "1 person asks, 1 seat is free." in told
    assert "0 people wait." in told
    assert "You could suggest" not in told
    assert files_in(programme / "pairs" / "2026-autumn") == [
        "certificate.json",
        "leo--ada.yaml",
        "mina--eva.yaml",
        "roster.yaml",
    ]
    assert "mina" not in (programme / "pairs" / "2026-autumn" / "roster.yaml").read_text(encoding="utf-8")

    said_yes = "on: 2026-10-02, what: accepted, by: mentor"
    introduced = "on: 2026-10-03, what: introduced"
    suggest(programme, said_yes, introduced)
    outcome = run("check", "--brief", on="2026-10-03")
    assert outcome.out.splitlines()[0] == (
        "pairs/2026-autumn/mina--eva.yaml:5:28 event-out-of-turn Event 3 cannot come at this point. "
        "Add the event that is missing before it, or take this one out."
    )
    suggest(programme, said_yes, "on: 2026-10-02, what: accepted, by: mentee")
    assert run("check", on="2026-10-03").out == "9 files read. Nothing to fix.\n"


def test_after_a_no_somebody_else_is_suggested(run: Run, programme: Path):
    """Whoever was declined is not suggested again to the same person."""
    run("match", "--write", on=CLOSED)
    suggest(programme, "on: 2026-10-02, what: declined, by: mentee")
    told = run("match", "--write", on="2026-10-02").out
    assert "1 person waits." in told
    assert "You could suggest" not in told


def test_a_suggestion_after_the_announcement_changes_nothing_announced(run: Run, programme: Path):
    """The pair stands beside the others; who was left over then is not rewritten until they were introduced."""
    run("match", "--write", on=CLOSED)
    roster = programme / "pairs" / "2026-autumn" / "roster.yaml"
    announced = roster.read_text(encoding="utf-8") + "announced: 2026-10-02\n"
    roster.write_text(announced, encoding="utf-8")
    suggest(programme, on="2026-10-03")
    assert run("check", on="2026-10-03").out == "9 files read. Nothing to fix.\n"
    assert "Nothing new to write below pairs/2026-autumn/" in run("match", "--write", on="2026-10-03").out
    assert roster.read_text(encoding="utf-8") == announced
