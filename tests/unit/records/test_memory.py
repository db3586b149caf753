"""What was read once is known, until anything about the file is another."""

import os
import time
from pathlib import Path

import pytest

from mentorbook.records.found import Found, Kind
from mentorbook.records.memory import Memory


@pytest.fixture
def path(tmp_path):
    """Return where a file lies."""
    (tmp_path / "ada.yaml").write_text("one", encoding="utf-8")
    return tmp_path / "ada.yaml"


class Reader:
    """Reads files some time after they were written, and counts how often."""

    def __init__(self, later: int) -> None:
        self.memory = Memory(lambda: time.time_ns() + later * 1_000_000_000)
        self.times = 0

    def __call__(self, path, name="ada"):
        """Return what a file says, called so in the programme."""
        return self.memory.recall(Found(Kind.MENTOR, f"mentors/{name}.yaml", str(path)), self._look)

    def _look(self, found: Found) -> str:
        self.times += 1
        return f"{found.path}: {Path(found.file).read_text(encoding='utf-8')}"


def test_a_file_is_read_once(path):
    """However often somebody asks."""
    read = Reader(later=10)
    assert {read(path) for _ in range(3)} == {"mentors/ada.yaml: one"}
    assert read.times == 1


def test_a_file_that_changed_is_read_again(path):
    """Also where its size stays, and where its time was set back."""
    read = Reader(later=10)
    read(path)
    before = path.stat()
    path.write_text("two", encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert read(path) == "mentors/ada.yaml: two"


def test_another_file_in_its_place_is_read(path):
    """As most editors save."""
    read = Reader(later=10)
    read(path)
    path.with_name("new").write_text("two", encoding="utf-8")
    path.with_name("new").replace(path)
    assert read(path) == "mentors/ada.yaml: two"


def test_what_it_is_called_counts(path):
    """What is wrong with a file names it."""
    read = Reader(later=10)
    assert [read(path, name) for name in ("ada", "bo")] == ["mentors/ada.yaml: one", "mentors/bo.yaml: one"]


def test_a_file_that_was_only_just_saved_is_not_remembered(path):
    """It may be saved again within the same moment of its clock."""
    read = Reader(later=0)
    assert [read(path), read(path)] == ["mentors/ada.yaml: one"] * 2
    assert read.times == 2


def test_a_file_that_is_gone_is_not_remembered(path):
    """Whoever looks says what that means."""
    read = Reader(later=10)
    read(path)
    path.unlink()
    with pytest.raises(FileNotFoundError):
        read(path)
