"""A mentee has one mentor at a time."""

from collections.abc import Iterator

from mentorbook.model.identity import account_keys
from mentorbook.model.pair import Pair
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import going_pairs

RULE = Rule(
    name="two-open-pairs",
    severity=Severity.ERROR,
    sentence="A mentee is in one open pair at a time, of all rounds that have not ended.",
    why="An open pair holds a seat, and a second one takes it from somebody who waits.",
    fix="Record one of the two as declined, or as closed if they were introduced.",
    path="",
    before="""\
# pairs/2026-autumn/leo--zoe-lund.yaml; the last event of pairs/2026-autumn/leo--ada.yaml is accepted
events:
  - {on: 2026-10-10, what: proposed}
""",
    after="""\
# pairs/2026-autumn/leo--ada.yaml
events:
  - {on: 2026-10-01, what: proposed}
  - {on: 2026-10-03, what: accepted, by: mentor}
  - {on: 2026-10-09, what: declined}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield each open pair of a mentee who is in an earlier one, by the day of its first event.

    A mentor may have several seats, and somebody's mentor may be somebody's mentee.
    """
    first: dict[str, Pair] = {}
    for pair in sorted(going_pairs(roster), key=lambda one: (one.events[0].on, one.path)):
        keys = _keys(roster, pair)
        earlier = next((first[key] for key in keys if key in first), None)
        if earlier is not None:
            is_one_round = earlier.round == pair.round
            which = "another open pair of the round" if is_one_round else "an open pair of another round that goes on"
            message = f"The mentee of this pair is in {which}."
            yield RULE.problem(roster.locate(pair), message, RULE.fix, (roster.locate(earlier),))
        for key in keys:
            first.setdefault(key, pair)


def _keys(roster: Roster, pair: Pair) -> tuple[str, ...]:
    """Return what the mentee is known by: the handle, and the account, which may have another handle elsewhere."""
    mentee = roster.mentees_by_handle.get(pair.mentee)
    return (pair.mentee, *account_keys(mentee.account if mentee else None))
