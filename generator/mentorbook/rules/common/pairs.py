"""Which pairs are still to be served, and what their events say."""

from collections.abc import Iterator
from datetime import date

from mentorbook.model.pair import Agreement, By, Pair, What
from mentorbook.model.roster import Roster
from mentorbook.model.stage import Stage

EARLY = frozenset({Stage.PROPOSED, Stage.ACCEPTED})

_ONE_OF_THEM = frozenset({By.MENTOR, By.MENTEE})
_NOBODY = frozenset({None, By.COORDINATOR})
_ANYONE = _ONE_OF_THEM | _NOBODY

# Whose word an event is; None is an event that names nobody.
SPEAKERS: dict[What, frozenset[By | None]] = {
    What.PROPOSED: _NOBODY,
    What.ACCEPTED: _ONE_OF_THEM,
    What.DECLINED: _ANYONE,
    What.INTRODUCED: _NOBODY,
    What.CHECK_IN: _ONE_OF_THEM,
    What.CLOSED: _ANYONE,
    What.LIST_ME: _ONE_OF_THEM,
    What.LIST_ME_NO: _ONE_OF_THEM,
    What.TESTIMONIAL: _ONE_OF_THEM,
    What.TESTIMONIAL_YES: _ONE_OF_THEM,
}


def going_pairs(roster: Roster) -> Iterator[Pair]:
    """Yield the open pairs of rounds that have not ended, but not what the matcher would propose anew anyway."""
    rounds = {one.id for one in roster.program.rounds if not one.has_ended(roster.today)}
    in_doubt = {pair.path for pair in roster.open_pairs if pair.round in roster.rounds_in_doubt} & roster.proposals
    standing = (pair for pair in roster.open_pairs if pair.round in rounds and pair.path not in in_doubt)
    return (pair for pair in standing if not roster.is_provisional(pair))


def early_pairs(roster: Roster) -> Iterator[Pair]:
    """Yield the pairs of rounds that have not ended whose two have not been introduced yet."""
    return (pair for pair in going_pairs(roster) if roster.stages[pair.path] in EARLY)


def is_mentor_there(roster: Roster, handle: str) -> bool:
    """Tell whether a mentor has a file, readable or not."""
    return handle in roster.mentors_by_handle or f"mentors/{handle}.yaml" in roster.unread


def is_mentee_there(roster: Roster, handle: str) -> bool:
    """Tell whether a mentee has a file, readable or not."""
    return handle in roster.mentees_by_handle or f"mentees/{handle}.yaml" in roster.unread


def agreed_days(agreement: Agreement) -> list[tuple[str, date]]:
    """Return the days of an agreement with their fields, in the order they should have."""
    days = [(field, getattr(agreement, field)) for field in ("first_meeting", "hand_over", "until")]
    return [(field, day) for field, day in days if day is not None]
