"""A list of the invited is read only where enrolment is by invitation."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="invited-while-open",
    severity=Severity.SUGGESTION,
    sentence="`invited` goes together with `enrolment: invited`.",
    why="While enrolment is open the list is not read, so anyone can become a mentor, invited or not.",
    fix='Write "enrolment: invited", or leave the list out.',
    path="program.yaml",
    before="""\
schema: 1
name: Harbour Mentoring
invited: [ada-osei]
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
    after="""\
schema: 1
name: Harbour Mentoring
enrolment: invited
invited: [ada-osei]
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield a problem where the list stands and enrolment is open."""
    program = roster.program
    if program.invited and program.enrolment == "open":
        where = roster.locate(program, "invited", key=True)
        yield RULE.problem(where, "This list is not read, because enrolment is open to everyone.", RULE.fix)
