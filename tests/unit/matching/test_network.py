"""A guess from OR-tools, and costs that it can count."""

import pytest

from mentorbook.matching.market import Market, profile
from mentorbook.matching.policy import Costs, Policy, ShortLists, costs
from mentorbook.matching.solving.network import flow_matching, short_costs


def in_turn(people: int) -> tuple[int, ...]:
    """Return the order in which people are numbered."""
    return tuple(range(people))


def test_costs_that_are_short_stay_the_same() -> None:
    """Ten people and two choices need no more than 23^2."""
    exact = costs(Market((1,), ((0,),) * 10, in_turn(10), 2), Policy.MOST_MATCHED)
    assert short_costs(exact, 10) == exact


def test_long_costs_are_those_of_a_smaller_base() -> None:
    """100,000 people and two choices: 200,003^2 becomes 128^2, in every place where it stands."""
    market = Market((1,), ((0,), *((),) * 99_999), in_turn(100_000), 2)
    short = short_costs(costs(market, Policy.FIRST_CHOICES, ShortLists.NEUTRAL), 100_000)
    assert (short.choice, set(short.unmatched)) == ((0, 127), {127, 0})


def test_many_choices_leave_a_base_that_fits() -> None:
    """With twelve choices even 128^12 is too long, so the base is smaller still."""
    short = short_costs(costs(Market((), ((),) * 1_000, in_turn(1_000), 12), Policy.MOST_MATCHED), 1_000)
    assert 2**60 // 4_004 // 3 < max(short.unmatched) <= 2**60 // 4_004


def test_nothing_costs_nothing() -> None:
    """Where nobody takes part there is nothing to shorten."""
    assert short_costs(Costs((0,), ()), 0) == Costs((0,), ())


def test_the_guess_is_a_matching() -> None:
    """Struck choices, a mentor without a seat, and somebody left over; only where OR-tools is installed."""
    pytest.importorskip("ortools")
    market = Market((1, 0, 2), ((0, 2), (1, 0), (None, 0), (2,), ()), in_turn(5), 2)
    matching = flow_matching(market, costs(market, Policy.MOST_MATCHED))
    assert matching is not None
    assert profile(market, matching) == (1, 2)
