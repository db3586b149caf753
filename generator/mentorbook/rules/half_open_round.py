"""A round has both dates for choosing, or neither."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="half-open-round",
    severity=Severity.ERROR,
    sentence="A round has both `opens` and `closes`, or neither.",
    why="Without both a round is rolling: always open, matched whenever a coordinator says so. "
    "One date alone looks like a deadline that nobody keeps.",
    fix="Add the other date, or take this one out to make the round rolling.",
    path="program.yaml",
    before="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - id: 2026-autumn
    name: Autumn 2026
    opens: 2026-09-01
""",
    after="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - id: 2026-autumn
    name: Autumn 2026
    opens: 2026-09-01
    closes: 2026-09-30
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the rounds with one of the two dates."""
    for index, one in enumerate(roster.program.rounds):
        if (one.opens is None) != (one.closes is None):
            given, missing = ("closes", "opens") if one.opens is None else ("opens", "closes")
            where = roster.locate(roster.program, "rounds", index, given, key=True)
            yield RULE.problem(where, f'This round says when it {given}, but has no "{missing}".', RULE.fix)
