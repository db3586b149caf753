"""A pair is asked before it is called quiet."""

from collections.abc import Iterator
from datetime import date

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="quiet-before-check-in",
    severity=Severity.SUGGESTION,
    sentence="`quiet_after` is no shorter than the time until the first check-in.",
    why="Otherwise every pair is called quiet before anyone has asked how it goes.",
    fix="Make quiet_after longer, or ask earlier.",
    path="program.yaml",
    before="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
check_ins: [1 month, 3 months]
quiet_after: 2 weeks
""",
    after="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
check_ins: [1 month, 3 months]
quiet_after: 3 months
""",
)

# Months are compared from a day before two long ones, so "1 month" is never shorter than "31 days".
_START = date(2001, 7, 1)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield a problem where pairs turn quiet before the first check-in."""
    program = roster.program
    first = min(program.check_ins, key=lambda span: span.after(_START), default=None)
    if first and program.quiet_after.after(_START) < first.after(_START):
        where = roster.locate(program, "quiet_after")
        message = f"Pairs would be called quiet after {program.quiet_after}, before the first check-in at {first}."
        yield RULE.problem(where, message, RULE.fix, (roster.locate(program, "check_ins"),))
