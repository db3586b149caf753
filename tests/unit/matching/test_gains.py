"""What one more seat brings, against solving again."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mentorbook.matching.gains import Change, change_of, seat_gains
from mentorbook.matching.market import Market, profile
from mentorbook.matching.policy import Policy, ShortLists, costs
from mentorbook.matching.solving.residual import Residual
from mentorbook.matching.solving.solver import solve
from tests.test_matching_properties import cost_of, markets
from tests.tries import tries

PRICED = st.sampled_from([Policy.MOST_MATCHED, Policy.FIRST_CHOICES])


def with_seat(market: Market, mentor: int) -> Market:
    """Give a mentor one seat more."""
    seats = tuple(seats + (one == mentor) for one, seats in enumerate(market.seats))
    return replace(market, seats=seats)


@tries(1000)
@given(markets(limits=st.none() | st.integers(0, 6)), PRICED, st.sampled_from(ShortLists))
def test_the_gain_of_a_seat_is_what_solving_again_gains(market: Market, policy: Policy, short: ShortLists) -> None:
    """For every mentor, the limit and either way with short lists included."""
    price = costs(market, policy, short)
    solution = solve(market, price)
    before = cost_of(market, price, solution.matching)
    again = [solve(with_seat(market, mentor), price).matching for mentor in range(len(market.seats))]
    assert [*seat_gains(Residual(market, price, solution))] == [before - cost_of(market, price, one) for one in again]


@tries(1000)
@given(markets(limits=st.none() | st.integers(0, 6)), PRICED)
def test_a_gain_says_how_many_more_are_matched_and_how(market: Market, policy: Policy) -> None:
    """The digits of a cost are the profile."""
    price = costs(market, policy)
    solution = solve(market, price)
    before = profile(market, solution.matching)
    for mentor, gain in enumerate(seat_gains(Residual(market, price, solution))):
        after = profile(market, solve(with_seat(market, mentor), price).matching)
        change = tuple(new - old for old, new in zip(before, after, strict=True))
        assert change_of(market, gain) == Change(sum(change), change)


def test_a_seat_nobody_wants_brings_nothing() -> None:
    """Three want the first mentor, who has one seat; one of them would take the second."""
    market = Market((1, 1, 1), ((0,), (0,), (0, 1)), (0, 1, 2), 2)
    price = costs(market, Policy.MOST_MATCHED)
    gains = [change_of(market, one) for one in seat_gains(Residual(market, price, solve(market, price)))]
    assert gains == [Change(1, (1, 0)), Change(0, (0, 0)), Change(0, (0, 0))]
