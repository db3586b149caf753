"""A pair begins in its round."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="pair-before-round",
    severity=Severity.SUGGESTION,
    sentence="A pair's first event is not dated before its round opened.",
    why="The pair may belong to another round, or the year may be wrong.",
    fix="Correct the day, or move the file into the folder of its round.",
    path="pairs/2026-autumn/leo--ada.yaml",
    before="""\
choice: 1
events:
  - {on: 2025-09-10, what: proposed}
""",
    after="""\
choice: 1
events:
  - {on: 2026-09-10, what: proposed}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the pairs that began before their round opened."""
    rounds = roster.program.rounds_by_id
    for pair in roster.pairs:
        one = rounds.get(pair.round)
        if one and one.opens and pair.events[0].on < one.opens:
            where = roster.locate(pair, "events", 0, "on")
            yield RULE.problem(where, "This pair begins before its round opened.", RULE.fix)
