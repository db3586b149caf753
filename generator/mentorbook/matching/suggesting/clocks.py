"""How far apart two people's days are, on the clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mentorbook.matching.phrases import counted
from mentorbook.model.person import Hours
from mentorbook.model.places import time_zone

A_DAY = 24 * 60
A_TALK = 30
"""Minutes that two people need to have a talk."""
PARTS = (("mornings", 8 * 60, 12 * 60), ("afternoons", 12 * 60, 18 * 60), ("evenings", 18 * 60, 22 * 60))
"""When people are taken to be awake and free to talk, in minutes since midnight."""


@dataclass(frozen=True, slots=True)
class Span:
    """Hold hours of a day by the clocks of UTC, in minutes since midnight, and how long they are."""

    start: int
    length: int


def clock_of(zone: str, day: date) -> int:
    """Return by how many minutes a zone's clocks are ahead of UTC on a day, at noon there."""
    ahead = datetime.combine(day, time(12), tzinfo=time_zone(zone)).utcoffset() or timedelta()
    return ahead // timedelta(minutes=1)


def span_of(hours: Hours, clock: int) -> Span:
    """Return when somebody has time, whose clock is so many minutes ahead of UTC."""
    start, end = (one.hour * 60 + one.minute for one in (hours.start, hours.end))
    return Span((start - clock) % A_DAY, end - start)


def apart(one: int, other: int) -> int:
    """Return the minutes between two clocks, the shorter way round the day.

    >>> apart(13 * 60, -10 * 60), apart(5 * 60 + 30, 60)
    (60, 270)
    """
    ahead = (one - other) % A_DAY
    return min(ahead, A_DAY - ahead)


def apart_in_words(minutes: int) -> str:
    """Return the minutes between two clocks as people say them.

    >>> apart_in_words(0), apart_in_words(60), apart_in_words(270), apart_in_words(30)
    ('on the same clock', '1 hour apart', '4 hours 30 minutes apart', '30 minutes apart')
    """
    hours, rest = divmod(minutes, 60)
    words = [counted(hours, "hour")] * bool(hours) + [counted(rest, "minute")] * bool(rest)
    return f"{' '.join(words)} apart" if words else "on the same clock"


def parts_of_day(span: Span, clock: int) -> Iterator[str]:
    """Yield the parts of a waking day, by a clock so far ahead of UTC, in which a span leaves time for a talk."""
    start = (span.start + clock) % A_DAY
    end = start + span.length
    for name, begins, ends in PARTS:
        if max(min(end, ends + day) - max(start, begins + day) for day in (0, A_DAY)) >= A_TALK:
            yield name
