"""The group that named too few seats: true, and the least there is."""

from itertools import chain, combinations

from hypothesis import given

from mentorbook.matching.market import Market
from mentorbook.matching.policy import Policy, costs
from mentorbook.matching.reasoning.scarcity import Scarcities, Scarcity
from mentorbook.matching.solving.solver import solve
from tests.test_matching_properties import markets
from tests.tries import tries


def lacks_seats(market: Market, group: tuple[int, ...]) -> bool:
    """Tell whether a group of mentees is larger than all the seats that they name."""
    named = {mentor for mentee in group for mentor in market.choices[mentee] if mentor is not None}
    return sum(market.seats[mentor] for mentor in named) < len(group)


@tries(1000)
@given(markets())
def test_the_group_lacks_a_seat_and_none_within_it_does(market: Market) -> None:
    """Every smaller group with the same mentee in it has seats enough."""
    matching = solve(market, costs(market, Policy.MOST_MATCHED)).matching
    scarcities = Scarcities(market, matching)
    for mentee in (one for one, mentor in enumerate(matching) if mentor is None):
        found = scarcities.of(mentee)
        assert found is not None
        group = scarcities.mentees(mentee, found)
        assert mentee in group
        assert found.seats == len(group) - 1 == sum(market.seats[mentor] for mentor in found.mentors)
        assert set(found.mentors) == {*chain(*(market.choices[one] for one in group))} - {None}
        others = [one for one in group if one != mentee]
        smaller = (few for size in range(len(others)) for few in combinations(others, size))
        assert not any(lacks_seats(market, (mentee, *few)) for few in smaller)


def test_a_seat_within_reach_means_that_something_else_is_scarce() -> None:
    """Two may be paired at most, and the third would have had a free seat."""
    market = Market((2, 1), ((0,), (0,), (1,)), (0, 1, 2), 1, limit=2)
    assert Scarcities(market, (0, 0, None)).of(2) is None
    assert Scarcities(market, (None, 0, 1)).of(0) is None


def test_who_names_nobody_is_a_group_alone() -> None:
    assert Scarcities(Market((1,), ((),), (0,), 1), (None,)).of(0) == Scarcity(0, 0)
