"""Pauses follow one another."""

from collections.abc import Iterator
from itertools import pairwise

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="overlapping-pauses",
    severity=Severity.SUGGESTION,
    sentence="A mentor's pauses don't overlap.",
    why="Whoever ends one of two overlapping pauses early wonders why the other still holds.",
    fix="Make one pause of the two.",
    path="mentors/zoe-lund.yaml",
    before="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
pauses:
  - {from: 2026-12-01, to: 2027-01-31}
  - {from: 2027-01-15, to: 2027-03-01}
""",
    after="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
pauses:
  - {from: 2026-12-01, to: 2027-03-01}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield each pause that begins before the one that began just before it has ended."""
    for mentor in roster.mentors:
        spans = [(pause.start, pause.end, index) for index, pause in enumerate(mentor.pauses)]
        in_order = sorted(span for span in spans if span[0] <= span[1])
        for (_, end, earlier), (start, _, index) in pairwise(in_order):
            if start <= end:
                where = roster.locate(mentor, "pauses", index)
                related = roster.locate(mentor, "pauses", earlier)
                yield RULE.problem(where, "This pause overlaps another.", RULE.fix, (related,))
