"""Notice what is saved in a programme, also in folders that were not there before."""

import contextlib
import os
import stat
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

WATCHED = ("program.yaml", "mentors", "mentees", "pairs", "contacts.yaml", "never_with.yaml", "prefers.yaml")

Stock = frozenset[tuple[str, int, int, int]]
"""Each file's path, inode, size and the time of its last change, in nanoseconds."""


class Watch:
    """Knows how the files in a programme's folders were when somebody last asked."""

    def __init__(self) -> None:
        self._noted: dict[Path, Stock] = {}
        self._lock = threading.Lock()

    def note(self, folder: Path) -> None:
        """Note how the files are now in this folder, and in those known already.

        Whoever is about to read them does this first: what is saved from now on has changed.
        """
        with self._lock:
            self._noted = {one: take_stock(one) for one in (*self._noted, folder)}

    def keep_to(self, folders: Iterable[Path]) -> None:
        """Know these folders and no others; what is known of them stays."""
        with self._lock:
            self._noted = {one: self._noted[one] if one in self._noted else take_stock(one) for one in folders}

    def has_changed(self) -> bool:
        """Tell whether any file is no longer as it was noted, and note it anew."""
        with self._lock:
            before, self._noted = self._noted, {one: take_stock(one) for one in self._noted}
            return self._noted != before


def take_stock(folder: Path) -> Stock:
    """Return the files that belong to a programme; what isn't there, or can't be looked at, is left out."""
    return frozenset(one for name in WATCHED for one in _files(folder / name))


def _files(path: Path) -> Iterator[tuple[str, int, int, int]]:
    """Yield the file, or those of the folder and of the folders in it; links are not followed."""
    waiting = [str(path)]
    while waiting:
        one = waiting.pop()
        with contextlib.suppress(OSError):
            found = os.lstat(one)
            if stat.S_ISDIR(found.st_mode):
                waiting += [entry.path for entry in os.scandir(one)]
            else:
                yield one, found.st_ino, found.st_mtime_ns, found.st_size
