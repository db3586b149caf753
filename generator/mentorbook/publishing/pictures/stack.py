"""A stacked bar: how a whole falls into parts."""

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 0.3
# What a phone leaves the bar, a digit's width and the room around a number, in pixels.
NARROWEST, DIGIT, ROOM = 280, 9, 8


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the bar: where it starts, how long it is and where its middle lies, in percent of the whole.

    `is_roomy` says that its number finds room within it, on a phone too.
    """

    start: str
    width: str
    middle: str
    is_roomy: bool


def stack(counts: Sequence[int]) -> tuple[Stretch, ...]:
    """Return the stretches of numbers above zero, side by side with a gap between each two.

    >>> stack([3, 1])
    (Stretch(start='0', width='74.7', middle='37.35', is_roomy=True), Stretch(start='75', width='25', \
middle='87.5', is_roomy=True))
    """
    whole, seen, found = sum(counts), 0, []
    for count in counts:
        start, seen = 100 * seen / whole, seen + count
        width = 100 * count / whole - (GAP if seen < whole else 0)
        is_roomy = width * NARROWEST / 100 >= DIGIT * len(str(count)) + ROOM
        found.append(Stretch(number(start), number(max(width, GAP)), number(start + width / 2), is_roomy))
    return tuple(found)


def number(value: float) -> str:
    """Return a number as drawings say it: two decimals at most, and none that is not needed.

    >>> number(75.0), number(37.349), number(-0.001)
    ('75', '37.35', '0')
    """
    return f"{round(value, 2) + 0:.2f}".rstrip("0").rstrip(".")
