"""Small programmes on disk, written as people write them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mentorbook.model.today import Clock
from mentorbook.records.read import Reading, read_programme

ADA = """\
name: Ada Osei
account: {github: ada-osei}
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
PAIR = """\
choice: 1
events:
  - {on: 2026-09-10, what: proposed}
"""
Write = Callable[..., Path]
Read = Callable[..., Reading]


@pytest.fixture
def write(tmp_path: Path, minimal: Path) -> Write:
    """Return a function that writes files over the smallest program.yaml and returns the programme's folder."""

    def write_files(files: dict[str, str | bytes], folder: str = "programme") -> Path:
        root = tmp_path / folder
        lent = {"program.yaml": (minimal / "program.yaml").read_bytes()} if folder == "programme" else {}
        for path, content in {**lent, **files}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content if isinstance(content, bytes) else content.encode())
        return root

    return write_files


@pytest.fixture
def read(write: Write, clock: Clock) -> Read:
    """Return a function that reads a programme of some files, and of private ones in a folder beside it."""

    def read_files(files: dict[str, str | bytes], private: dict[str, str | bytes] | None = None) -> Reading:
        folder = None if private is None else write(private, "private")
        return read_programme(write(files), folder, clock)

    return read_files


def told(reading: Reading) -> list[str]:
    """Return what a reading tells, a line a problem."""
    return [
        f"{one.where.path}:{one.where.line}:{one.where.column} {one.rule} {one.message}" for one in reading.problems
    ]
