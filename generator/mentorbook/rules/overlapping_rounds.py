"""People choose for one round at a time."""

from collections.abc import Iterator
from itertools import pairwise

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity, quote

RULE = Rule(
    name="overlapping-rounds",
    severity=Severity.SUGGESTION,
    sentence="While people can choose for one round, no other round with dates is open.",
    why="The site names one round and one deadline. With two open at once people send their request to the wrong one.",
    fix="Let one round open after the other has closed. A round without opens and closes may run beside any other.",
    path="program.yaml",
    before="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026, opens: 2026-09-01, closes: 2026-09-30}
  - {id: 2026-winter, name: Winter 2026, opens: 2026-09-20, closes: 2026-10-20}
""",
    after="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026, opens: 2026-09-01, closes: 2026-09-30}
  - {id: 2026-winter, name: Winter 2026, opens: 2026-10-01, closes: 2026-10-20}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield each round that opens before the round that opened just before it has closed."""
    program = roster.program
    dated = sorted(
        (one.opens, one.closes, index)
        for index, one in enumerate(program.rounds)
        if one.opens is not None and one.closes is not None and one.opens <= one.closes
    )
    for (_, closes, earlier), (opens, _, index) in pairwise(dated):
        if opens <= closes and program.rounds[index].id != program.rounds[earlier].id:
            where = roster.locate(program, "rounds", index, "opens")
            related = roster.locate(program, "rounds", earlier, "closes")
            name = quote(program.rounds[earlier].name)
            message = f"This round opens on {opens}, while people can still choose for {name}."
            yield RULE.problem(where, message, RULE.fix, (related,))
