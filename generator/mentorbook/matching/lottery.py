"""What a round's draw comes from, and what there is to say against it."""

from collections.abc import Iterable

from mentorbook.matching.digest import order_sha256
from mentorbook.model.history import SourceSeen
from mentorbook.model.round import Round
from mentorbook.model.run import Draw

ROUND_ID = "the round's id"
_WAY_OUT = "move the close to a day that is still to come, and name an event after it as the source"


def lottery_value(one: Round) -> str:
    """Return what the draw is made with: the lottery's value, or the round's id where there is none."""
    return (one.lottery.value if one.lottery else None) or one.id


def draw_of(one: Round, order: Iterable[str]) -> Draw:
    """Return the record of a draw that served people in an order."""
    is_drawn = one.lottery is not None and one.lottery.value is not None
    source = one.lottery.source if one.lottery and is_drawn else ROUND_ID
    return Draw(source=source, value=lottery_value(one), order_sha256=order_sha256(order))


def is_awaiting_value(one: Round) -> bool:
    """Tell whether the round names a source that has no value yet, so that its match must not be written."""
    return one.lottery is not None and one.lottery.value is None


def why_source_refused(one: Round, source: SourceSeen) -> str | None:
    """Say why nobody need believe in the draw, as a sentence without its full stop; None if Git knows no reason.

    Whoever names a source late may know its value already.
    """
    if source is SourceSeen.LATE:
        return (
            f"the lottery's source of {one.id} was not on the default branch when the round closed. Take the lottery "
            f"out, so that the round's id draws, or {_WAY_OUT}"
        )
    if source is SourceSeen.MOVED:
        return (
            f"program.yaml had another day or time zone for the close of {one.id} when that passed, so the lottery's "
            f"source need not have been named in time. To draw anew, {_WAY_OUT}"
        )
    if source is SourceSeen.CHANGED:
        return f"the lottery's source of {one.id} was changed after the round closed. To draw anew, {_WAY_OUT}"
    return None


def draw_warning(one: Round) -> str | None:
    """Say why the draw is not one to rely on; None if it is."""
    if one.lottery is None:
        return (
            f'The round names no lottery, so its id "{one.id}" draws, which anybody can predict. '
            "Name a source in the round's `lottery` before the round closes."
        )
    if one.lottery.value is None:
        return (
            f"The lottery's source ({one.lottery.source}) has no value yet. This preview draws with the round's id, "
            "so ties will fall otherwise; fill the value in before the match is written."
        )
    return None
