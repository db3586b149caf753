"""A handle is one person."""

from collections.abc import Iterator

from mentorbook.model.identity import is_same_account
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="shared-handle",
    severity=Severity.ERROR,
    sentence="A mentor and a mentee with the same handle are the same person.",
    why="Addresses, exclusions and pairs name people by handle. With two people behind one handle, "
    "a letter could reach the wrong one.",
    fix="Give the request's file another name, such as the person's login.",
    path="",
    before="""\
# mentees/ada.yaml; mentors/ada.yaml says account: {github: ada-osei, id: 1234567}
name: Ada Berg
account: {github: ada-berg, id: 7654321}
""",
    after="""\
# mentees/ada-berg.yaml
name: Ada Berg
account: {github: ada-berg, id: 7654321}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the requests of somebody whose handle is a mentor's with another account."""
    over = {one.id for one in roster.program.rounds if one.has_ended(roster.today)}
    for mentee in roster.mentees:
        mentor = roster.mentors_by_handle.get(mentee.handle)
        if mentor is None or mentor.account is None or mentee.account is None or mentee.round in over:
            continue
        if not is_same_account(mentor.account, mentee.account):
            where = roster.locate(mentee, "account")
            message = "A mentor with another account has the same handle as this request."
            yield RULE.problem(where, message, RULE.fix, (roster.locate(mentor, "account"),))
