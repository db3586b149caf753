"""A hand-over has a day."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="hand-over",
    severity=Severity.ERROR,
    sentence="`hand_over`, the day on which the mentee takes the lead, stands where `lead` is mentor-first, "
    "and only there.",
    why="A mentor may lead at the start and hand over bit by bit. Without a day nobody is reminded of it.",
    fix="Add hand_over with a date, or let the mentee lead from the start and leave both lines out.",
    path="pairs/2026-autumn/leo--ada.yaml",
    before="""\
choice: 1
agreement: {lead: mentor-first}
events:
  - {on: 2026-09-10, what: proposed}
""",
    after="""\
choice: 1
agreement: {lead: mentor-first, hand_over: 2026-12-01}
events:
  - {on: 2026-09-10, what: proposed}
""",
)

_NO_LEAD = "Take hand_over out, or write lead: mentor-first."


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the agreements with one of the two."""
    for pair in roster.pairs:
        agreement = pair.agreement
        if agreement.lead == "mentor-first" and agreement.hand_over is None:
            where = roster.locate(pair, "agreement", "lead")
            yield RULE.problem(where, "The mentor leads first, and there is no day on which that ends.", RULE.fix)
        elif agreement.lead == "mentee" and agreement.hand_over is not None:
            where = roster.locate(pair, "agreement", "hand_over", key=True)
            yield RULE.problem(where, "The mentee leads from the start, so there is nothing to hand over.", _NO_LEAD)
