"""What each policy would bring in the same round, so that a coordinator sees which fairness costs whom what."""

from dataclasses import dataclass

from mentorbook.matching.market import Matching, profile
from mentorbook.matching.policy import Policy, ShortLists, costs
from mentorbook.matching.proposal import Proposal, best_of
from mentorbook.matching.solving.solver import solve


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
    """Return every policy's outcome, the chosen one's among them."""
    market = proposal.cohort.market
    return tuple(Outcome(policy, profile(market, _matching(proposal, policy))) for policy in Policy)


def _matching(proposal: Proposal, policy: Policy) -> Matching:
    """Return a matching with the policy's profile: how ties fall changes it only where short lists are neutral."""
    market = proposal.cohort.market
    if policy is proposal.policy:
        return proposal.solution.matching
    if policy is Policy.STABLE or proposal.short_lists is ShortLists.NEUTRAL:
        return best_of(proposal.cohort, policy, proposal.short_lists).matching
    return solve(market, costs(market, policy)).matching
