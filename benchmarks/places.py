"""Where to measure: in memory where there is room, since what a disk takes for a file differs by the minute."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")
# With 10,000 mentors the programme, our site and those of the others take half of that.
NEEDED_BYTES = 2_000_000_000


def find_parent(*, on_disk: bool, memory: Path = MEMORY, needed: int = NEEDED_BYTES) -> Path:
    """Return the folder for temporary folders: one that the system keeps in memory, if it has one with enough room."""
    is_here = not on_disk and memory.is_dir() and shutil.disk_usage(memory).free >= needed
    return memory if is_here else Path(tempfile.gettempdir())


@contextmanager
def measuring_place(*, on_disk: bool) -> Iterator[Path]:
    """Yield a folder to measure in, say where it is, and take it away again."""
    parent = find_parent(on_disk=on_disk)
    print(f"Files are in memory ({parent})." if parent == MEMORY else f"Files are on disk ({parent}).", flush=True)
    with tempfile.TemporaryDirectory(prefix="mentorbook-bench-", dir=parent) as place:
        yield Path(place)
