"""Two numbers of one thing as a dumbbell: what is asked for at one end, what there is at the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from mentorbook.publishing.pictures.stack import number

# The ends of the scale, so that no end of a dumbbell is cut off, in percent.
FIRST, LAST = 5, 95


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """Where both ends lie, in percent; `is_short` says that there is less than is asked for."""

    wanted: str
    there: str
    is_short: bool


def dumbbells(numbers: Sequence[tuple[int, int]]) -> tuple[Dumbbell, ...]:
    """Return a dumbbell for each (wanted, there), all on one scale from zero.

    >>> dumbbells([(3, 1), (0, 4)])[0]
    Dumbbell(wanted='72.5', there='27.5', is_short=True)
    """
    most = max((max(pair) for pair in numbers), default=0) or 1

    def place(value: int) -> str:
        return number(FIRST + (LAST - FIRST) * value / most)

    return tuple(Dumbbell(place(wanted), place(there), there < wanted) for wanted, there in numbers)
