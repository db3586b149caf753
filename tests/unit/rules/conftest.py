"""Small programmes, written as people write them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mentorbook.model.today import Clock
from mentorbook.problems import Problem
from mentorbook.records.check import check_programme

ADA = """\
name: Ada Osei
bio: I keep release trains on time.
topics: [git]
languages: [en]
timezone: Europe/Rome
"""
LEO = """\
name: Leo Kim
round: 2026-autumn
choices:
  - mentor: ada
goals:
  - Ship a first release.
"""
Find = Callable[..., tuple[Problem, ...]]
Check = Callable[..., list[str]]


@pytest.fixture
def find(tmp_path: Path, minimal: Path, clock: Clock) -> Find:
    """Return a function that checks files, laid over the smallest program.yaml, and returns the problems.

    Private files are named by `private`: they lie in a folder of their own beside the programme's.
    """

    def check(files: dict[str, str], private: dict[str, str] | None = None) -> tuple[Problem, ...]:
        program = (minimal / "program.yaml").read_text(encoding="utf-8")
        write(tmp_path / "programme", {"program.yaml": program} | files)
        write(tmp_path / "private", private or {})
        hidden = tmp_path / "private" if private else None
        return check_programme(tmp_path / "programme", hidden, clock).problems

    return check


@pytest.fixture
def check(find: Find) -> Check:
    """Return such a function that renders each problem as `path:line:column rule`."""

    def render(files: dict[str, str], private: dict[str, str] | None = None) -> list[str]:
        found = find(files, private)
        return [f"{one.where.path}:{one.where.line}:{one.where.column} {one.rule}" for one in found]

    return render


def write(folder: Path, files: dict[str, str]) -> None:
    """Write files into a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def minimal_program(minimal: Path) -> str:
    """Return the smallest program.yaml."""
    return (minimal / "program.yaml").read_text(encoding="utf-8")
