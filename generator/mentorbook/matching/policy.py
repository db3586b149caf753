"""What each outcome costs under a policy, in whole numbers, so that the cheapest matching is the best."""

from dataclasses import dataclass
from enum import StrEnum

from mentorbook.matching.market import Market


class Policy(StrEnum):
    """Name an objective that the solver can minimise."""

    MOST_MATCHED = "most-matched"
    """As many mentees matched as possible; among those matchings the greatest profile."""
    FIRST_CHOICES = "first-choices"
    """The greatest profile: first choices before second ones, however many are left over."""


def find_refusal(policy: str, short_lists: str) -> str | None:
    """Say why a programme's matching settings cannot be followed; None if they can."""
    known = " and ".join(policy.value for policy in Policy)
    if policy not in set(Policy):
        return f'This version knows the policies {known}, not "{policy}".'
    if short_lists != "plain":
        return f'This version knows "short_lists: plain" only, not "{short_lists}".'
    return None


@dataclass(frozen=True)
class Costs:
    """Hold the price of every outcome; whole numbers of any size, so nothing overflows or rounds."""

    choice: tuple[int, ...]
    """By rank."""
    unmatched: tuple[int, ...]
    """By mentee."""


def costs(market: Market, policy: Policy) -> Costs:
    """Price the outcomes so that no number of later choices outweighs one earlier choice.

    With B greater than twice the number of mentees, one choice of a rank saves more than any
    exchange of choices of later ranks; one mentee more is worth more than any profile.
    """
    base, longest = 2 * len(market.choices) + 3, max(market.longest, 1)
    most = base ** (longest - 1)
    unmatched = most * base if policy is Policy.MOST_MATCHED else most
    choice = tuple(most - base ** (longest - 1 - rank) for rank in range(longest))
    return Costs(choice, (unmatched,) * len(market.choices))
