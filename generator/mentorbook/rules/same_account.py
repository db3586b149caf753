"""An account has one mentor file."""

from collections.abc import Iterator

from mentorbook.model.identity import account_keys
from mentorbook.model.person import Mentor
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity, quote

RULE = Rule(
    name="same-account",
    severity=Severity.ERROR,
    sentence="No two mentor files belong to the same account.",
    why="One person would be listed twice, with twice the seats, and nobody could tell which file is right.",
    fix="Keep one of the two files and delete the other.",
    path="",
    before="""\
# mentors/ada.yaml has the same line:
account: {github: ada-osei, id: 1234567}
""",
    after="""\
account: {github: ada-other, id: 7654321}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield each mentor whose account's number or login an earlier file gives."""
    first: dict[str, Mentor] = {}
    for mentor in roster.mentors:
        keys = account_keys(mentor.account)
        earlier = next((first[key] for key in keys if key in first), None)
        if earlier is not None:
            where = roster.locate(mentor, "account")
            message = f"This account already has the mentor file {quote(earlier.path)}."
            yield RULE.problem(where, message, RULE.fix, (roster.locate(earlier, "account"),))
        for key in keys:
            first.setdefault(key, mentor)
