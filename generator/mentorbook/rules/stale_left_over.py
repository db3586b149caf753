"""A roster is about the requests as they stand."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import is_mentee_there

RULE = Rule(
    name="stale-left-over",
    severity=Severity.SUGGESTION,
    sentence="Everyone whom a roster lists under `left_over` has a request for its round, until it is announced.",
    why="Somebody may have deleted their request or asked for another round since the match was run.",
    fix="Run the match again.",
    path="pairs/2026-autumn/roster.yaml",
    before="""\
policy: most-matched
input_sha256: 0000000000000000000000000000000000000000000000000000000000000000
lottery:
  source: 2026-autumn
  value: 2026-autumn
  order_sha256: 0000000000000000000000000000000000000000000000000000000000000000
left_over: [mia]
""",
    after="""\
policy: most-matched
input_sha256: 0000000000000000000000000000000000000000000000000000000000000000
lottery:
  source: 2026-autumn
  value: 2026-autumn
  order_sha256: 0000000000000000000000000000000000000000000000000000000000000000
left_over: [leo]
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the entries, in rosters not announced, of people who have no request for the round."""
    for run in roster.runs:
        if run.announced is not None:
            continue
        for index, handle in enumerate(run.left_over):
            mentee = roster.mentees_by_handle.get(handle)
            is_there = mentee.round == run.round if mentee else is_mentee_there(roster, handle)
            if not is_there:
                where = roster.locate(run, "left_over", index)
                message = f"Entry {index + 1} of left_over is somebody without a request for this round."
                yield RULE.problem(where, message, RULE.fix)
