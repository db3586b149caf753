"""A mentee has one mentor in a round."""

from collections.abc import Iterator

from mentorbook.model.pair import Pair
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import going_pairs

RULE = Rule(
    name="two-open-pairs",
    severity=Severity.ERROR,
    sentence="A mentee is in one open pair of a round.",
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
    """Yield each open pair of a mentee who is in an earlier one of the same round, by the day of its first event."""
    first: dict[tuple[str, str], Pair] = {}
    for pair in sorted(going_pairs(roster), key=lambda one: (one.events[0].on, one.path)):
        earlier = first.setdefault((pair.round, pair.mentee), pair)
        if earlier is not pair:
            message = "The mentee of this pair is in another open pair of the round."
            yield RULE.problem(roster.locate(pair), message, RULE.fix, (roster.locate(earlier),))
