"""Hours end after they begin."""

from collections.abc import Iterator
from contextlib import suppress

from mentorbook.model.record import GapError
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="hours-order",
    severity=Severity.ERROR,
    sentence="Hours end (`to`) later on the same day than they begin (`from`).",
    why="Hours across midnight belong to two weekdays, and the overlap with somebody else's would be counted wrongly.",
    fix='Correct the times. For an evening past midnight write two lines: one to "23:59", and one from "00:00" '
    "on the next day.",
    path="mentors/zoe-lund.yaml",
    before="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
hours:
  - {days: [fri], from: "22:00", to: "01:00"}
""",
    after="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
hours:
  - {days: [fri], from: "22:00", to: "23:59"}
  - {days: [sat], from: "00:00", to: "01:00"}
""",
)

MESSAGE = "These hours begin at {start} and end at {end}, which is not later."


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the hours that don't end after they begin."""
    for mentor in roster.mentors:
        for index, hours in enumerate(mentor.hours):
            with suppress(GapError):
                if hours.end <= hours.start:
                    where = roster.locate(mentor, "hours", index, "to")
                    message = MESSAGE.format(start=f"{hours.start:%H:%M}", end=f"{hours.end:%H:%M}")
                    yield RULE.problem(where, message, RULE.fix)
