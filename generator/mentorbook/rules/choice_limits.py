"""The fewest choices are no more than the most."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="choice-limits",
    severity=Severity.ERROR,
    sentence="The fewest choices a request may hold (`min`) are no more than the most (`max`).",
    why="Otherwise no request at all could be right.",
    fix="Make min smaller or max larger.",
    path="program.yaml",
    before="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
choices: {min: 3, max: 2}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
    after="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
choices: {min: 1, max: 2}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield a problem where min is more than max."""
    limits = roster.program.choices
    if limits.min > limits.max:
        where = roster.locate(roster.program, "choices", "min")
        message = f"A request needs at least {limits.min} choices, yet may hold only {limits.max}."
        yield RULE.problem(where, message, RULE.fix)
