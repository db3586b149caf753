"""Where the draw comes from, and what is said when it can be predicted."""

from mentorbook.matching.digest import order_sha256
from mentorbook.matching.lottery import draw_of, draw_warning, is_awaiting_value, lottery_value
from mentorbook.model.round import Lottery, Round
from mentorbook.model.run import Draw

NONE = Round(id="autumn", name="Autumn")
NAMED = NONE.model_copy(update={"lottery": Lottery(source="beacon pulse 4242")})
DRAWN = NONE.model_copy(update={"lottery": Lottery(source="beacon pulse 4242", value="4f1d0c")})
ORDER = ["ben", "ana"]


def test_a_value_draws() -> None:
    """The source and its value are kept with the order they gave."""
    assert (lottery_value(DRAWN), is_awaiting_value(DRAWN), draw_warning(DRAWN)) == ("4f1d0c", False, None)
    assert draw_of(DRAWN, ORDER) == Draw(source="beacon pulse 4242", value="4f1d0c", order_sha256=order_sha256(ORDER))


def test_without_a_lottery_the_rounds_id_draws_and_says_so() -> None:
    """A club that wants no ceremony gets a draw, and is told what it is worth."""
    assert draw_of(NONE, ORDER) == Draw(source="the round's id", value="autumn", order_sha256=order_sha256(ORDER))
    assert not is_awaiting_value(NONE)
    assert draw_warning(NONE) == (
        'The round names no lottery, so its id "autumn" draws, which anybody can predict. '
        "Name a source in the round's `lottery` before the round closes."
    )


def test_a_source_without_a_value_is_a_preview() -> None:
    """It never claims to come from the source, and must not be written."""
    assert draw_of(NAMED, ORDER) == draw_of(NONE, ORDER)
    assert is_awaiting_value(NAMED)
    assert draw_warning(NAMED) == (
        "The lottery's source (beacon pulse 4242) has no value yet. This preview draws with the round's id, "
        "so ties will fall otherwise; fill the value in before the match is written."
    )
