"""A roster is announced once the round has closed."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="announced-early",
    severity=Severity.ERROR,
    sentence="A round's roster is announced after the last day for choosing.",
    why="Until then people may still send or change a request, and lists stay sealed.",
    fix="Correct the date, or take `announced` out and run the match again after the close.",
    path="pairs/2026-autumn/roster.yaml",
    before="""\
policy: most-matched
input_sha256: 0000000000000000000000000000000000000000000000000000000000000000
lottery:
  source: 2026-autumn
  value: 2026-autumn
  order_sha256: 0000000000000000000000000000000000000000000000000000000000000000
announced: 2026-09-19
""",
    after="""\
policy: most-matched
input_sha256: 0000000000000000000000000000000000000000000000000000000000000000
lottery:
  source: 2026-autumn
  value: 2026-autumn
  order_sha256: 0000000000000000000000000000000000000000000000000000000000000000
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the rosters announced on or before the day their round closed."""
    for run in roster.runs:
        one = roster.program.rounds_by_id.get(run.round)
        if one and one.closes and run.announced and run.announced <= one.closes:
            where = roster.locate(run, "announced")
            yield RULE.problem(where, "This roster was announced while people could still choose.", RULE.fix)
