"""Who meets in person says where."""

from collections.abc import Iterator

from mentorbook.model.person import Format
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="in-person-where",
    severity=Severity.SUGGESTION,
    sentence="A mentor who meets in person says in which town, under `place`.",
    why="People choose whom they can reach. A town is enough; nobody should publish an address.",
    fix="Add a line such as place: Oslo, or write format: remote.",
    path="mentors/zoe-lund.yaml",
    before="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
format: in-person
""",
    after="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
format: in-person
place: Oslo
""",
)

MESSAGE = "This mentor doesn't say where to meet."


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the mentors who meet in person only and name no place."""
    for mentor in roster.mentors:
        if mentor.format is Format.IN_PERSON and mentor.place is None:
            yield RULE.problem(roster.locate(mentor, "format"), MESSAGE, RULE.fix)
