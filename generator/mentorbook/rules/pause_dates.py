"""A pause ends after it begins."""

from collections.abc import Iterator
from contextlib import suppress

from mentorbook.model.record import GapError
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="pause-dates",
    severity=Severity.ERROR,
    sentence="A pause's last day (`to`) is not before its first (`from`).",
    why="A pause that ends before it begins is no pause, so the mentor would be matched in the middle of it.",
    fix="Correct one of the two dates; the year is the usual slip.",
    path="mentors/zoe-lund.yaml",
    before="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
pauses:
  - {from: 2026-12-01, to: 2026-01-31}
""",
    after="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
pauses:
  - {from: 2026-12-01, to: 2027-01-31}
""",
)

MESSAGE = "This pause ends on {end}, before it begins on {start}."


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the pauses that end before they begin."""
    for mentor in roster.mentors:
        for index, pause in enumerate(mentor.pauses):
            with suppress(GapError):
                if pause.end < pause.start:
                    where = roster.locate(mentor, "pauses", index, "to")
                    message = MESSAGE.format(start=pause.start, end=pause.end)
                    yield RULE.problem(where, message, RULE.fix)
