"""Files that were read before and are as they were: for whoever reads a programme again and again."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from mentorbook.records.found import Found

T = TypeVar("T")
Version = tuple[int, int, int, int]

# Within so many nanoseconds a file may change twice and bear the same moment.
BLINK = 2_000_000_000


def afresh(found: Found, look: Callable[[Found], T]) -> T:
    """Look at a file whatever was seen before."""
    return look(found)


@dataclass(frozen=True, slots=True)
class Memory:
    """What was seen in files by those who looked; each is looked at again when anything about it is another.

    `now` tells the time in nanoseconds.
    """

    now: Callable[[], int] = time.time_ns
    _seen: dict[tuple[str, Callable[[Any], Any]], tuple[Version, Found, Any]] = field(default_factory=dict)

    def recall(self, found: Found, look: Callable[[Found], T]) -> T:
        """Return what there is to be seen in a file, which is a function of its name and content only."""
        key, version = (found.file, look), _version(found.file)
        seen = self._seen.get(key)
        if seen and seen[0] == version and seen[1] == found:
            known: T = seen[2]
            return known
        result = look(found)
        if version and self.now() - max(version[2:]) > BLINK:
            self._seen[key] = version, found, result
        return result


def _version(file: str) -> Version | None:
    """Return what changes whenever a file does; None where it can't be asked for."""
    try:
        status = os.lstat(file)
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
