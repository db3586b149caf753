"""A way through a graph, sought from both ends in step."""

from collections.abc import Callable, Iterator, Sequence
from itertools import cycle

Arc = tuple[int | None, int]
"""Who goes, None if nobody has to, and the place at the other end."""
Arcs = Callable[[int], Iterator[Arc]]


class Search:
    """The places reached from one end so far, within one part of the graph, and how."""

    def __init__(self, root: int, arcs: Arcs, part: Sequence[int]) -> None:
        self.came: dict[int, Arc] = {root: (None, root)}
        """By place: who goes, and which place is the next one towards the root."""
        self.is_exhausted = False
        self._root, self._arcs, self._part = root, arcs, part

    def walk(self, other: "Search") -> Iterator[int | None]:
        """Look at one arc at a time; yield the place where the searches meet, None while they don't."""
        came, met, part, own = self.came, other.came, self._part, self._part[self._root]
        places = [self._root]
        for place in places:
            for mentee, following in self._arcs(place):
                if part[following] != own or following in came:
                    yield None
                    continue
                came[following] = (mentee, place)
                places.append(following)
                yield following if following in met else None
        self.is_exhausted = True

    def way(self, place: int) -> Iterator[tuple[int | None, int, int]]:
        """Yield who goes between which two places, from one that was reached to the root."""
        while place != self._root:
            mentee, nearer = self.came[place]
            yield mentee, place, nearer
            place = nearer


def meet(ahead: Search, back: Search) -> int | None:
    """Let two searches take turns until they meet, and return where; None once either is exhausted.

    By turns a search in vain costs no more than twice its smaller side.
    """
    for walk in cycle((ahead.walk(back), back.walk(ahead))):
        try:
            place = next(walk)
        except StopIteration:
            return None
        if place is not None:
            return place
    return None
