"""One writer at a time: a lock that ends with its process, and a file that says whose it is."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from mentorbook.records.errors import RecordsError

LOCK_FILE = ".mentorbook.lock"


@contextlib.contextmanager
def write_lock(root: Path) -> Iterator[None]:
    """Keep every other process from writing to a programme; raise RecordsError where one is at it.

    The system itself frees the lock of a process that died, so nothing stale is left to clear away.
    """
    path = root / LOCK_FILE
    descriptor = _locked(path)
    try:
        os.ftruncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode("ascii"))
        yield
    finally:
        if sys.platform != "win32":
            path.unlink(missing_ok=True)
        os.close(descriptor)


def _locked(path: Path) -> int:
    """Return a descriptor of the lock file, once this process alone holds it."""
    while True:
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise RecordsError(f"{path.parent} cannot be written to: {error.strerror}.") from error
        if not _take(descriptor):
            holder = os.read(descriptor, 20).decode("ascii", errors="replace").strip() or "unknown"
            os.close(descriptor)
            message = f"Another mentorbook (process {holder}) is writing to this programme; wait until it is done."
            raise RecordsError(message)
        if _is_still_there(path, descriptor):
            return descriptor
        os.close(descriptor)


def _is_still_there(path: Path, descriptor: int) -> bool:
    """Tell whether the lock file wasn't deleted by its last holder between opening and locking it."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> bool:
        # Far behind the process id, which others must be able to read.
        os.lseek(descriptor, 1_000, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _take(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
