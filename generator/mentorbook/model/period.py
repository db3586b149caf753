"""Spans of the calendar: "1 month", "2 weeks"."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

UNITS = ("day", "week", "month", "year")


@dataclass(frozen=True, slots=True)
class Period:
    """A number of days, weeks, months or years."""

    count: int
    unit: str

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"

    def after(self, start: date) -> date:
        """Return the day this long after `start`; a month after 31 January is the last day of February.

        Count several periods from the start, never from the previous result, or the days drift.
        Beyond the calendar's end it is the calendar's last day.
        """
        if self.unit in ("day", "week"):
            days = self.count * (7 if self.unit == "week" else 1)
            return start + timedelta(days=min(days, (date.max - start).days))
        months = start.month - 1 + self.count * (12 if self.unit == "year" else 1)
        year, month = start.year + months // 12, months % 12 + 1
        if year > date.max.year:
            return date.max
        return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def parse_period(text: str) -> Period | None:
    """Read "3 months"; None where the text is no period of 1 to 1,000 units."""
    count, _, unit = text.strip().partition(" ")
    unit = unit.strip().removesuffix("s")
    if unit not in UNITS or not count.isascii() or not count.isdigit() or not 1 <= int(count[:5]) <= 1000:
        return None
    return Period(int(count), unit)
