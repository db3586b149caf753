"""Events stand in the order of their days."""

from collections.abc import Iterator
from itertools import pairwise

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="event-order",
    severity=Severity.ERROR,
    sentence="No event of a pair is dated before the event above it.",
    why="Events are only ever added at the end, so a day that goes back is a slip, and everything counted from it "
    "would be wrong.",
    fix="Correct the day, or move the event to its place.",
    path="pairs/2026-autumn/leo--ada.yaml",
    before="""\
choice: 1
events:
  - {on: 2026-09-10, what: proposed}
  - {on: 2026-09-08, what: accepted, by: mentor}
""",
    after="""\
choice: 1
events:
  - {on: 2026-09-10, what: proposed}
  - {on: 2026-09-12, what: accepted, by: mentor}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the first event of each pair that goes back in time."""
    for pair in roster.pairs:
        for index, (earlier, event) in enumerate(pairwise(pair.events), start=1):
            if event.on < earlier.on:
                where, related = (roster.locate(pair, "events", place, "on") for place in (index, index - 1))
                yield RULE.problem(where, f"Event {index + 1} is dated before event {index}.", RULE.fix, (related,))
                break
