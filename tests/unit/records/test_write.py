"""A file is written whole or not at all, by one process at a time."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mentorbook.records.errors import RecordsError
from mentorbook.records.lock import LOCK_FILE
from mentorbook.records.write import write_lock, write_text

# Writes two texts in turn for ever, each a megabyte of one letter.
WRITER = """
import sys
from pathlib import Path
from mentorbook.records.write import write_text
print("ready", flush=True)
while True:
    for letter in "ab":
        write_text(Path(sys.argv[1]), letter * 1_000_000)
"""
# Holds the lock until it is told to end.
HOLDER = """
import sys
from pathlib import Path
from mentorbook.records.write import write_lock
with write_lock(Path(sys.argv[1])):
    print("ready", flush=True)
    sys.stdin.read()
"""


def start(program: str, path: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", program, str(path)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout and process.stdout.readline() == "ready\n"
    return process


def finish(process: "subprocess.Popen[str]") -> int:
    process.communicate()
    return process.returncode


def test_a_text_is_written_in_utf_8_with_single_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "pairs" / "2026-autumn" / "leo--ada.yaml"
    write_text(path, "why: Zoë\n")
    assert path.read_bytes() == "why: Zoë\n".encode()
    write_text(path, "why: other\n")
    assert path.read_bytes() == b"why: other\n"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    write_text(path, "a")
    assert path.stat().st_mode & 0o777 == 0o644
    path.chmod(0o600)
    write_text(path, "b")
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(RecordsError) as raised:
        write_text(tmp_path / "file" / "x.yaml", "a")
    assert str(raised.value) == f"{tmp_path / 'file' / 'x.yaml'} cannot be written: File exists."


def test_a_text_that_is_none_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    write_text(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_text(path, "new \ud800")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_killed_writer_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path, dice, found = tmp_path / "x.yaml", random.Random(1), set()
    write_text(path, "a" * 1_000_000)
    for _ in range(5):
        writer = start(WRITER, path)
        # Let it run for a while that no clock decides: as long as it takes to read the file some times.
        for _ in range(dice.randint(0, 30)):
            found.add(path.read_text(encoding="utf-8"))
        writer.kill()
        assert finish(writer) == -signal.SIGKILL
        found.add(path.read_text(encoding="utf-8"))
    assert found <= {"a" * 1_000_000, "b" * 1_000_000}


def test_a_second_writer_goes_away(tmp_path: Path) -> None:
    holder = start(HOLDER, tmp_path)
    assert (tmp_path / LOCK_FILE).read_text(encoding="ascii") == str(holder.pid)
    with pytest.raises(RecordsError) as raised, write_lock(tmp_path):
        pass
    assert str(raised.value) == (
        f"Another mentorbook (process {holder.pid}) is writing to this programme; wait until it is done."
    )
    assert finish(holder) == 0
    with write_lock(tmp_path):
        assert (tmp_path / LOCK_FILE).read_text(encoding="ascii") == str(os.getpid())
    assert list(tmp_path.iterdir()) == []


def test_a_lock_inside_a_lock_is_refused_as_well(tmp_path: Path) -> None:
    with write_lock(tmp_path), pytest.raises(RecordsError), write_lock(tmp_path):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_the_lock_of_a_dead_process_is_taken_over(tmp_path: Path) -> None:
    holder = start(HOLDER, tmp_path)
    holder.kill()
    assert finish(holder) == -signal.SIGKILL
    assert (tmp_path / LOCK_FILE).exists()
    with write_lock(tmp_path):
        assert (tmp_path / LOCK_FILE).read_text(encoding="ascii") == str(os.getpid())


def test_a_lock_is_given_back_when_the_work_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), write_lock(tmp_path):
        _ = 1 / 0
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_cannot_be_locked(tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as raised, write_lock(tmp_path / "nowhere"):
        pass
    assert str(raised.value) == f"{tmp_path / 'nowhere'} cannot be written to: No such file or directory."
