"""Only the invited become mentors, where a programme says so."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.people import is_coordinator

RULE = Rule(
    name="not-invited",
    severity=Severity.ERROR,
    sentence="Where enrolment is by invitation, the login of a mentor's account is on the list of the invited.",
    why="The coordinators of this programme talk with everyone before they become a mentor.",
    fix="Ask the coordinators for an invitation; they add your login to the list in program.yaml.",
    path="",
    before="""\
# program.yaml; mentors/zoe-lund.yaml says account: {github: zoe-lund}
enrolment: invited
invited: [ada-osei]
""",
    after="""\
enrolment: invited
invited: [ada-osei, zoe-lund]
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the mentors whose login is not invited. Coordinators need no invitation, nor do files without account."""
    program = roster.program
    if program.enrolment != "invited":
        return
    invited = {login.casefold() for login in program.invited}
    for mentor in roster.mentors:
        login = mentor.account.login if mentor.account else None
        if mentor.account is None or login is None or login.casefold() in invited:
            continue
        if not is_coordinator(program, mentor.account):
            where = roster.locate(mentor, "account")
            yield RULE.problem(where, "This programme is by invitation, and this login is not on its list.", RULE.fix)
