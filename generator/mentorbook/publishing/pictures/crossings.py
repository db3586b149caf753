"""In which order two columns stand so that the lines between them cross little."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SWEEPS = 12
# A thick line draws its ends together more than a thin one does, and its crossings are seen more.
HEAVY = 3


@dataclass(frozen=True, slots=True)
class Link:
    """A line from a place on the left to one on the right, thick or thin."""

    left: int
    right: int
    is_thick: bool


@dataclass(frozen=True, slots=True)
class Order:
    """Who stands where: the numbers of both sides from the top."""

    left: tuple[int, ...]
    right: tuple[int, ...]


def untangle(order: Order, links: Sequence[Link]) -> Order:
    """Return the best order that twelve sweeps of barycentres find; the same lines give the same order.

    A sweep puts the right side, then the left, where the middle of its lines' other ends is. Equals stay as they were.
    """
    best, fewest = order, crossings(order, links)
    for _ in range(SWEEPS):
        right = _settled(order.right, order.left, [(one.right, one.left, one.is_thick) for one in links])
        left = _settled(order.left, right, [(one.left, one.right, one.is_thick) for one in links])
        order = Order(left, right)
        found = crossings(order, links)
        if found < fewest:
            best, fewest = order, found
    return best


def crossings(order: Order, links: Iterable[Link]) -> int:
    """Return how many lines cross, each thick one counted as three.

    >>> crossings(Order((0, 1), (0, 1)), [Link(0, 1, False), Link(1, 0, True)])
    3
    """
    left, right = _places(order.left), _places(order.right)
    ends: list[int] = []
    found, start, waiting = 0, -1, list[tuple[int, int]]()
    for one in sorted(links, key=lambda one: (left[one.left], right[one.right])):
        weight = HEAVY if one.is_thick else 1
        if left[one.left] != start:
            start, waiting = left[one.left], _added(ends, waiting)
        end = right[one.right]
        found += weight * (len(ends) - bisect_right(ends, end))
        waiting.append((end, weight))
    return found


def _added(ends: list[int], waiting: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put the ends of one place's lines among the others; lines of one place don't cross. Return an empty list."""
    for end, weight in waiting:
        for _ in range(weight):
            insort(ends, end)
    return []


def _settled(moved: Sequence[int], fixed: Sequence[int], links: Iterable[tuple[int, int, bool]]) -> tuple[int, ...]:
    places = _places(fixed)
    sums: dict[int, tuple[int, int]] = {}
    for one, other, is_thick in links:
        weight, (total, count) = (HEAVY if is_thick else 1), sums.get(one, (0, 0))
        sums[one] = (total + weight * places[other], count + weight)
    # Those without a line stay in the same part of the column; sides of unlike length are compared by their shares.
    here = {one: place / max(1, len(moved)) for place, one in enumerate(moved)}
    middle = {one: total / count / max(1, len(fixed)) for one, (total, count) in sums.items()}
    return tuple(sorted(moved, key=lambda one: (middle.get(one, here[one]), here[one])))


def _places(order: Sequence[int]) -> dict[int, int]:
    return {one: place for place, one in enumerate(order)}
