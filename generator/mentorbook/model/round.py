"""A round: the time in which people choose, are matched and meet. Its people are its cohort."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from mentorbook.model.period import Period
from mentorbook.model.record import Record
from mentorbook.model.scalars import Day, Identifier, Line, Truth, Whole

ASKED_BEFORE = timedelta(weeks=6)
"""How long before a round opens mentors begin to be asked for it: what they say from then on is said for that round."""

_A_DAY = Period(1, "day")


class Lottery(Record):
    """Where a round's draw comes from: the source is named before the close, the value filled in afterwards."""

    source: Annotated[str, Line(200)]
    value: Annotated[str, Line(200)] | None = None


class Round(Record):
    """One round. Without `opens` and `closes` it is rolling: always open, matched when a coordinator says so."""

    id: Identifier
    name: Annotated[str, Line(60)]
    opens: Day | None = None
    closes: Day | None = None
    starts: Day | None = None
    ends: Day | None = None
    pilot: Truth = False
    limit: Annotated[Whole, Field(ge=1)] | None = None
    lottery: Lottery | None = None

    @property
    def is_rolling(self) -> bool:
        """Tell whether the round has no dates for choosing."""
        return self.opens is None or self.closes is None

    def is_choosing(self, today: date) -> bool:
        """Tell whether requests may be sent today, both ends included."""
        if self.opens is None or self.closes is None:
            return not self.has_ended(today)
        return self.opens <= today <= self.closes

    def has_closed(self, today: date) -> bool:
        """Tell whether the last day for choosing is over; a rolling round never closes."""
        return not self.is_rolling and self.closes is not None and self.closes < today

    def has_ended(self, today: date) -> bool:
        """Tell whether the round's last day is over."""
        return self.ends is not None and self.ends < today

    def is_confirmed_by(self, said: date | None) -> bool:
        """Tell whether "still in", said on that day, is said for this round; for one without `opens` it always is."""
        return said is not None and (self.opens is None or self.opens - said <= ASKED_BEFORE)

    def starts_on(self, today: date) -> date:
        """Return the day its pairs begin: `starts`, else the day after the close, else today (rolling)."""
        return self.starts or (_A_DAY.after(self.closes) if self.closes else today)


class Phase(StrEnum):
    """What the programme is doing just now."""

    RECRUITING = "recruiting"
    CHOOSING = "choosing"
    MATCHING = "matching"
    RUNNING = "running"
    BETWEEN = "between"


def phase_of(one: Round, today: date) -> Phase:
    """Return a round's phase: recruiting before it opens, choosing through the close, matching before the start."""
    if one.has_ended(today):
        return Phase.BETWEEN
    if one.is_choosing(today):
        return Phase.CHOOSING
    if one.opens is not None and today < one.opens:
        return Phase.RECRUITING
    return Phase.MATCHING if today < one.starts_on(today) else Phase.RUNNING


def current_round(rounds: Iterable[Round], today: date) -> Round | None:
    """Return the round that sets the programme's phase, None when all have ended.

    It is one that people choose for now, else one that is being matched, else the next to end.
    """
    going = [one for one in rounds if not one.has_ended(today)]
    choosing = [one for one in going if one.is_choosing(today)]
    # Whoever has just chosen waits for news, whatever goes on beside it.
    matching = [one for one in going if phase_of(one, today) is Phase.MATCHING]
    # A dated round wins over a rolling one: its deadline is what people must not miss.
    first = choosing or matching or going
    return min(first, key=lambda one: (one.is_rolling, one.ends or date.max, one.id), default=None)
