"""Files to measure with are in memory where there is room."""

import tempfile
from pathlib import Path

from benchmarks import writing
from benchmarks.places import find_parent, measuring_place


def test_memory_is_taken_where_it_has_room(tmp_path: Path):
    """Not if it is full, is not there, or the disk was asked for."""
    disk = Path(tempfile.gettempdir())
    assert find_parent(on_disk=False, memory=tmp_path, needed=0) == tmp_path
    assert find_parent(on_disk=False, memory=tmp_path, needed=10**18) == disk
    assert find_parent(on_disk=False, memory=tmp_path / "none", needed=0) == disk
    assert find_parent(on_disk=True, memory=tmp_path, needed=0) == disk


def test_nothing_is_left_where_it_was_measured(capsys):
    """It is said where that is, since figures on a disk are others."""
    with measuring_place(on_disk=True) as place:
        (place / "programme").mkdir()
    assert not place.exists()
    assert capsys.readouterr().out == f"Files are on disk ({place.parent}).\n"


def test_writing_is_measured_by_itself(tmp_path, capsys):
    """Small pages and large ones in turn; nothing is left of them."""
    writing.main([str(tmp_path), "--pages", "3"])
    said = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in said] == ["3 pages of 2,000 bytes", "3 pages of 17,000 bytes"] * 3
    assert list(tmp_path.iterdir()) == []
