"""What each outcome costs under a policy, in whole numbers, so that the cheapest matching is the best."""

from dataclasses import dataclass
from enum import StrEnum

from mentorbook.matching.market import Market


class Policy(StrEnum):
    """Name what is best in a match."""

    MOST_MATCHED = "most-matched"
    """As many mentees matched as possible; among those matchings the greatest profile."""
    FIRST_CHOICES = "first-choices"
    """The greatest profile: first choices before second ones, however many are left over."""
    STABLE = "stable"
    """No mentor and mentee who would both rather have each other; of those matchings, the mentees' best."""


class ShortLists(StrEnum):
    """Name what it counts to leave over somebody who lists fewer mentors than they may."""

    PLAIN = "plain"
    """As much as to leave over anybody else."""
    NEUTRAL = "neutral"
    """As if they had one more choice and got that, so that nobody gains by listing fewer."""


def find_refusal(policy: str) -> str | None:
    """Say why a policy cannot be followed; None if it can."""
    *most, last = (policy.value for policy in Policy)
    known = f"{', '.join(most)} and {last}"
    return None if policy in set(Policy) else f'This version knows the policies {known}, not "{policy}".'


@dataclass(frozen=True)
class Costs:
    """Hold the price of every outcome; whole numbers of any size, so nothing overflows or rounds."""

    choice: tuple[int, ...]
    """By rank."""
    unmatched: tuple[int, ...]
    """By mentee."""


def costs(market: Market, policy: Policy, short_lists: ShortLists = ShortLists.PLAIN) -> Costs:
    """Price the outcomes so that no number of later choices outweighs one earlier choice.

    With B greater than twice the number of mentees, one choice of a rank saves more than any
    exchange of choices of later ranks; one mentee more is worth more than any profile. Where short
    lists are neutral, to be left over costs somebody with a short list what their next choice would.
    Raise ValueError for `stable`, which no costs describe.
    """
    if policy is Policy.STABLE:
        raise ValueError("A stable matching is not the cheapest of anything.")
    base, longest = 2 * len(market.choices) + 3, max(market.longest, 1)
    most = base ** (longest - 1)
    unmatched = most * base if policy is Policy.MOST_MATCHED else most
    choice = tuple(most - base ** (longest - 1 - rank) for rank in range(longest))
    if short_lists is ShortLists.PLAIN:
        return Costs(choice, (unmatched,) * len(market.choices))
    by_length = (*choice[: market.longest], unmatched)
    return Costs(choice, tuple(by_length[len(choices)] for choices in market.choices))
