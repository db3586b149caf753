"""Which day it is for a programme."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NoReturn

from mentorbook.model.places import time_zone
from mentorbook.model.program import Program
from mentorbook.model.record import GapError
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


class _UnknownDay(date):
    """The day of a programme whose program.yaml is wrong where it says which: whoever uses it meets a gap."""

    def _refuse(self, *_: object) -> NoReturn:
        raise GapError("Program.as_of")

    __lt__ = __le__ = __gt__ = __ge__ = __eq__ = __hash__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __str__ = __format__ = isoformat = _refuse


UNKNOWN_DAY: date = _UnknownDay(1, 1, 1)


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

        A moment's day is the one it falls on in the programme's time zone. Where the programme doesn't tell because
        of a mistake, the day is one that nothing can be asked of.
        """
        if self.on is not None:
            return self.on
        try:
            if not self.is_fixed and program.as_of is not None:
                return program.as_of
            return self.now.astimezone(time_zone(program.time_zone)).date()
        except GapError:
            return UNKNOWN_DAY
