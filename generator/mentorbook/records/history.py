"""What Git tells of a round that has closed."""

import hashlib
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import TypeVar

from mentorbook.model.history import History, SourceSeen
from mentorbook.model.person import Mentee
from mentorbook.model.places import time_zone
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round
from mentorbook.records.branch import Branch, default_branch
from mentorbook.records.earlier import EarlierRound, Wish, earlier_round, earlier_wish, read_earlier
from mentorbook.records.git import SilenceError, open_git
from mentorbook.records.limits import PERSON
from mentorbook.records.roots import PROGRAM_FILE

_FOLDERS = ("the programme's folder", "the private folder")
_PRETENDED = "`as_of` in program.yaml pretends which day it is"
LENGTH_OF_SHA1 = 40
UTC = "UTC"
"""The time zone of a programme that names none."""
_Answer = TypeVar("_Answer")


def read_history(roster: Roster, one: Round, folders: tuple[Path, ...], environment: Mapping[str, str]) -> History:
    """Return what Git tells of a round; nobody is late, and nothing is asked, unless it has closed.

    `folders` are the programme's and, where there is one, the private one; each is asked about in its own repository.
    `environment` has the variables to run Git with.
    """
    if one.closes is None or not one.has_closed(roster.today):
        return History()
    deadline = end_of(one.closes, roster.program.time_zone)

    @cache
    def branch_of(number: int) -> Branch:
        if roster.program.as_of is not None:
            raise SilenceError(_PRETENDED)
        return default_branch(open_git(folders[number], _FOLDERS[number], environment), deadline)

    late, requests_silence = _ask(lambda: _find_late(branch_of(len(folders) - 1), roster, one), frozenset[str]())
    source, source_silence = _ask(lambda: _see_source(branch_of(0), roster, one), SourceSeen.UNKNOWN)
    if one.lottery is None and source is SourceSeen.UNKNOWN:
        source, source_silence = SourceSeen.NOT_ASKED, None
    return History(late, source, requests_silence, source_silence)


def end_of(day: date, zone: str) -> float:
    """Return the midnight that ends a day in a time zone, as a POSIX time."""
    return datetime.combine(day + timedelta(days=1), time(), time_zone(zone)).timestamp()


def _ask(question: Callable[[], _Answer], otherwise: _Answer) -> tuple[_Answer, str | None]:
    """Return the answer and None, or another one and why Git cannot tell."""
    try:
        return question(), None
    except SilenceError as silence:
        return otherwise, str(silence)


def _find_late(branch: Branch, roster: Roster, one: Round) -> frozenset[str]:
    """Return the handles of those whose wish was another at the close, was nowhere, or could not be read."""
    at_close = branch.files_at_close("mentees/")
    found = [(mentee, at_close.get(mentee.path.encode())) for mentee in roster.mentees if mentee.round == one.id]
    others = [(mentee, blob) for mentee, blob in found if not blob or not _is_same(roster, mentee, blob)]
    said = branch.git.read_blobs(sorted({blob for _, blob in others if blob}), PERSON.size)
    then = {blob: earlier_wish(content) for blob, content in said.items()}
    return frozenset(mentee.handle for mentee, blob in others if not blob or then.get(blob) != _wish(mentee))


def _is_same(roster: Roster, mentee: Mentee, blob: str) -> bool:
    """Tell whether a hash of Git's is that of a request as it is, to the letter; most are, and need no reading."""
    content = roster.sources[mentee.path].text.encode()
    algorithm = "sha1" if len(blob) == LENGTH_OF_SHA1 else "sha256"
    return hashlib.new(algorithm, b"blob %d\0%b" % (len(content), content), usedforsecurity=False).hexdigest() == blob


def _wish(mentee: Mentee) -> Wish:
    return mentee.round, tuple(choice.mentor for choice in mentee.choices)


def _see_source(branch: Branch, roster: Roster, one: Round) -> SourceSeen:
    """Tell when the source of the round's draw came to be on the branch, and whether it and the close stayed.

    A program.yaml that nobody could read named no other source.
    """
    now = one.lottery.source if one.lottery else None
    at_close = _earlier_rounds(branch, [*branch.files_at_close(PROGRAM_FILE).values()], one)
    since = [f"{commit}:./{PROGRAM_FILE}" for commit in reversed(branch.changes_since(PROGRAM_FILE))]
    after = _earlier_rounds(branch, since, one)
    then, later = ({earlier and earlier.source for earlier in some} for some in (at_close, after))
    if {now} | then | later == {None}:
        return SourceSeen.NOT_ASKED
    first = next(filter(None, [*at_close, *after]), None)
    if first and (first.closes, first.time_zone or UTC) != (str(one.closes), roster.program.time_zone):
        return SourceSeen.MOVED
    if then <= {None}:
        return SourceSeen.LATE if now else SourceSeen.NOT_ASKED
    if then | later != {now}:
        return SourceSeen.CHANGED
    return _see_value(at_close, after, one.lottery.value if one.lottery else None)


def _see_value(at_close: list[EarlierRound | None], after: list[EarlierRound | None], now: str | None) -> SourceSeen:
    """Tell of a source that was named in time whether its value was there too early, or was ever another."""
    if any(earlier and earlier.value for earlier in at_close):
        return SourceSeen.KNOWN
    values = {now, *(earlier and earlier.value for earlier in after)} - {None}
    return SourceSeen.IN_TIME if len(values) <= 1 else SourceSeen.REDRAWN


def _earlier_rounds(branch: Branch, names: list[str], one: Round) -> list[EarlierRound | None]:
    """Return what some texts of program.yaml said of a round, in their order; what cannot be read is left out."""
    texts = branch.git.read_blobs(names, PERSON.size).values()
    return [earlier_round(fields, one.id) for fields in map(read_earlier, dict.fromkeys(texts)) if fields is not None]
