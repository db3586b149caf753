"""Whoever writes a line as a hint shows it has mended the line."""

import re
import shutil
from pathlib import Path

import pytest

from mentorbook.model.today import Clock
from mentorbook.records.check import check_programme

from .conftest import ADA, Read

# What was typed in the place of which line, and what the hint shows: nothing where only general advice is safe.
TOPICS, NAME, ZONE = "topics: [git]", "name: Ada Osei", "timezone: Europe/Rome"
SLIPS = [
    (TOPICS, "topics: - git", "topics: [git]"),
    (TOPICS, "topics: [git] ci", "topics: [git, ci]"),
    (TOPICS, 'topics: "git', "topics: [git]"),
    (TOPICS, "topics: `git`", "topics: [git]"),
    (TOPICS, "topics: *git", "topics: [git]"),
    (TOPICS, "topics: @git", "topics: [git]"),
    (TOPICS, "topics: &t [git]", "topics: [git]"),
    (TOPICS, "topics: !x [git]", "topics: [git]"),
    (TOPICS, "topics; [git]", "topics: [git]"),
    (TOPICS, "topics= [git]", "topics: [git]"),
    (TOPICS, "topics - [git]", "topics: [git]"),
    (TOPICS, "topics [git]", "topics: [git]"),
    (TOPICS, "topics： [git]", "topics: [git]"),
    (TOPICS, "“topics”: [git]", "topics: [git]"),
    (TOPICS, "topics: “[git]”", "topics: [git]"),
    (TOPICS, "topics:\n  - git\n - ci", None),
    (TOPICS, "topics:\n  * git", "- git"),
    (NAME, "name; Ada", "name: Ada"),
    (NAME, "name - Ada", "name: Ada"),
    (NAME, "name – Ada", "name: Ada"),
    (NAME, "name, Ada", "name: Ada"),
    (NAME, "name Ada", "name: Ada"),
    (NAME, "“name”: Ada", "name: Ada"),
    (NAME, "'name: Ada", "name: Ada"),
    (NAME, "name: Ada: L", 'name: "Ada: L"'),
    (NAME, 'name: "Ada" "L"', "name: '\"Ada\" \"L\"'"),
    (NAME, "name: [Ada", "name: Ada"),
    (NAME, "name: Ada #1", 'name: "Ada #1"'),
    (NAME, "name: Ada\ncan_help_with:\n  - C #5", '- "C #5"'),
    (NAME, "name: #Ada", 'name: "#Ada"'),
    (NAME, "name: - Ada", "name: Ada"),
    (NAME, "name: 'O'Hara'", "name: \"'O'Hara'\""),
    (NAME, 'name: "Ada\\Qob"', "name: 'Ada\\Qob'"),
    (NAME, "- name: Ada", "name: Ada"),
    (NAME, "name: Ada\nheadline: !important Engineer", 'headline: "!important Engineer"'),
    (ZONE, "timezone; Europe/London", "timezone: Europe/London"),
    (ZONE, "timezone:Europe/London", "timezone: Europe/London"),
    (ZONE, "timezone: !x Europe/London", "timezone: Europe/London"),
    (ZONE, "timezone: [Europe/London", "timezone: Europe/London"),
    (ZONE, "timezone: “Europe/London”", 'timezone: "Europe/London"'),
    (ZONE, "timezone; London", None),
    (ZONE, f"{ZONE}\nseats: !!int 2", "seats: 2"),
    (ZONE, f"{ZONE}\nseats: &a 2", "seats: 2"),
    (ZONE, f"{ZONE}\nseats: - 2", "seats: 2"),
    (ZONE, f"{ZONE}\ncan_help_with:\n  - Books: a: b", '- "Books: a: b"'),
]  # fmt: skip


@pytest.mark.parametrize(("line", "typed", "shown"), SLIPS, ids=[slip[1] for slip in SLIPS])
def test_an_example_is_right_once_it_is_followed(line: str, typed: str, shown: str | None, read: Read) -> None:
    text = ADA.replace(line, typed)
    (problem,) = read({"mentors/ada.yaml": text}).problems
    found = re.fullmatch(r"Write it as: (.*)", problem.hint)
    assert (found and found[1]) == shown
    if shown:
        lines = text.split("\n")
        wrong = lines[problem.where.line - 1]
        lines[problem.where.line - 1] = wrong[: len(wrong) - len(wrong.lstrip(" "))] + shown
        assert read({"mentors/ada.yaml": "\n".join(lines)}).problems == ()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("topics: git", "git"),
        ("topics: (git)", "git"),
        ("topics: <git>", "git"),
        ("topics: git; ci", "git, ci"),
        ("topics: git, ci", "git, ci"),
        ("topics:\n  – git\n  – ci", "git, ci"),
        ("topics:\n  • git\n  • ci", "git, ci"),
        ("topics: git?", "…"),
        ("topics: {git}", "git"),
        ("topics: {git, ci}", "git, ci"),
        ("topics: {git: ci}", "…"),
    ],
)
def test_a_list_is_shown_without_the_signs_that_made_it_none(typed: str, shown: str, read: Read) -> None:
    problems = read({"mentors/ada.yaml": ADA.replace(TOPICS, typed)}).problems
    hint = f'Put it in square brackets: "topics: [{shown}]", or each entry on its own line after a dash.'
    assert [(one.rule, one.hint) for one in problems] == [("not-a-list", hint)]


