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

_NAMELESS = "This programme is by invitation, and this mentor has no account that could be on its list."
_ACCOUNT = (
    "Add the account and ask for its invitation; or, where the coordinators made the file, the day of the consent."
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the mentors without a login that is invited. Coordinators need no invitation.

    A file with a consent in place of an account is the coordinators' own. Where there is a forge, no-consent asks
    for one of the two.
    """
    program = roster.program
    if program.enrolment != "invited":
        return
    invited = {login.casefold() for login in program.invited}
    for mentor in roster.mentors:
        if mentor.account is None:
            if program.forge is None and mentor.consent is None:
                yield RULE.problem(roster.locate(mentor), _NAMELESS, _ACCOUNT)
            continue
        login = mentor.account.login
        if login is not None and login.casefold() not in invited and not is_coordinator(program, mentor.account):
            where = roster.locate(mentor, "account")
            yield RULE.problem(where, "This programme is by invitation, and this login is not on its list.", RULE.fix)
