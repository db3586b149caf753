"""Free seats round the clock: a bar for each hour from UTC, and where there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from mentorbook.publishing.pictures.stack import number

# Few people live beyond these hours from UTC; whoever does makes the picture wider.
WEST, EAST = -8, 12
HEIGHT, TOP, FOOT = 120, 22, 22
EVERY = 3


@dataclass(frozen=True, slots=True)
class Column:
    """An hour: its name, its place and the bar's width in percent, the bar's top and height in pixels, and its numbers.

    `is_mark` says that it is named on a narrow screen too, `is_long` that its number has no room there.
    """

    name: str
    seats: int
    x: str
    width: str
    middle: str
    top: str
    height: str
    is_mark: bool
    is_long: bool


@dataclass(frozen=True, slots=True)
class Clock:
    """The picture: its columns from west to east, and the widest stretches without a seat, as first and last hour."""

    columns: tuple[Column, ...]
    height: int
    base: int
    gaps: tuple[tuple[int, int], ...]


def draw_clock(seats: Mapping[int, int]) -> Clock:
    """Return the picture of seats by hours from UTC."""
    hours = range(min([WEST, *seats]), max([EAST, *seats]) + 1)
    most, step = max([*seats.values(), 1]), 100 / len(hours)
    columns = []
    for place, hour in enumerate(hours):
        free = seats.get(hour, 0)
        tall = round(HEIGHT * free / most)
        columns.append(
            Column(
                name=f"+{hour}" if hour > 0 else f"−{-hour}" if hour else "0",
                seats=free,
                x=number(place * step + step / 6),
                width=number(step * 2 / 3),
                middle=number(place * step + step / 2),
                top=number(TOP + HEIGHT - tall),
                height=number(tall),
                is_mark=hour % EVERY == 0,
                is_long=free > 99,
            )
        )
    return Clock(tuple(columns), TOP + HEIGHT + FOOT, TOP + HEIGHT, widest_gaps(seats, hours))


def widest_gaps(seats: Mapping[int, int], hours: range) -> tuple[tuple[int, int], ...]:
    """Return up to two stretches of two hours or more without a seat, the widest, from west to east.

    Those between seats come before those at the ends, where oceans are.

    >>> widest_gaps({-5: 2, -1: 1, 0: 3, 3: 1}, range(-8, 7))
    ((-4, -2), (1, 2))
    """
    runs = [list(run) for is_empty, run in groupby(hours, lambda hour: not seats.get(hour)) if is_empty]
    ends = {hours[0], hours[-1]}
    found = [(run[0], run[-1]) for run in runs if len(run) > 1]
    widest = sorted(found, key=lambda gap: (bool(ends & set(gap)), gap[0] - gap[1], gap[0]))
    return tuple(sorted(widest[:2]))
