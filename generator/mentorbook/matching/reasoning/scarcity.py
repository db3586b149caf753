"""Why somebody has nobody: the people who together named fewer seats than they are.

Hall, "On Representatives of Subsets" (1935): some are left over exactly if there are such people. Who is reached from
somebody left over, by their choices and those of whoever holds the seats, is such a group, and no part of it is one.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from mentorbook.matching.bits import grouped, members, set_of
from mentorbook.matching.market import Market, Matching
from mentorbook.matching.solving.components import components


@dataclass(frozen=True)
class Scarcity:
    """Hold all mentors that a group of mentees named, as bits; there is one seat less than people."""

    among: int
    seats: int

    @property
    def count(self) -> int:
        """Return how many mentors they named."""
        return self.among.bit_count()

    @property
    def mentors(self) -> tuple[int, ...]:
        """Return the mentors."""
        return tuple(members(self.among))


class Scarcities:
    """The groups of one matching in which nobody who is left over could have been matched as well."""

    def __init__(self, market: Market, matching: Matching) -> None:
        self._market = market
        self._holders: dict[int, list[int]] = defaultdict(list)
        for mentee, mentor in enumerate(matching):
            if mentor is not None:
                self._holders[mentor].append(mentee)

    def of(self, mentee: int) -> Scarcity | None:
        """Return a group that somebody left over is part of; None where a seat they can reach is free.

        That is so where the round's limit is reached, or the policy does not match as many as possible. No part of
        the group has too few seats: one without somebody who holds a seat that the others named leaves that seat free.
        """
        part, within = self._reach
        reached = 0
        for mentor in self._market.choices[mentee]:
            if mentor is not None:
                beyond = within[part[mentor]]
                if beyond is None:
                    return None
                reached |= beyond
        seats = sum(number * (reached & having).bit_count() for number, having in self._by_seats.items())
        return Scarcity(reached, seats)

    def mentees(self, mentee: int, found: Scarcity) -> tuple[int, ...]:
        """Return the whole group: the mentee who is left over, and all who hold the seats."""
        return tuple(sorted([mentee, *(holder for mentor in found.mentors for holder in self._holders[mentor])]))

    @cached_property
    def _by_seats(self) -> dict[int, int]:
        """Return the mentors with each number of seats, as the bits of a number."""
        return grouped(self._market.seats, lambda seats: [seats])

    @cached_property
    def _reach(self) -> tuple[list[int], list[int | None]]:
        """Return the part that each mentor belongs to, and all mentors whom each part reaches, as bits.

        None stands for a part that reaches a free seat. Parts are numbered so that those they lead to come before them.
        """
        named = [self._named(mentor) for mentor in range(len(self._market.seats))]
        part = components(len(named), named.__getitem__)
        inside: list[list[int]] = [[] for _ in range(max(part, default=-1) + 1)]
        for mentor, own in enumerate(part):
            inside[own].append(mentor)
        within: list[int | None] = []
        for own, mentors in enumerate(inside):
            beyond = {part[other] for mentor in mentors for other in named[mentor]} - {own}
            within.append(_union(set_of(mentors), [within[other] for other in sorted(beyond)]))
            if any(len(self._holders[mentor]) < self._market.seats[mentor] for mentor in mentors):
                within[own] = None
        return part, within

    def _named(self, mentor: int) -> set[int]:
        """Return all whom the people of a mentor named."""
        return {one for holder in self._holders[mentor] for one in self._market.choices[holder] if one is not None}


def _union(own: int, others: Iterable[int | None]) -> int | None:
    """Return bits together with others; None where any of those is."""
    for bits in others:
        if bits is None:
            return None
        own |= bits
    return own
