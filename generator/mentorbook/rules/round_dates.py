"""A round's dates come in order."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise

from mentorbook.model.record import GapError
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="round-dates",
    severity=Severity.ERROR,
    sentence="A round opens, closes, starts and ends in this order.",
    why="What the site says, who may still choose and when check-ins are due all follow from these four dates.",
    fix="Correct the date that is out of order; the year is the usual slip.",
    path="program.yaml",
    before="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - id: 2026-autumn
    name: Autumn 2026
    opens: 2026-09-01
    closes: 2026-08-30
""",
    after="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - id: 2026-autumn
    name: Autumn 2026
    opens: 2026-09-01
    closes: 2026-09-30
""",
)
_VERBS = ("opens", "closes", "starts", "ends")


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the first date of each round that comes before the date it should follow."""
    for index, one in enumerate(roster.program.rounds):
        with suppress(GapError):
            yield from _judge(roster, index, one)


def _judge(roster: Roster, index: int, one: Round) -> Iterator[Problem]:
    days = [(verb, day) for verb in _VERBS if (day := getattr(one, verb)) is not None]
    for (earlier, first), (verb, day) in pairwise(days):
        if day < first:
            where = roster.locate(roster.program, "rounds", index, verb)
            related = roster.locate(roster.program, "rounds", index, earlier)
            message = f"This round {verb} on {day}, before it {earlier} on {first}."
            yield RULE.problem(where, message, RULE.fix, (related,))
            break
