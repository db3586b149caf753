"""What a match proposes: who is paired with whom, who is left over, and why."""

from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property

from mentorbook.matching.cohort import Cohort, cohort_of
from mentorbook.matching.draw import choose_winner
from mentorbook.matching.market import profile
from mentorbook.matching.policy import Policy, ShortLists, costs
from mentorbook.matching.reasoning.reasons import Reasons
from mentorbook.matching.solving.solver import Solution, solve
from mentorbook.matching.stable import accept
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round


@dataclass(frozen=True, slots=True)
class Pairing:
    """Hold one couple: two handles, which choice it was from 1, and why."""

    mentee: str
    mentor: str
    choice: int
    why: str


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Hold the handle of a mentee for whom there was no seat, and why."""

    mentee: str
    why: str


@dataclass(frozen=True)
class Proposal:
    """Hold a match's result, by mentee. It follows from the cohort; nothing is written yet."""

    cohort: Cohort
    policy: Policy
    short_lists: ShortLists
    solution: Solution
    pairings: tuple[Pairing, ...]
    unmatched: tuple[LeftOver, ...]

    @property
    def asked(self) -> int:
        """Return how many mentees took part."""
        return len(self.cohort.mentees)

    @cached_property
    def holders(self) -> dict[int, tuple[int, ...]]:
        """Return by mentor who has the seats, as numbers in the cohort."""
        found: dict[int, tuple[int, ...]] = {}
        for mentee, mentor in enumerate(self.solution.matching):
            if mentor is not None:
                found[mentor] = (*found.get(mentor, ()), mentee)
        return found

    @property
    def seats(self) -> int:
        """Return how many seats were free."""
        return sum(self.cohort.market.seats)

    @property
    def profile(self) -> tuple[int, ...]:
        """Return how many got their first choice, their second and so on."""
        return profile(self.cohort.market, self.solution.matching)


def propose(roster: Roster, one: Round, policy: Policy, late: Set[str] = frozenset()) -> Proposal:
    """Return the best matching of a round on the roster's day; of several, the one that the draw decides for.

    The requests of `late` handles take no part.
    """
    cohort = cohort_of(roster, one, late)
    short_lists = ShortLists(roster.program.matching.short_lists)
    solution = best_of(cohort, policy, short_lists)
    reasons = Reasons(roster.program, cohort, solution, policy)
    pairings, unmatched = [], []
    for index, (mentee, mentor) in enumerate(zip(cohort.mentees, solution.matching, strict=True)):
        if mentor is None:
            unmatched.append(LeftOver(mentee.handle, reasons.of_left_over(index)))
        else:
            choice = cohort.market.choices[index].index(mentor) + 1
            why = reasons.of_pairing(index, mentor)
            pairings.append(Pairing(mentee.handle, cohort.mentors[mentor].handle, choice, why))
    return Proposal(cohort, policy, short_lists, solution, tuple(pairings), tuple(unmatched))


def best_of(cohort: Cohort, policy: Policy, short_lists: ShortLists) -> Solution:
    """Return the one matching that a policy and the draw decide for; a stable one has no prices."""
    if policy is Policy.STABLE:
        return Solution(accept(cohort.market, cohort.rankings), ())
    prices = costs(cohort.market, policy, short_lists)
    return choose_winner(cohort.market, prices, solve(cohort.market, prices))
