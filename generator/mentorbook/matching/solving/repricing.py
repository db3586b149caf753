"""Prices as high as they may be, at which the next chains of moves are easy to find."""

from heapq import heapify, heappop, heappush

from mentorbook.matching.solving.seating import Seating


class Repricing:
    """Raise the prices of a seating that has no limit to mind.

    Searches from a newcomer stop at the nearest free seat. At the least prices all places nearer
    than it come first; at the greatest ones every place is as far as the way from it to a free seat
    costs, so that the search goes straight there, as A* does with a perfect estimate.
    """

    def __init__(self, seating: Seating) -> None:
        self._seating = seating
        self._namers: list[list[tuple[int, int]]] = [[] for _ in range(seating.nobody)]
        for mentee, choices in enumerate(seating.choices):
            for cost, mentor in zip(seating.choice_cost, choices, strict=False):
                if mentor is not None:
                    self._namers[mentor].append((mentee, cost))

    def raise_prices(self) -> None:
        """Add to each price what the cheapest chain from there to a free seat, or to somebody left over, costs.

        Dijkstra's search, backwards from all free seats at once.
        """
        seating = self._seating
        price, place, known = seating.price, seating.place, self._ends()
        total = [price[where] + cost for where, cost in zip(place, seating.cost, strict=True)]
        frontier = [(distance, mentor) for mentor, distance in known.items()]
        heapify(frontier)
        while frontier:
            distance, mentor = heappop(frontier)
            if known.get(mentor) != distance:
                continue
            del known[mentor]
            price[mentor] += distance
            for mentee, cost in self._namers[mentor]:
                before = place[mentee]
                if before in known:
                    there = price[mentor] + cost - total[mentee]
                    if there < known[before]:
                        known[before] = there
                        heappush(frontier, (there, before))

    def _ends(self) -> dict[int, int]:
        """Return what it costs to end a chain at each mentor, by a free seat or by leaving somebody over."""
        seating = self._seating
        ends = {}
        for mentor in range(seating.nobody):
            if seating.free[mentor]:
                ends[mentor] = 0
            elif seating.holders[mentor]:
                losses = (seating.unmatched_cost[holder] - seating.cost[holder] for holder in seating.holders[mentor])
                ends[mentor] = min(losses) - seating.price[mentor]
        return ends
