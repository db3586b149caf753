"""An id means one thing."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity, quote

RULE = Rule(
    name="repeated-id",
    severity=Severity.ERROR,
    sentence="No two topics, rounds or goals have the same id.",
    why="People's files name topics and rounds by their id. With two of the same id nobody can tell which is meant.",
    fix="Give one of the two another id, or delete it.",
    path="program.yaml",
    before="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
  - {id: python, name: Advanced Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
    after="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
  - {id: advanced-python, name: Advanced Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield each topic, round or goal whose id an earlier one has."""
    program = roster.program
    ids = {
        "topics": [one.id for one in program.topics],
        "rounds": [one.id for one in program.rounds],
        "goals": [one.id for one in program.goals],
    }
    for field, names in ids.items():
        first: dict[str, int] = {}
        for index, name in enumerate(names):
            earlier = first.setdefault(name, index)
            if earlier != index:
                where = roster.locate(program, field, index, "id")
                related = roster.locate(program, field, earlier, "id")
                message = f"Two {field} have the id {quote(name)}."
                yield RULE.problem(where, message, RULE.fix, (related,))
