"""A round has no more pairs than its limit."""

from collections import Counter
from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="round-over-limit",
    severity=Severity.SUGGESTION,
    sentence="A round has no more open pairs than its `limit`.",
    why="A pilot is kept small so that it can be looked after.",
    fix="Raise the limit, or record a pair that is not introduced yet as declined.",
    path="",
    before="""\
# program.yaml, with two open pairs in the round
rounds:
  - {id: 2026-autumn, name: Autumn 2026, pilot: true, limit: 1}
""",
    after="""\
rounds:
  - {id: 2026-autumn, name: Autumn 2026, pilot: true, limit: 2}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the rounds with more open pairs than their limit, until they end."""
    numbers = Counter(pair.round for pair in roster.open_pairs)
    for index, one in enumerate(roster.program.rounds):
        if one.limit is not None and numbers[one.id] > one.limit and not one.has_ended(roster.today):
            where = roster.locate(roster.program, "rounds", index, "limit")
            yield RULE.problem(where, "This round has more open pairs than its limit allows.", RULE.fix)
