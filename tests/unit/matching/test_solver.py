"""The solver on markets a person can follow, and on the largest and worst ones."""

import pytest

from mentorbook.matching.market import Market, profile
from mentorbook.matching.policy import Policy, costs
from mentorbook.matching.solving.solver import Solution, solve


def solved(market: Market, policy: Policy = Policy.MOST_MATCHED) -> Solution:
    """Solve under a policy."""
    return solve(market, costs(market, policy))


def in_turn(people: int) -> tuple[int, ...]:
    """Return the order in which people are numbered."""
    return tuple(range(people))


def test_a_second_choice_makes_room_for_one_who_has_no_other() -> None:
    """Most-matched moves the first person to their second choice, so that both have a mentor."""
    assert solved(Market((1, 1), ((0, 1), (0,)), (0, 1), 2)).matching == (1, 0)


@pytest.mark.parametrize(("policy", "counts"), [(Policy.MOST_MATCHED, (1, 2)), (Policy.FIRST_CHOICES, (2, 0))])
def test_policies_differ_where_one_mentee_more_costs_a_first_choice(policy: Policy, counts: tuple[int, int]) -> None:
    """Three of three with one first choice, or two first choices and nobody for the third."""
    market = Market((1, 1, 1), ((0, 2), (1,), (1, 0)), (0, 1, 2), 2)
    assert profile(market, solved(market, policy).matching) == counts


def test_prices_say_what_a_seat_is_worth() -> None:
    """Without that seat one person fewer would be matched: 7^2 is what being left over costs."""
    assert solved(Market((1,), ((0,), (0,)), (0, 1), 2)) == Solution(matching=(0, None), prices=(49,), limit_price=0)


def test_a_free_seat_has_no_price() -> None:
    """Two seats for two people who name that mentor."""
    assert solved(Market((2,), ((0,), (0,)), (0, 1), 2)) == Solution((0, 0), (0,), 0)


def test_a_limit_that_binds_has_the_price() -> None:
    """Seats for two and a limit of one: it is the limit that is worth a person, not a seat."""
    assert solved(Market((1, 1), ((0,), (1,)), (0, 1), 2, limit=1)) == Solution((0, None), (0, 0), 49)


@pytest.mark.parametrize(
    ("market", "matching"),
    [
        (Market((), (), (), 2), ()),
        (Market((3, 0), (), (), 2), ()),
        (Market((), ((), ()), (0, 1), 2), (None, None)),
        (Market((0,), ((0,), (0,)), (0, 1), 2), (None, None)),
        (Market((1,), ((None, None), (None, 0)), (0, 1), 2), (None, 0)),
        (Market((1,), ((0,),), (0,), 2, limit=0), (None,)),
    ],
    ids=["nobody at all", "no mentees", "no mentors", "no seats", "struck choices", "a limit of none"],
)
def test_markets_at_the_edge(market: Market, matching: tuple[int | None, ...]) -> None:
    """Where there is nothing to decide, nothing is decided."""
    assert solved(market).matching == matching


def test_everybody_names_the_same_mentor() -> None:
    """20,000 people for 3 seats: three have one, and it takes no time."""
    market = Market((3, 1), ((0,),) * 20_000, in_turn(20_000), 2)
    assert profile(market, solved(market).matching) == (3, 0)


def test_everybody_names_the_same_five_mentors() -> None:
    """The same list 5,000 times: every seat of the five is filled, the first ones as first choices."""
    market = Market((50,) * 5, ((0, 1, 2, 3, 4),) * 5_000, in_turn(5_000), 5)
    assert profile(market, solved(market).matching) == (50,) * 5


def test_one_newcomer_moves_five_thousand_people() -> None:
    """Everyone has to step one seat further, and does: no chain is too long."""
    people = 5_000
    chain = tuple((person, person + 1) for person in range(people))
    market = Market((1,) * (people + 1), (*chain, (0,)), in_turn(people + 1), 2)
    assert solved(market).matching == (*range(1, people + 1), 0)


def test_a_limit_of_a_pilot_in_a_large_programme() -> None:
    """100 of 10,000 first choices, all of whom could have been seated."""
    market = Market((1,) * 10_000, tuple((mentor,) for mentor in range(10_000)), in_turn(10_000), 5, limit=100)
    assert profile(market, solved(market).matching) == (100, 0, 0, 0, 0)
