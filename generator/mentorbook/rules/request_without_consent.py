"""A request made for somebody is made with their knowledge."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="request-without-consent",
    severity=Severity.SUGGESTION,
    sentence="Where people have accounts, a request without one says on which day that person agreed to it.",
    why="Without an account somebody else wrote the request down. People should know what is kept about them.",
    fix="Add the day on which the person sent the request or agreed to it, such as consent: 2026-09-01.",
    path="",
    before="""\
# mentees/ben-okoro.yaml, in a programme whose program.yaml has a line for forge:
name: Ben Okoro
round: 2026-autumn
choices: [{mentor: ada}]
goals: [Give my first talk]
""",
    after="""\
name: Ben Okoro
round: 2026-autumn
choices: [{mentor: ada}]
goals: [Give my first talk]
consent: 2026-09-01
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the waiting requests with neither an account nor a consent. Without a forge nobody has an account."""
    if roster.program.forge is None:
        return
    for mentee in roster.waiting_requests:
        if mentee.account is None and mentee.consent is None:
            message = "This request has no account, and doesn't say when the person agreed to it."
            yield RULE.problem(roster.locate(mentee), message, RULE.fix)
