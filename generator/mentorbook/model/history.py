"""What Git tells of a round that has closed: whose request came late, and when the draw's source was named."""

from dataclasses import dataclass
from enum import Enum, auto


class SourceSeen(Enum):
    """What Git tells of the source of a round's draw."""

    NOT_ASKED = auto()
    """The round has not closed, never will, or names no source and named none at the close."""
    IN_TIME = auto()
    """It stood on the default branch when the round closed, and never changed since."""
    KNOWN = auto()
    """It stood there in time, but its value as well: who chose may have known it."""
    REDRAWN = auto()
    """It stood there in time, but has had more than one value since."""
    LATE = auto()
    """There was none on the default branch when the round closed."""
    CHANGED = auto()
    """There was another then or since, or the one there was is gone."""
    MOVED = auto()
    """The round was to close on another day, or by another time zone, when that which is now its close passed."""
    UNKNOWN = auto()
    """Git cannot tell; the history says why."""


@dataclass(frozen=True, slots=True)
class History:
    """What Git tells of one round.

    `late` has the handles whose round and choices were not on the default branch, as they are now, when the round
    closed. A silence is the end of a sentence: why Git cannot tell. The programme's folder, which has the source, and
    the private one, which has the requests, may be silent for different reasons; None where Git can tell, or isn't
    asked.
    """

    late: frozenset[str] = frozenset()
    source: SourceSeen = SourceSeen.NOT_ASKED
    requests_silence: str | None = None
    source_silence: str | None = None
