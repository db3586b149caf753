"""The line of a file that a problem speaks of."""

from collections.abc import Iterable
from pathlib import Path

from mentorbook.problems import Location
from mentorbook.records.decode import Refused, decode, read_bytes
from mentorbook.records.limits import LIST

_IN_PRIVATE_ROOT = ("mentees/", "pairs/", "contacts.yaml", "never_with.yaml", "prefers.yaml")


def read_line(folders: Iterable[Path], where: Location) -> str | None:
    """Return a line of a programme's file; None where there is none that can be read.

    `folders` are the programme's, and the private one if there is one.
    """
    public, *private = folders
    folder = private[0] if private and where.path.startswith(_IN_PRIVATE_ROOT) else public
    try:
        lines = decode(read_bytes(folder / where.path, LIST.size)).split("\n")
    except Refused:
        return None
    return lines[where.line - 1] if where.line <= len(lines) else None
