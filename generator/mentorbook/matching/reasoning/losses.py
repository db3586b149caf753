"""What each choice that somebody did not get would have cost."""

from collections.abc import Sequence

from mentorbook.matching.market import Market
from mentorbook.matching.policy import Costs
from mentorbook.matching.solving.components import components
from mentorbook.matching.solving.residual import Residual
from mentorbook.matching.solving.shortest import Arcs, least
from mentorbook.matching.solving.solver import Solution


class Losses:
    """By how much the best matchings with one wish fulfilled are worse, for every wish.

    Places that can be reached from each other without a loss are one here: most questions are answered by that.
    """

    def __init__(self, market: Market, costs: Costs, solution: Solution) -> None:
        self._market, self._residual = market, Residual(market, costs, solution)
        arcs = [list(self._residual.arcs(place)) for place in range(self._residual.open + 1)]
        self._part = components(len(arcs), lambda place: [other for other, length in arcs[place] if not length])
        self._ahead, self._back = _between_parts(arcs, self._part)

    def of(self, mentee: int, rank: int) -> int | None:
        """Return by how much the best matching in which a mentee has a choice costs more; None where it cannot be.

        0 means that only waiting or the draw decided.
        """
        mentor = self._market.choices[mentee][rank]
        if mentor is None or not self._market.seats[mentor] or self._market.limit == 0:
            return None
        own = self._residual.place(mentee)
        if mentor == own:
            return 0
        return self._residual.options(mentee)[mentor] + self._way(mentor, own)

    def _way(self, start: int, goal: int) -> int:
        """Return the loss of the moves that make room at the start, the last of them to the goal."""
        if self._part[start] == self._part[goal]:
            return 0
        found = least(self._ahead, self._back, self._part[start], self._part[goal])
        if found is None:
            raise ValueError("A seat that somebody holds can be given up.")
        return found


def _between_parts(arcs: Sequence[Sequence[tuple[int, int]]], part: Sequence[int]) -> tuple[Arcs, Arcs]:
    """Return the shortest arcs from part to part, and the same by their other end."""
    known: dict[tuple[int, int], int] = {}
    for place, others in enumerate(arcs):
        for other, length in others:
            two = part[place], part[other]
            if two[0] != two[1] and length < known.get(two, length + 1):
                known[two] = length
    ahead: list[list[tuple[int, int]]] = [[] for _ in range(max(part) + 1)]
    back: list[list[tuple[int, int]]] = [[] for _ in ahead]
    for (start, goal), length in sorted(known.items(), key=lambda one: one[1]):
        ahead[start].append((length, goal))
        back[goal].append((length, start))
    return ahead, back
