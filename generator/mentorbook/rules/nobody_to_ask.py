"""Whoever wants to take part knows whom to write to."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="nobody-to-ask",
    severity=Severity.SUGGESTION,
    sentence="A programme that names its coordinators says how to reach them.",
    why="Without a `forge` that takes requests, and without a `contact`, the forms can only say: ask a coordinator. "
    "Whoever knows none is left there with a finished request.",
    fix='Add a line that starts with "contact:", with an e-mail address or a full link that the programme publishes.',
    path="program.yaml",
    before="""\
schema: 1
name: Harbour Mentoring
coordinators:
  - {name: Ada Ferry, account: {github: ada-ferry}}
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
    after="""\
schema: 1
name: Harbour Mentoring
contact: hello@harbour.example
coordinators:
  - {name: Ada Ferry, account: {github: ada-ferry}}
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield a problem where coordinators are named, and neither a contact nor a forge takes requests."""
    program = roster.program
    takes_requests = program.forge is not None and program.private is None
    if program.coordinators and program.contact is None and not takes_requests:
        message = "People can send no request by the site, and nothing says how to reach a coordinator."
        yield RULE.problem(roster.locate(program, "coordinators", key=True), message, RULE.fix)
