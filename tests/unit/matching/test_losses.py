"""What a choice would have cost, against exhaustion."""

from hypothesis import given
from hypothesis import strategies as st

from mentorbook.matching.gains import Change, change_of
from mentorbook.matching.market import Market
from mentorbook.matching.policy import Policy, ShortLists, costs
from mentorbook.matching.reasoning.losses import Losses
from mentorbook.matching.solving.solver import solve
from tests.oracle import every_matching
from tests.test_matching_properties import cost_of, markets
from tests.tries import tries

PRICED = st.sampled_from([Policy.MOST_MATCHED, Policy.FIRST_CHOICES])


@tries(1000)
@given(markets(limits=st.none() | st.integers(0, 6)), PRICED, st.sampled_from(ShortLists))
def test_the_loss_of_a_choice_is_that_of_the_best_matching_with_it(
    market: Market, policy: Policy, short: ShortLists
) -> None:
    """Every choice of everybody, among all matchings in which they have it."""
    price = costs(market, policy, short)
    solution = solve(market, price)
    losses, least = Losses(market, price, solution), cost_of(market, price, solution.matching)
    matchings = list(every_matching(market))
    for mentee, choices in enumerate(market.choices):
        for rank, mentor in enumerate(choices):
            forced = [one for one in matchings if mentor is not None and one[mentee] == mentor]
            loss = min((cost_of(market, price, one) - least for one in forced), default=None)
            assert losses.of(mentee, rank) == loss


def test_a_loss_is_told_in_people() -> None:
    """The first has nobody else; if the second had her first choice, the first would be left over."""
    market = Market((1, 1), ((0,), (0, 1)), (1, 0), 2)
    price = costs(market, Policy.MOST_MATCHED)
    loss = Losses(market, price, solve(market, price)).of(1, 0)
    assert loss is not None
    assert change_of(market, -loss) == Change(-1, (0, -1))