def test_a_slip_beside_another_one_is_mended_all_the_same(read: Read) -> None:
    text = ADA.replace(NAME, "name; Ada").replace(ZONE, "timezone: London") + "sets: 2\n"
    hints = [one.hint for one in read({"mentors/ada.yaml": text}).problems]
    assert hints == ["Write it as: name: Ada"]


def test_a_slip_on_several_lines_is_shown_on_the_first(read: Read) -> None:
    text = ADA.replace(TOPICS, "topics:\n  * git\n  * ci")
    assert [one.hint for one in read({"mentors/ada.yaml": text}).problems] == ["Write it as: - git"]


@pytest.mark.parametrize(
    "line",
    [
        "name: Ada # as on her badge",
        'name: "Ada #1"',
        "name: Ada#1",
        "name: Ada\nseats: 2 #two",
        "# one\nname: Ada\n  # two",
        "name: Ada\n#two",
    ],
)
def test_a_remark_is_welcome(line: str, read: Read) -> None:
    assert read({"mentors/ada.yaml": ADA.replace(NAME, line)}).problems == ()


RULES = Path(__file__).parents[2] / "rules"
SHOWN = [
    (case.parent, found[1], found[2], found[3])
    for case in sorted(RULES.glob("*/*/expected.txt"))
    for found in re.finditer(r"^(\S+?):(\d+):\d+ .*Write it as: (.*)$", case.read_text(encoding="utf-8"), re.MULTILINE)
]


@pytest.mark.parametrize(
    ("case", "path", "number", "shown"), SHOWN, ids=[f"{case.name}-{path}:{number}" for case, path, number, _ in SHOWN]
)
def test_what_a_fixture_is_told_to_write_is_right(
    case: Path, path: str, number: str, shown: str, minimal: Path, tmp_path: Path, clock: Clock
) -> None:
    """Nothing is said of the line any more, once it is written as its hint shows."""
    root, private = tmp_path / "programme", case / "private-root"
    shutil.copytree(minimal, root, ignore=shutil.ignore_patterns("m*s"))
    shutil.copytree(case, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt", private.name))
    lines = (root / path).read_text(encoding="utf-8").split("\n")
    wrong = lines[int(number) - 1]
    lines[int(number) - 1] = wrong[: len(wrong) - len(wrong.lstrip(" "))] + shown
    (root / path).write_text("\n".join(lines), encoding="utf-8")
    problems = check_programme(root, private if private.is_dir() else None, clock).problems
    assert [one for one in problems if (one.where.path, one.where.line) == (path, int(number))] == []


CASES = sorted(
    path.parent for path in RULES.glob("*/*/expected.txt") if "Did you mean" in path.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_what_a_fixture_may_have_meant_is_right(case: Path, minimal: Path, tmp_path: Path, clock: Clock) -> None:
    """Each word that is offered mends the place where it is written."""
    root, private = tmp_path / "programme", case / "private-root"
    shutil.copytree(minimal, root, ignore=shutil.ignore_patterns("m*s"))
    shutil.copytree(case, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt", private.name))
    if private.is_dir():
        private = shutil.copytree(private, tmp_path / "private")
    secret = private if private.is_dir() else None
    for one in check_programme(root, secret, clock).problems:
        offered = re.findall(r'"([^"]*)"', one.hint) if one.hint.startswith("Did you mean") else []
        where = one.where
        if one.rule == "unknown-round" and where.path.startswith("pairs/"):
            continue  # The name of a folder is mended there, and not in a file.
        path = root / where.path if (root / where.path).is_file() or secret is None else secret / where.path
        for word in offered:
            text = path.read_text(encoding="utf-8-sig")
            lines, start = text.split("\n"), where.column - 1
            line = lines[where.line - 1]
            lines[where.line - 1] = line[:start] + word + line[start + where.length :]
            path.write_text("\n".join(lines), encoding="utf-8")
            left = {(same.where.path, same.where.line, same.where.column, same.rule)
                    for same in check_programme(root, secret, clock).problems}  # fmt: skip
            assert (where.path, where.line, where.column, one.rule) not in left, word
            path.write_text(text, encoding="utf-8")
