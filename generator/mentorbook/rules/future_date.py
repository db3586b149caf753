"""What happened lies in the past."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.record import known_value
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="future-date",
    severity=Severity.SUGGESTION,
    sentence="A day on which something happened has come already.",
    why="A slip in the year keeps a mentor listed for too long or a pair waiting for ever. "
    "It stops nothing, because one may want to look at the programme as it was on an earlier day.",
    fix="Correct the date; the year is the usual slip.",
    path="mentors/zoe-lund.yaml",
    before="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
confirmed: 2062-09-01
""",
    after="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
confirmed: 2026-09-01
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the days after tomorrow; where a person lives it may be tomorrow already."""
    # date.max has no tomorrow.
    latest = roster.today + min(timedelta(days=1), date.max - roster.today)
    people: tuple[Mentor | Mentee, ...] = (*roster.mentors, *roster.mentees)
    for person in people:
        for field in ("confirmed", "trained", "consent"):
            day = known_value(person, field)
            if day is not None and day > latest:
                yield RULE.problem(roster.locate(person, field), f'The day under "{field}" has not come yet.', RULE.fix)
    for pair in roster.pairs:
        # Where events are out of order, that is the problem.
        if pair.events[-1].on > latest and all(one.on <= other.on for one, other in pairwise(pair.events)):
            index = next(index for index, event in enumerate(pair.events) if event.on > latest)
            where = roster.locate(pair, "events", index, "on")
            yield RULE.problem(where, f"Event {index + 1} is dated on a day that has not come yet.", RULE.fix)
    for run in roster.runs:
        if run.announced is not None and run.announced > latest:
            where = roster.locate(run, "announced")
            yield RULE.problem(where, "This roster is announced on a day that has not come yet.", RULE.fix)
