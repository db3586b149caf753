"""The length of a shortest way through a graph, sought from both ends.

Pohl, "Bi-directional search" (1971). A place with thousands of arcs gives out one at a time, the shortest first, so
that a search near such a place costs no more than elsewhere.
"""

from collections.abc import Sequence
from heapq import heappop, heappush, heapreplace

Arcs = Sequence[Sequence[tuple[int, int]]]
"""By place: lengths from 0 and the places at the other end, the shortest first."""


def least(ahead: Arcs, back: Arcs, start: int, goal: int) -> int | None:
    """Return the length of the shortest way from the start to the goal; None where there is none.

    `back` holds the arcs of `ahead` by their other end.
    """
    side, other = _Side(ahead, start), _Side(back, goal)
    side.settle()
    other.settle()
    best = 0 if start == goal else None
    while side.frontier and other.frontier:
        # An arc that joins what both sides know is at least as long as the nearest that either has yet to look at.
        if best is not None and (best <= side.frontier[0][0] or best <= other.frontier[0][0]):
            break
        if len(other.frontier) < len(side.frontier):
            side, other = other, side
        place = side.settle()
        if place in other.known:
            whole = side.known[place] + other.known[place]
            best = whole if best is None else min(best, whole)
    return best


class _Side:
    """What is known from one end: how far the places are, and the nearest arc of each that leads on."""

    def __init__(self, arcs: Arcs, root: int) -> None:
        self._arcs, self.known = arcs, dict[int, int]()
        # How far the end of an arc is, that end, and where it comes from: the place, its distance, the arc's number.
        self.frontier = [(0, root, -1, 0, 0)]

    def settle(self) -> int:
        """Learn how far the nearest place is, and return it; one that was known already stays as it was."""
        distance, place, origin, before, number = self.frontier[0]
        following = self._arc(origin, before, number + 1) if origin >= 0 else None
        if following:
            heapreplace(self.frontier, following)
        else:
            heappop(self.frontier)
        if place not in self.known:
            self.known[place] = distance
            first = self._arc(place, distance, 0)
            if first:
                heappush(self.frontier, first)
        return place

    def _arc(self, place: int, distance: int, number: int) -> tuple[int, int, int, int, int] | None:
        """Return the first arc of a place from a number on that leads to somewhere unknown."""
        arcs = self._arcs[place]
        while number < len(arcs) and arcs[number][1] in self.known:
            number += 1
        if number == len(arcs):
            return None
        length, other = arcs[number]
        return distance + length, other, place, distance, number
