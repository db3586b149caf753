"""The cheapest chain of moves that finds one more mentee a place."""

from heapq import heappop, heappush

from mentorbook.matching.solving.seating import Seating


class Chain:
    """The cheapest chain of moves that finds one newcomer a place: Dijkstra's search with prices."""

    def __init__(self, seating: Seating, newcomer: int) -> None:
        self.seating, self.newcomer = seating, newcomer
        self.cost, self.end = seating.unmatched_cost[newcomer], seating.nobody
        self.settled: list[tuple[int, int]] = []
        """Mentors whose people may have to move, with the cost of getting there."""
        self.limit_passed: int | None = None
        self._known: dict[int, int] = {}
        self._came: dict[int, tuple[int, int]] = {seating.nobody: (newcomer, self.cost)}
        self._gate = -1
        self._frontier: list[tuple[int, int]] = []

    def find(self) -> None:
        """Search until no open end can be cheaper than the best one reached."""
        seating, frontier = self.seating, self._frontier
        self._reach(self.newcomer, 0)
        while frontier:
            distance, place = heappop(frontier)
            if distance >= self.cost:
                return
            if distance > self._known[place]:
                continue
            if place == seating.limit:
                self._pass_limit(distance)
                continue
            self.settled.append((place, distance))
            before = distance - seating.price[place]
            for holder in seating.holders[place]:
                self._reach(holder, before - seating.cost[holder])

    def moves(self) -> list[tuple[int, int, int]]:
        """Return who moves, at what cost and where to, from the end of the chain to the newcomer."""
        moves, place = [], self.end
        while True:
            mentee, cost = self._came[place]
            if mentee < 0:
                place = self._gate
                continue
            moves.append((mentee, cost, place))
            if mentee == self.newcomer:
                return moves
            place = self.seating.place[mentee]

    def _reach(self, mentee: int, before: int) -> None:
        """Take note of the places this mentee would reach more cheaply than any way known."""
        known, seating = self._known, self.seating
        if before + seating.unmatched_cost[mentee] < self.cost:
            self.cost, self.end = before + seating.unmatched_cost[mentee], seating.nobody
            self._came[seating.nobody] = (mentee, seating.unmatched_cost[mentee])
        for cost, place in zip(seating.choice_cost, seating.choices[mentee], strict=False):
            if place is None:
                continue
            distance = before + cost + seating.price[place]
            if distance >= known.get(place, self.cost) or distance >= self.cost:
                continue
            known[place] = distance
            self._came[place] = (mentee, cost)
            if not seating.free[place]:
                heappush(self._frontier, (distance, place))
            elif seating.room:
                self.cost, self.end = distance, place
            else:
                self._reach_limit(place, distance)

    def _reach_limit(self, mentor: int, distance: int) -> None:
        """Go on from a free seat that the limit forbids to take: someone elsewhere must give one up."""
        heappush(self._frontier, (distance, mentor))
        if distance < self._known.get(self.seating.limit, self.cost):
            self._known[self.seating.limit], self._gate = distance, mentor
            heappush(self._frontier, (distance, self.seating.limit))

    def _pass_limit(self, distance: int) -> None:
        seating, known = self.seating, self._known
        self.limit_passed = distance
        for mentor in range(seating.nobody):
            there = distance + seating.price[mentor] - seating.limit_price
            if seating.holders[mentor] and there < known.get(mentor, self.cost):
                known[mentor], self._came[mentor] = there, (-1, 0)
                heappush(self._frontier, (there, mentor))
