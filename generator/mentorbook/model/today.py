"""Which day it is for a programme."""

from datetime import date, datetime

from mentorbook.model.places import time_zone
from mentorbook.model.program import Program


def today_of(program: Program, on: date | None, now: datetime) -> date:
    """Return `on` where given, else the day the programme pins, else the day it is in its time zone.

    `now` is an aware moment: the clock's, or SOURCE_DATE_EPOCH's for a run that can be repeated.
    """
    return on or program.as_of or now.astimezone(time_zone(program.time_zone)).date()
