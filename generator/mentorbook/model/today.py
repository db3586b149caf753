"""Which day it is for a programme."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from mentorbook.model.places import time_zone
from mentorbook.model.program import Program
from mentorbook.problems import MentorbookError


def read_epoch(epoch: str) -> datetime | None:
    """Return the moment that SOURCE_DATE_EPOCH gives, whole seconds since 1970; None where it is empty.

    Raise MentorbookError where it is none. Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    if not epoch:
        return None
    if not re.fullmatch(r"\d{1,11}", epoch, re.ASCII):
        raise MentorbookError("SOURCE_DATE_EPOCH must be whole seconds since 1970, as 1790000000.")
    return datetime.fromtimestamp(int(epoch), UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """What the outside says about the time: `now` is an aware moment.

    `on` is a day somebody asked for. `is_fixed` says that `now` was given (SOURCE_DATE_EPOCH), so that a run
    can be repeated, and not read from the machine's clock.
    """

    now: datetime
    on: date | None = None
    is_fixed: bool = False

    def today(self, program: Program) -> date:
        """Return the day asked for, else a fixed moment's, else the day the programme pins, else today's.

        A moment's day is the one it falls on in the programme's time zone.
        """
        if self.on is not None:
            return self.on
        if program.as_of is not None and not self.is_fixed:
            return program.as_of
        return self.now.astimezone(time_zone(program.time_zone)).date()
