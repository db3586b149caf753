"""What outcomes cost, so that the cheapest matching is the one the policy wants."""

from itertools import product

import pytest

from mentorbook.matching.market import Market
from mentorbook.matching.policy import Costs, Policy, ShortLists, costs

TWO_PEOPLE = Market((1, 1, 1), ((0, 1, 2), (0,)), (0, 1), 3)


def test_the_costs_are_those_of_the_design() -> None:
    """With B = 2n + 3 = 7 and k = 3: choice r costs 49 - 7^(2-r); unmatched 7^3 or 7^2."""
    assert costs(TWO_PEOPLE, Policy.MOST_MATCHED) == Costs((0, 42, 48), (343, 343))
    assert costs(TWO_PEOPLE, Policy.FIRST_CHOICES) == Costs((0, 42, 48), (49, 49))


def test_neutral_short_lists_cost_what_the_next_choice_would() -> None:
    """Who lists one of three is left over at the price of a second choice; who lists all three, at the full one."""
    assert costs(TWO_PEOPLE, Policy.MOST_MATCHED, ShortLists.NEUTRAL) == Costs((0, 42, 48), (343, 42))
    assert costs(TWO_PEOPLE, Policy.FIRST_CHOICES, ShortLists.NEUTRAL) == Costs((0, 42, 48), (49, 42))
    assert costs(Market((), ((),), (0,), 0), Policy.MOST_MATCHED, ShortLists.NEUTRAL) == Costs((0,), (5,))


def test_a_programme_without_choices_has_costs_too() -> None:
    """Nobody and nothing to choose is no special case."""
    assert costs(Market((), (), (), 0), Policy.MOST_MATCHED) == Costs((0,), ())


@pytest.mark.parametrize("policy", [Policy.MOST_MATCHED, Policy.FIRST_CHOICES])
def test_less_cost_is_always_the_better_outcome(policy: Policy) -> None:
    """Over every outcome of four people, costs and the policy's own words order them alike."""
    market = Market((), ((), (), (), ()), (0, 1, 2, 3), 3)
    price = costs(market, policy)
    totals = {}
    for ranks in product([0, 1, 2, None], repeat=4):
        counts = tuple(ranks.count(rank) for rank in range(3))
        worth = (sum(counts), *counts) if policy is Policy.MOST_MATCHED else counts
        totals[worth] = sum(price.unmatched[0] if rank is None else price.choice[rank] for rank in ranks)
    assert sorted(totals, reverse=True) == sorted(totals, key=lambda worth: totals[worth])


def test_costs_of_a_large_programme_are_exact() -> None:
    """At 10,000 people and five choices numbers pass 64 bits and stay exact."""
    price = costs(Market((), ((),) * 10_000, tuple(range(10_000)), 5), Policy.MOST_MATCHED)
    assert price.unmatched[0] == 20_003**5 > 2**64
    assert price.choice[4] == 20_003**4 - 1
