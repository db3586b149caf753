"""A file of a programme: where it lies, what kind of record it holds, and what its name says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto


class Kind(Enum):
    """What a file holds."""

    PROGRAM = auto()
    MENTOR = auto()
    MENTEE = auto()
    PAIR = auto()
    RUN = auto()
    CONTACTS = auto()
    NEVER_WITH = auto()
    PREFERS = auto()
    PHOTO = auto()
    CERTIFICATE = auto()


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read; `path` is what it is called in the programme, `file` where it lies on this computer.

    A file `meant` to be called otherwise is read for its problems only, and is nobody's record.
    """

    kind: Kind
    path: str
    file: str
    named: Mapping[str, str] = field(default_factory=dict)
    meant: str | None = None
