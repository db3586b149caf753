"""Nobody is put on the web without having said yes."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="no-consent",
    severity=Severity.ERROR,
    sentence="Where people have accounts, a mentor's file without one says on which day that person agreed to it.",
    why="Without an account the file was made by somebody else, and it publishes a person's name and story.",
    fix="Ask the person, then add the day of their yes, such as consent: 2026-09-01; or add their account.",
    path="",
    before="""\
# mentors/zoe-lund.yaml, in a programme whose program.yaml has a line for forge:
name: Zoë Lund
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
""",
    after="""\
name: Zoë Lund
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
consent: 2026-09-01
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the mentors with neither an account nor a consent. Without a forge nobody has an account."""
    if roster.program.forge is None:
        return
    for mentor in roster.mentors:
        if mentor.account is None and mentor.consent is None:
            message = "This mentor has no account, and the file doesn't say when this person agreed to be listed."
            yield RULE.problem(roster.locate(mentor), message, RULE.fix)
