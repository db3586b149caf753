"""What each policy would bring in the same round, so that a coordinator sees which fairness costs whom what."""

from dataclasses import dataclass

from mentorbook.matching.market import Matching, profile
from mentorbook.matching.policy import Policy, costs
from mentorbook.matching.proposal import Proposal
from mentorbook.matching.solver import solve
from mentorbook.matching.stable import accept


@dataclass(frozen=True, slots=True)
class Outcome:
    """Hold how many a policy matches, and how many with their first choice, their second and so on."""

    policy: Policy
    profile: tuple[int, ...]

    @property
    def matched(self) -> int:
        """Return how many are matched."""
        return sum(self.profile)


def outcomes(proposal: Proposal) -> tuple[Outcome, ...]:
    """Return every policy's outcome; how ties fall changes none of them."""
    market = proposal.cohort.market
    return tuple(Outcome(policy, profile(market, _matching(proposal, policy))) for policy in Policy)


def _matching(proposal: Proposal, policy: Policy) -> Matching:
    cohort = proposal.cohort
    if policy is proposal.policy:
        return proposal.solution.matching
    if policy is Policy.STABLE:
        return accept(cohort.market, cohort.rankings)
    return solve(cohort.market, costs(cohort.market, policy, proposal.short_lists)).matching
