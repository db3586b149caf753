"""Each rule's fixtures: a tiny programme, and every problem that is found in it."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mentorbook.model.today import Clock
from mentorbook.problems import Problem
from mentorbook.records.catalogue import CATALOGUE
from mentorbook.records.check import check_programme

TESTS = Path(__file__).parent
MINIMAL = TESTS / "programs" / "minimal"
CASES = sorted(path.parent for path in (TESTS / "rules").glob("*/*/expected.txt"))
MOMENT = datetime(2026, 9, 20, 12, tzinfo=UTC)
SHOWN = sorted(name for name, rule in CATALOGUE.items() if rule.path)


def check(root: Path, private: Path | None = None) -> tuple[Problem, ...]:
    """Return all problems of a programme on the fixtures' day, or the one that its program.yaml pins."""
    program = root / "program.yaml"
    pinned = program.exists() and b"as_of:" in program.read_bytes()
    return check_programme(root, private, Clock(MOMENT, None if pinned else date(2026, 9, 20))).problems


def render(problem: Problem) -> str:
    where = problem.where
    hint = f" {problem.hint}" if problem.hint else ""
    return f"{where.path}:{where.line}:{where.column} {problem.rule} {problem.message}{hint}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_a_case_gives_exactly_its_problems(case: Path, tmp_path: Path) -> None:
    """The case's files lie over the smallest programme's program.yaml; those of private-root/ lie beside them."""
    root, private = tmp_path / "programme", tmp_path / "private-root"
    root.mkdir()
    shutil.copy(MINIMAL / "program.yaml", root)
    shutil.copytree(case, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt", "private-root"))
    if (case / "private-root").is_dir():
        shutil.copytree(case / "private-root", private)
    found = [render(problem) for problem in check(root, private if private.is_dir() else None)]
    assert found == (case / "expected.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", SHOWN)
def test_the_example_before_breaks_exactly_its_rule(name: str, tmp_path: Path) -> None:
    assert {problem.rule for problem in check(with_example(name, CATALOGUE[name].before, tmp_path))} == {name}


@pytest.mark.parametrize("name", SHOWN)
def test_the_example_after_breaks_no_rule(name: str, tmp_path: Path) -> None:
    assert check(with_example(name, CATALOGUE[name].after, tmp_path)) == ()


def with_example(name: str, text: str, folder: Path) -> Path:
    """Return the smallest programme with a rule's example in it."""
    shutil.copytree(MINIMAL, folder, dirs_exist_ok=True)
    path = folder / CATALOGUE[name].path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_every_rule_has_a_case() -> None:
    """Rules that no file under Git can show are shown by tests of their own."""
    assert {case.parent.name for case in CASES} | SHOWN_BY_TESTS == set(CATALOGUE)


SHOWN_BY_TESTS = frozenset(
    {
        "irregular-file",  # links and pipes: tests/test_hostile.py
        "same-name",  # two such files cannot lie side by side on Windows and macOS: tests/unit/records/test_layout.py
        "too-large",
        "too-many-files",
        "too-many-problems",
        "unreadable-file",  # Git keeps no such right: tests/unit/records/test_decode.py
        "no-program",  # the runner lends a program.yaml: tests/unit/records/test_read.py
    }
)
