"""Whom to ask for one more seat: what it would bring, mentor by mentor."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from mentorbook.matching.cohort import Cohort
from mentorbook.matching.gains import Change, change_of, seat_gains
from mentorbook.matching.market import profile
from mentorbook.matching.policy import Policy, ShortLists, costs
from mentorbook.matching.proposal import Proposal, best_of
from mentorbook.matching.solving.residual import Residual

LEAST_TRIED = 20
EFFORT = 1_000_000
"""Where no prices tell, the round is matched again for mentor after mentor: so many people are placed for it in all."""


@dataclass(frozen=True, slots=True)
class WantedSeat:
    """Hold a mentor's handle, and what one more seat with them would change."""

    mentor: str
    change: Change


def wanted_seats(proposal: Proposal) -> tuple[WantedSeat, ...]:
    """Return the mentors whose next seat would bring something, the most first, then those whom most people name.

    Where short lists are plain and the policy has prices, all are exact and come from one search. Elsewhere the round
    is matched again for each mentor, in great programmes for those only who are waited for most.
    """
    is_priced = proposal.policy is not Policy.STABLE and proposal.short_lists is ShortLists.PLAIN
    found = _from_prices(proposal) if is_priced else _by_matching_again(proposal)
    by_policy = _by_profile if proposal.policy is Policy.FIRST_CHOICES else _by_people
    named = Counter(choice.mentor for mentee in proposal.cohort.mentees for choice in mentee.choices)
    return tuple(sorted(found, key=lambda one: (by_policy(one.change), -named[one.mentor], one.mentor)))


def _by_people(change: Change) -> tuple[int, ...]:
    return (-change.matched, *(-number for number in change.profile))


def _by_profile(change: Change) -> tuple[int, ...]:
    return tuple(-number for number in change.profile)


def _from_prices(proposal: Proposal) -> Iterator[WantedSeat]:
    cohort = proposal.cohort
    for mentor, gain in _gains(proposal).items():
        if gain:
            yield WantedSeat(cohort.mentors[mentor].handle, change_of(cohort.market, gain))


def _by_matching_again(proposal: Proposal) -> Iterator[WantedSeat]:
    cohort, nothing = proposal.cohort, (0,) * proposal.cohort.market.longest
    worth = _passed_over(proposal) if proposal.policy is Policy.STABLE else _gains(proposal)
    most = max(LEAST_TRIED, EFFORT // max(1, proposal.asked))
    for mentor, _ in islice(sorted(worth.items(), key=lambda one: (-one[1], one[0])), most):
        again = best_of(_with_seat(cohort, mentor), proposal.policy, proposal.short_lists)
        counts = zip(profile(cohort.market, again.matching), proposal.profile, strict=True)
        change = tuple(after - before for after, before in counts)
        if change != nothing:
            yield WantedSeat(cohort.mentors[mentor].handle, Change(sum(change), change))


def _gains(proposal: Proposal) -> dict[int, int]:
    """Return what a seat gains in cost, by mentor, where those there are don't suffice.

    Where short lists are neutral, what gains nothing may still match somebody more, who comes early in the order.
    """
    market = proposal.cohort.market
    residual = Residual(market, costs(market, proposal.policy, proposal.short_lists), proposal.solution)
    taken = Counter(proposal.solution.matching)
    named = {mentor for choices in market.choices for mentor in choices}
    return {
        mentor: gain
        for mentor, gain in enumerate(seat_gains(residual))
        if mentor in named and taken[mentor] == market.seats[mentor]
    }


def _passed_over(proposal: Proposal) -> dict[int, int]:
    """Return how many named a mentor before the one they got, or got nobody; a stable match moves nobody else."""
    waiting = Counter[int]()
    for choices, got in zip(proposal.cohort.market.choices, proposal.solution.matching, strict=True):
        earlier = choices if got is None else choices[: choices.index(got)]
        waiting.update(mentor for mentor in earlier if mentor is not None)
    return waiting


def _with_seat(cohort: Cohort, mentor: int) -> Cohort:
    seats = tuple(seats + (one == mentor) for one, seats in enumerate(cohort.market.seats))
    return replace(cohort, market=replace(cohort.market, seats=seats))
