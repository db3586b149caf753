"""A time zone is that of a place, or UTC."""

import re
from collections.abc import Iterator

from mentorbook.model.roster import Located, Roster
from mentorbook.model.zones import has_place, places_meant_by
from mentorbook.problems import Problem, Rule, Severity, quote

RULE = Rule(
    name="timezone-without-place",
    severity=Severity.SUGGESTION,
    sentence="A time zone is named by its region and city, or is UTC.",
    why="EST is an hour off New York all summer, and Etc/GMT+2 is two hours behind UTC, not ahead. The name of a city "
    "means the clocks there, in summer and in winter.",
    fix="Write the region and city whose clocks you live by, such as Europe/Rome or Asia/Kolkata.",
    path="mentors/zoe-lund.yaml",
    before="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: CET
""",
    after="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
""",
)

_HOURS = re.compile(r"Etc/GMT(?P<sign>[+-])(?P<hours>\d+)")


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the time zones of people, and the programme's, that name no place."""
    yield from _judge(roster, roster.program, "time_zone", roster.program.time_zone)
    for mentor in roster.mentors:
        yield from _judge(roster, mentor, "timezone", mentor.timezone)
    for mentee in roster.mentees:
        yield from _judge(roster, mentee, "timezone", mentee.timezone)


def _judge(roster: Roster, record: Located, field: str, zone: str | None) -> Iterator[Problem]:
    if zone is None or has_place(zone):
        return
    message = "This time zone names no place, so it may not go to summer time when your clocks do."
    yield RULE.problem(roster.locate(record, field), message, _hint(zone))


def _hint(zone: str) -> str:
    """Offer the places that are meant; where only a number of hours is given, its sign is not what people think."""
    meant, number = " or ".join(map(quote, places_meant_by(zone))), _HOURS.fullmatch(zone)
    if meant:
        return f"Did you mean {meant}?"
    if number is None:
        return RULE.fix
    hours = f"{number['hours']} {'hour' if number['hours'] == '1' else 'hours'}"
    return f"{RULE.fix} This one is {hours} {'behind' if number['sign'] == '+' else 'ahead of'} UTC."
