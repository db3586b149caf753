"""Nobody knows the draw before the round closes."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="early-draw",
    severity=Severity.SUGGESTION,
    sentence="The value of a round's lottery is filled in after the round has closed.",
    why="Who knows the value while requests can still be sent can pick a handle that the draw favours.",
    fix="Take the value out. Name a source that is drawn after the close, and fill the value in then.",
    path="program.yaml",
    before="""\
schema: 1
name: Harbour Mentoring
as_of: 2026-09-20
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - id: 2026-autumn
    name: Autumn 2026
    opens: 2026-09-01
    closes: 2026-09-30
    lottery: {source: "the harbour lottery of 2 October 2026", value: 12-23-34}
""",
    after="""\
schema: 1
name: Harbour Mentoring
as_of: 2026-09-20
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - id: 2026-autumn
    name: Autumn 2026
    opens: 2026-09-01
    closes: 2026-09-30
    lottery: {source: "the harbour lottery of 2 October 2026"}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the rounds with a value on or before the last day for choosing."""
    for index, one in enumerate(roster.program.rounds):
        is_known = one.lottery is not None and one.lottery.value is not None
        if is_known and one.closes is not None and roster.today <= one.closes:
            where = roster.locate(roster.program, "rounds", index, "lottery", "value")
            message = f"The draw's value is known although people can choose until {one.closes}."
            yield RULE.problem(where, message, RULE.fix)
