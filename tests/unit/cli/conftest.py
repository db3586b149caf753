"""The command line as a person uses it: words in, words and a status out."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from mentorbook.cli import main
from tests.repositories import SETTINGS


@dataclass(frozen=True)
class Outcome:
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def programme(tmp_path: Path, minimal: Path) -> Path:
    """Return a copy of the smallest programme, to do with as one likes."""
    return shutil.copytree(minimal, tmp_path / "programme")


@pytest.fixture
def run(programme: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command in the programme's folder on 20 September 2026."""
    for name in ("GITHUB_ACTIONS", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {**SETTINGS, "GIT_CEILING_DIRECTORIES": str(programme.parent.resolve())}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(programme)

    def call(*arguments: str, on: str = "2026-09-20") -> Outcome:
        with pytest.raises(SystemExit) as ending:
            main(["--on", on, *arguments])
        captured = capsys.readouterr()
        return Outcome(int(ending.value.code or 0), captured.out, captured.err)

    return call
