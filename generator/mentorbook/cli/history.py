"""What Git tells of a round, for the commands that ask."""

import os
from collections.abc import Iterator

from mentorbook.cli.progress import clock
from mentorbook.model.history import History, SourceSeen
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round
from mentorbook.records.history import read_history
from mentorbook.records.read import Reading

_REQUESTS = "which requests came late"
_SOURCE = "whether the lottery's source was named before the round closed"


def told_by_git(reading: Reading, roster: Roster, one: Round) -> History:
    """Return what Git tells of a round of the programme as it was read."""
    with clock("Asking Git"):
        return read_history(roster, one, reading.folders, os.environ)


def silences(history: History) -> Iterator[str]:
    """Yield a line for each thing that Git cannot tell; one for both where the reason is the same."""
    requests, source = history.requests_silence, history.source_silence
    if requests and requests == source:
        yield f"Git cannot tell {_REQUESTS}, nor {_SOURCE}: {source}."
        return
    if requests:
        yield f"Git cannot tell {_REQUESTS}: {requests}."
    if source:
        yield f"Git cannot tell {_SOURCE}: {source}."


def doubts(history: History) -> Iterator[str]:
    """Yield a line where the value of the draw is one to wonder at, though its source was named in time."""
    if history.source is SourceSeen.KNOWN:
        yield (
            "The lottery's value stood in program.yaml already when the round closed, so that people may have known it "
            "when they asked. Name the source of an event after the close, and the value once it is out."
        )
    elif history.source is SourceSeen.REDRAWN:
        yield "The lottery has had more than one value since the round closed. Look up which one its source gave."


def confirmation(history: History) -> Iterator[str]:
    """Yield a line on the source of the draw, if there is something to say for it or nobody can tell."""
    if history.source in (SourceSeen.IN_TIME, SourceSeen.KNOWN, SourceSeen.REDRAWN):
        yield "Git confirms that the lottery's source was named before the round closed and is still the same."
    elif history.source_silence:
        yield f"Git cannot tell {_SOURCE}: {history.source_silence}."
