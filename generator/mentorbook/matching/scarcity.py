"""Why somebody has nobody: the people who together named fewer seats than they are.

Hall, "On Representatives of Subsets" (1935): some are left over exactly if there are such people. Who is reached from
somebody left over, by their choices and those of whoever holds the seats, is the least such group they are part of.
"""

from collections import defaultdict
from dataclasses import dataclass

from mentorbook.matching.market import Market, Matching


@dataclass(frozen=True)
class Scarcity:
    """Hold a group of mentees and all mentors that they name; there is one seat less than people."""

    mentees: tuple[int, ...]
    mentors: tuple[int, ...]
    seats: int


class Scarcities:
    """The groups of one matching in which nobody who is left over could have been matched as well."""

    def __init__(self, market: Market, matching: Matching) -> None:
        self._market = market
        self._holders: dict[int, list[int]] = defaultdict(list)
        for mentee, mentor in enumerate(matching):
            if mentor is not None:
                self._holders[mentor].append(mentee)

    def of(self, mentee: int) -> Scarcity | None:
        """Return the least group that somebody left over is part of; None where a seat they can reach is free.

        That is so where the round's limit is reached, or the policy does not match as many as possible. No smaller
        group with too few seats has this mentee in it: each must hold all who hold its seats.
        """
        mentees, mentors = {mentee: None}, dict[int, None]()
        for one in (queue := [mentee]):
            for mentor in self._market.choices[one]:
                if mentor is None or mentor in mentors:
                    continue
                mentors[mentor] = None
                if len(self._holders[mentor]) < self._market.seats[mentor]:
                    return None
                new = [holder for holder in self._holders[mentor] if holder not in mentees]
                mentees |= dict.fromkeys(new)
                queue += new
        seats = sum(self._market.seats[mentor] for mentor in mentors)
        return Scarcity(tuple(sorted(mentees)), tuple(sorted(mentors)), seats)
