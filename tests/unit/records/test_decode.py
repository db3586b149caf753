"""Only plain files of a modest size in UTF-8 are taken in."""

import os
import sys
from pathlib import Path

import pytest

from mentorbook.problems import Location
from mentorbook.records.decode import Refused, decode, read_bytes

LIMIT = 100


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as raised:
        read_bytes(path, LIMIT)
    return raised.value.finding.message


def test_a_file_up_to_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    for size in (0, 1, LIMIT):
        path.write_bytes(b"a" * size)
        assert read_bytes(path, LIMIT) == b"a" * size


def test_a_file_beyond_its_limit(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(b"a" * (LIMIT + 1))
    assert refusal(tmp_path / "x.yaml") == "This file is larger than 100 bytes: it has 101."


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such files")
def test_a_file_that_grows_while_it_is_read_stays_within_its_limit() -> None:
    """The system tells the size of such a file as nothing, whatever comes out of it."""
    assert Path("/proc/self/maps").stat().st_size == 0
    assert refusal(Path("/proc/self/maps")).startswith("This file is larger than 100 bytes")
    assert read_bytes("/proc/self/comm", LIMIT) == Path("/proc/self/comm").read_bytes()


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    """Such as one that was deleted after its folder was read."""
    assert refusal(tmp_path / "gone.yaml") == "This file cannot be opened on this computer."


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is closed to whoever runs this")
def test_a_file_that_nobody_may_read(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(b"a")
    (tmp_path / "x.yaml").chmod(0)
    assert refusal(tmp_path / "x.yaml") == "This file cannot be opened on this computer."


def test_byte_order_marks_and_windows_line_ends_are_no_part_of_a_text() -> None:
    assert decode("\ufeffZoë\r\nx\r\n".encode()) == "Zoë\nx\n"
    assert decode(b"") == ""


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("name: Zoë".encode("latin-1"), 1, 9),
        ("é\r\nZoë: ÿ\n".encode() + b"ab\xffc", 3, 3),
        ("name: x".encode("utf-16"), 1, 1),
        (b"\xef\xbb\xbfa\xc0\xaf", 1, 2),
        (b"\xed\xa0\x80", 1, 1),
    ],
)
def test_other_encodings_are_told_where_they_show(content: bytes, line: int, column: int) -> None:
    with pytest.raises(Refused) as raised:
        decode(content)
    assert raised.value.finding.in_file("x.yaml").where == Location("x.yaml", line, column)
