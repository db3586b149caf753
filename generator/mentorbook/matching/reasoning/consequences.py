"""What would be otherwise if somebody had a choice they missed."""

from dataclasses import replace

from mentorbook.matching.draw import choose_winner
from mentorbook.matching.gains import Change, change_of
from mentorbook.matching.market import Market, profile
from mentorbook.matching.policy import Policy, ShortLists, costs
from mentorbook.matching.reasoning.losses import Losses
from mentorbook.matching.solving.solver import Solution, solve

EFFORT = 200_000
"""Where short lists are neutral, choice after choice is tried out: so many people are placed for it in all."""


class Consequences:
    """The exact difference to the best result in which a wish comes true, for every wish; not under `stable`."""

    def __init__(self, market: Market, policy: Policy, short_lists: ShortLists, solution: Solution) -> None:
        self._market, self._policy, self._short_lists = market, policy, short_lists
        self._profile = profile(market, solution.matching)
        self._losses = Losses(market, costs(market, policy, short_lists), solution)
        self._known: dict[tuple[int, int], int] = {}
        self._effort = EFFORT

    def loss(self, mentee: int, rank: int) -> int:
        """Return by how much the best result with a choice costs more.

        0 where an order of people decided, or where there is no such result.
        """
        two = mentee, rank
        if two not in self._known:
            self._known[two] = self._losses.of(mentee, rank) or 0
        return self._known[two]

    def change(self, mentee: int, rank: int) -> Change | None:
        """Return what the best result with a choice changes in people, nothing where an order of people decided.

        None where short lists are neutral, and the result is worse by their measure only, or too many choices were
        tried out before.
        """
        loss = self.loss(mentee, rank)
        if not loss or self._short_lists is ShortLists.PLAIN:
            return change_of(self._market, -loss)
        self._effort -= len(self._market.choices)
        change = self._tried_out(mentee, rank) if self._effort >= 0 else None
        return change if change and self._is_worse(change) else None

    def _is_worse(self, change: Change) -> bool:
        counts = change.profile if self._policy is Policy.FIRST_CHOICES else (change.matched, *change.profile)
        return next(filter(None, counts), 0) < 0

    def _tried_out(self, mentee: int, rank: int) -> Change:
        """Match everybody else with the seat gone; among equal results waiting and the draw decide as ever."""
        market = _without(self._market, mentee, self._market.choices[mentee][rank])
        prices = costs(market, self._policy, self._short_lists)
        found = profile(market, choose_winner(market, prices, solve(market, prices)).matching)
        counts = tuple(
            new + (number == rank) - old for number, (new, old) in enumerate(zip(found, self._profile, strict=True))
        )
        return Change(sum(counts), counts)


def _without(market: Market, mentee: int, mentor: int | None) -> Market:
    """Return the market after a mentee has taken a seat."""
    return replace(
        market,
        seats=tuple(seats - (one == mentor) for one, seats in enumerate(market.seats)),
        choices=(*market.choices[:mentee], *market.choices[mentee + 1 :]),
        order=tuple(one - (one > mentee) for one in market.order if one != mentee),
        limit=None if market.limit is None else market.limit - 1,
    )
