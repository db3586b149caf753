"""The lottery's order, and the winner among equals, on markets a person can follow."""

from hashlib import sha256

import pytest

from mentorbook.matching.draw import choose_winner, drawn, serving_order
from mentorbook.matching.market import Market
from mentorbook.matching.policy import Policy, costs
from mentorbook.matching.solving.solver import solve


def winner(market: Market, policy: Policy = Policy.MOST_MATCHED) -> tuple[int | None, ...]:
    """Solve and draw."""
    prices = costs(market, policy)
    return choose_winner(market, prices, solve(market, prices)).matching


def test_the_draw_sorts_by_the_digest_of_value_and_handle() -> None:
    """Anyone can repeat it: `printf 4f1d0c:ana | sha256sum`, and sort."""
    handles = ["ana", "ben", "cem", "dia"]
    digests = {handle: sha256(f"4f1d0c:{handle}".encode()).hexdigest() for handle in handles}
    assert drawn("4f1d0c", handles) == sorted(handles, key=digests.__getitem__) == ["ben", "dia", "cem", "ana"]
    assert drawn("4f1d0d", handles) != drawn("4f1d0c", handles)


def test_who_waited_longer_is_served_first() -> None:
    """The draw decides only among those who waited as long."""
    assert drawn("4f1d0c", ["ana", "ben", "cem", "dia"]) == ["ben", "dia", "cem", "ana"]
    assert serving_order("4f1d0c", {"ana": 1, "ben": 0, "cem": 2, "dia": 1}) == ["cem", "dia", "ana", "ben"]
    assert serving_order("4f1d0c", {}) == []


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_one_seat_goes_to_the_first_in_the_order(order: tuple[int, ...]) -> None:
    """Three people name one mentor with one seat."""
    matching = winner(Market((1,), ((0,), (0,), (0,)), order, 2))
    assert [mentee for mentee, mentor in enumerate(matching) if mentor == 0] == [order[0]]


def test_the_first_in_the_order_does_not_cost_another_their_mentor() -> None:
    """The first served prefers mentor 0, but then the other would have nobody: not among the best."""
    assert winner(Market((1, 1), ((0, 1), (0,)), (0, 1), 2)) == (1, 0)


def test_the_second_in_the_order_decides_what_the_first_left_open() -> None:
    """The first has mentor 0 either way; of the other two the one drawn earlier has their first choice."""
    choices = ((0, 1), (1, 2), (1, 2))
    assert winner(Market((1, 1, 1), choices, (0, 1, 2), 2)) == (0, 1, 2)
    assert winner(Market((1, 1, 1), choices, (0, 2, 1), 2)) == (0, 2, 1)


@pytest.mark.parametrize(("first", "shift"), [(0, 0), (1, 1)])
def test_one_decision_can_turn_a_circle_of_ten_thousand(first: int, shift: int) -> None:
    """Everyone here or everyone one further: equal profiles, and the first served chooses for all."""
    people = 10_000
    choices = tuple(
        (person, (person + 1) % people) if person % 2 == 0 else ((person + 1) % people, person)
        for person in range(people)
    )
    order = (first, *(person for person in range(people) if person != first))
    assert winner(Market((1,) * people, choices, order, 2)) == tuple((p + shift) % people for p in range(people))


def test_a_limit_is_filled_in_the_order() -> None:
    """Seats for all and a limit of two: the first two in the order have a mentor."""
    market = Market((1, 1, 1), ((0,), (1,), (2,)), (2, 0, 1), 2, limit=2)
    assert winner(market) == (0, None, 2)


def test_an_empty_market_has_a_winner_too() -> None:
    """Nobody asked."""
    assert winner(Market((1,), (), (), 2)) == ()
