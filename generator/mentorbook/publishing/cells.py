"""Totals in which nobody can be recognised: a count under five is merged into its neighbour."""

from collections.abc import Iterable

from mentorbook.publishing.edition import Cell

FEWEST = 5


def merged(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """Return the cells with those under five merged into the one before (the first into the next).

    Empty cells are left out: they hide nobody. Where all of them together are under five, nothing is left.

    >>> merged([Cell((1,), 18), Cell((2,), 7), Cell(("waiting",), 2)])
    (Cell(results=(1,), count=18), Cell(results=(2, 'waiting'), count=9))
    """
    kept = [cell for cell in cells if cell.count]
    while len(kept) > 1 and (small := [place for place, cell in enumerate(kept) if cell.count < FEWEST]):
        place = max(small[-1], 1)
        kept[place - 1 : place + 1] = [_joined(kept[place - 1], kept[place])]
    return tuple(cell for cell in kept if cell.count >= FEWEST)


def tellable(part: int, whole: int) -> int | None:
    """Return a part of a whole where neither the part nor the rest is under five; None where it is.

    The whole itself is never told beside other totals: their difference could be a number under five.
    """
    return part if part >= FEWEST and whole - part >= FEWEST else None


def _joined(one: Cell, other: Cell) -> Cell:
    return Cell(one.results + other.results, one.count + other.count)
