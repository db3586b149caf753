"""Rounds are told apart by their names."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity, quote

RULE = Rule(
    name="repeated-name",
    severity=Severity.SUGGESTION,
    sentence="No two rounds have the same name.",
    why="People see a round's name, not its id. With one name for two rounds they ask for the wrong one.",
    fix="Put the year or the season into the name.",
    path="program.yaml",
    before="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - {id: 2026-autumn, name: Mentoring}
  - {id: 2027-spring, name: Mentoring}
""",
    after="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
  - {id: 2027-spring, name: Spring 2027}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield each round that is called what an earlier one is called, whatever the case."""
    first: dict[str, int] = {}
    for index, one in enumerate(roster.program.rounds):
        earlier = first.setdefault(one.name.casefold(), index)
        if earlier != index and one.id != roster.program.rounds[earlier].id:
            where = roster.locate(roster.program, "rounds", index, "name")
            related = roster.locate(roster.program, "rounds", earlier, "name")
            yield RULE.problem(where, f"Two rounds are called {quote(one.name)}.", RULE.fix, (related,))
