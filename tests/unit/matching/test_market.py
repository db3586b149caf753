"""A market that cannot be is refused with the reason; a profile counts ranks."""

from typing import Any

import pytest

from mentorbook.matching.market import Market, find_faults, profile

ONE_EACH = Market(seats=(1, 1), choices=((0, 1), (0,)), order=(1, 0), longest=2)


@pytest.mark.parametrize(
    ("numbers", "fault"),
    [
        (((-1,), (), (), 1, None), "A mentor has fewer than 0 seats."),
        (((1,), ((0,),), (0,), 1, -1), "The limit is below 0."),
        (((1, 1), ((0, 1),), (0,), 1, None), "A mentee lists more than 1 choices."),
        (((1,), ((0,), (0,)), (0, 0), 1, None), "The order does not hold every mentee exactly once."),
        (((1,), ((0,),), (), 1, None), "The order does not hold every mentee exactly once."),
        (((1,), ((1,),), (0,), 1, None), "A choice names a mentor who is not in the market."),
        (((1,), ((-1,),), (0,), 1, None), "A choice names a mentor who is not in the market."),
        (((1,), ((0, None, 0),), (0,), 3, None), "A mentee names a mentor twice."),
    ],
)
def test_numbers_that_are_no_market_are_refused(numbers: Any, fault: str) -> None:
    """Each impossible number has its own sentence."""
    with pytest.raises(ValueError, match=f"^{fault}$"):
        Market(*numbers)


def test_a_sound_market_has_no_faults() -> None:
    """Struck choices, empty lists, mentors without seats and nobody at all are all fine."""
    assert list(find_faults(ONE_EACH)) == []
    assert list(find_faults(Market((0,), ((None, 0, None), ()), (1, 0), 3, limit=0))) == []
    assert list(find_faults(Market((), (), (), 0))) == []


def test_a_profile_counts_choices_by_rank() -> None:
    """One number a rank, also for ranks that nobody got."""
    assert profile(ONE_EACH, (1, 0)) == (1, 1)
    assert profile(ONE_EACH, (0, None)) == (1, 0)
    assert profile(ONE_EACH, (None, None)) == (0, 0)


def test_a_struck_choice_keeps_its_rank() -> None:
    """Who gets the second line of a request got a second choice, whatever became of the first."""
    assert profile(Market((1,), ((None, 0),), (0,), 2), (0,)) == (0, 1)
