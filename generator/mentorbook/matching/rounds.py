"""Which round is matched now."""

from datetime import date

from mentorbook.matching.lottery import is_awaiting_value, why_source_refused
from mentorbook.model.history import SourceSeen
from mentorbook.model.program import Program
from mentorbook.model.round import Round


def round_to_match(program: Program, today: date) -> Round | None:
    """Return the latest round whose match may be written; else the next one to close, for a preview; else None.

    Latest is the one that starts last; a rolling round counts as starting today.
    """
    ready = [one for one in program.rounds if may_be_written(one, today)]
    if ready:
        return max(ready, key=lambda one: (start_of(one, today), not one.is_rolling))
    choosing = [one for one in program.rounds if one.is_choosing(today)]
    return min(choosing, key=lambda one: one.closes or today, default=None)


def may_be_written(one: Round, today: date) -> bool:
    """Tell whether `match --write` may propose pairs: the round has closed or is rolling, and has not ended."""
    return (one.is_rolling or one.has_closed(today)) and not one.has_ended(today)


def start_of(one: Round, today: date) -> date:
    """Return the day the round's pairs begin: today if the round is rolling."""
    return today if one.is_rolling else one.starts_on(today)


def why_not_written(one: Round, today: date, source: SourceSeen = SourceSeen.NOT_ASKED) -> str | None:
    """Say why the round's match must not be written today, as a sentence without its full stop; None if it may be.

    `source` is what Git tells of the draw's.
    """
    if one.is_choosing(today) and not one.is_rolling:
        return f"the round {one.id} closes on {one.closes}, and until then people may change their minds"
    if not may_be_written(one, today):
        return f"the round {one.id} is not in its time for matching"
    why = why_source_refused(one, source)
    if why:
        return why
    if is_awaiting_value(one):
        return f"the lottery of {one.id} has a source and no value yet"
    return None
