"""`mentorbook check`, as people and CI run it."""

import json
from pathlib import Path

import pytest

from .conftest import Run

TEN_MISTAKES = {
    "mentors/ada.yaml": (
        "name: Ada Osei\nbio: I keep release trains on time.\ntopics: [gti]\nlanguages: [english]\n"
        "timezone: Europe/Rme\nseets: 2\nconfirmed: 2026-02-30\n"
    ),
    "mentors/bob.yaml": (
        "name: Bob Lind\nbio: I edit.\ntopics: [git]\nlanguages: [en]\ntimezone: Europe/Rome\n"
        "headline: Editor: science\n"
    ),
    "mentors/cy.yaml": (
        "name: Cy Rao\nname: Cy Rao\nbio: I bake.\ntopics: [git]\nlanguages: [en]\ntimezone: Asia/Kolkata\n"
    ),
    "mentors/eve.yaml": (
        "name: Eve Sow\nbio: Mail me at eve@sow.example.\ntopics: [git]\nlanguages: [en]\ntimezone: Africa/Dakar\n"
    ),
    "mentees/leo.yaml": (
        "name: Leo Kim\nround: 2026-autumn\nchoices:\n  - mentor: ada\ngoals:\n\t- Ship a first release.\n"
    ),
    "mentees/mia.yaml": (
        "name: Mia Roy\nround: 2026-autumn\nchoices:\n  - mentor: eev\ngoals:\n  - Ship a first release.\n"
    ),
}


@pytest.fixture
def mistaken(programme: Path) -> None:
    """Seed ten mistakes over six files."""
    for path, text in TEN_MISTAKES.items():
        (programme / path).write_text(text, encoding="utf-8")


def test_nothing_to_fix(run: Run):
    """The smallest programme is a right one."""
    outcome = run("check")
    assert (outcome.status, outcome.out, outcome.err) == (0, "3 files read. Nothing to fix.\n", "")


@pytest.mark.usefixtures("mistaken")
def test_ten_mistakes_are_ten_problems(run: Run):
    """In one run, each with its line, its column and its remedy."""
    outcome = run("check", "--brief")
    assert outcome.status == 1
    assert outcome.out.splitlines() == [
        "mentees/leo.yaml:6:1 tab-indentation This line starts with a tab. Replace each tab at the start of a line by "
        "two spaces.",
        "mentees/mia.yaml:4:13 unknown-mentor Choice 1 names nobody in the directory. Write the handle that ends the "
        'address of the mentor\'s page, such as "priya-sharma".',
        'mentors/ada.yaml:3:10 unknown-topic "gti" is not one of this programme\'s topics. Did you mean "git"?',
        'mentors/ada.yaml:4:13 unknown-language Entry 1 of "languages" is not a language\'s tag such as en or pt-BR. '
        'Did you mean "en"?',
        'mentors/ada.yaml:5:11 unknown-timezone "timezone" is not the name of a time zone such as Europe/Rome. '
        'Did you mean "Europe/Rome"?',
        'mentors/ada.yaml:6:1 unknown-field "seets" is not a field of a mentor\'s file. Did you mean "seats"?',
        'mentors/ada.yaml:7:12 wrong-date "confirmed" must be a day that exists, written as 2026-09-30. Write a day '
        "that exists as 2026-09-30.",
        "mentors/bob.yaml:6:17 missing-quotes A value with a colon and a space in it must stand in quotation marks. "
        'Write it as: headline: "Editor: science"',
        'mentors/cy.yaml:2:1 duplicate-key "name" stands here twice: on line 1 and on line 2. Keep one of the two.',
        "mentors/eve.yaml:2:17 public-address This e-mail address would be public for ever. Take the address out. The "
        "coordinators introduce people to each other and keep addresses in a private place; a link to a page of your "
        "own with a contact form is fine too.",
        "7 files read. 10 problems to fix.",
    ]


def test_a_typo_in_the_rules_hides_nothing(run: Run, programme: Path):
    """program.yaml and a person's file are wrong: both are told, in one run."""
    file = programme / "program.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "taglin: A club\n", encoding="utf-8")
    mentor = programme / "mentors" / "ada.yaml"
    mentor.write_text(mentor.read_text(encoding="utf-8").replace("[git]", "[gti]"), encoding="utf-8")
    assert [line.split(" ")[1] for line in run("check", "--brief").out.splitlines()[:-1]] == [
        "unknown-topic",
        "unknown-field",
    ]


@pytest.mark.usefixtures("mistaken")
def test_every_format_tells_the_same(run: Run):
    """JSON and annotations name the places that text names."""
    told = json.loads(run("check", "--format", "json").out)["problems"]
    brief = [line.split(" ")[0] for line in run("check", "--brief").out.splitlines()[:-1]]
    commands = run("check", "--format", "github").out.splitlines()[:-1]
    assert [f"{one['path']}:{one['line']}:{one['column']}" for one in told] == brief
    assert [
        f"file={one['path']},line={one['line']},col={one['column']}," in command
        for one, command in zip(told, commands, strict=True)
    ]


def test_ci_gets_annotations_by_itself(run: Run, programme: Path, monkeypatch: pytest.MonkeyPatch):
    """Under GitHub's runner nobody has to ask, and paths are those of the repository."""
    (programme.parent / ".git").mkdir()
    (programme / "mentors" / "ada.yaml").write_text("name: 7\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("check").out.startswith("::error file=programme/mentors/ada.yaml,line=1,col=")


def test_outside_a_programme(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """One sentence, status 2."""
    monkeypatch.chdir(tmp_path)
    outcome = run("check")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("mentorbook: ")
    assert "program.yaml" in outcome.err
