"""What one more seat brings, and what a choice would have cost, against solving again and exhaustion."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mentorbook.matching.gains import Change, change_of, loss_of, seat_gains
from mentorbook.matching.market import Market, Matching, profile
from mentorbook.matching.policy import Costs, Policy, ShortLists, costs
from mentorbook.matching.residual import Residual
from mentorbook.matching.solver import solve
from tests.oracle import every_matching
from tests.test_matching_properties import markets
from tests.tries import tries

PRICED = st.sampled_from([Policy.MOST_MATCHED, Policy.FIRST_CHOICES])


def cost_of(market: Market, price: Costs, matching: Matching) -> int:
    """Add up what a matching costs."""
    pairs = zip(market.choices, matching, price.unmatched, strict=True)
    return sum(alone if mentor is None else price.choice[choices.index(mentor)] for choices, mentor, alone in pairs)


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


@tries(1000)
@given(markets(limits=st.none() | st.integers(0, 6)), PRICED, st.sampled_from(ShortLists))
def test_the_loss_of_a_choice_is_that_of_the_best_matching_with_it(
    market: Market, policy: Policy, short: ShortLists
) -> None:
    """Every choice of everybody, among all matchings in which they have it."""
    price = costs(market, policy, short)
    solution = solve(market, price)
    residual, least = Residual(market, price, solution), cost_of(market, price, solution.matching)
    matchings = list(every_matching(market))
    for mentee, choices in enumerate(market.choices):
        for rank, mentor in enumerate(choices):
            forced = [one for one in matchings if mentor is not None and one[mentee] == mentor]
            loss = min((cost_of(market, price, one) - least for one in forced), default=None)
            assert loss_of(market, residual, mentee, rank) == loss


def test_a_loss_is_told_in_people() -> None:
    """The first has nobody else; if the second had her first choice, the first would be left over."""
    market = Market((1, 1), ((0,), (0, 1)), (1, 0), 2)
    price = costs(market, Policy.MOST_MATCHED)
    loss = loss_of(market, Residual(market, price, solve(market, price)), 1, 0)
    assert loss is not None
    assert change_of(market, -loss) == Change(-1, (0, -1))


def test_a_seat_nobody_wants_brings_nothing() -> None:
    """Three want the first mentor, who has one seat; one of them would take the second."""
    market = Market((1, 1, 1), ((0,), (0,), (0, 1)), (0, 1, 2), 2)
    price = costs(market, Policy.MOST_MATCHED)
    gains = [change_of(market, one) for one in seat_gains(Residual(market, price, solve(market, price)))]
    assert gains == [Change(1, (1, 0)), Change(0, (0, 0)), Change(0, (0, 0))]
