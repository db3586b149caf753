"""An account is one login of the programme's forge."""

from collections.abc import Iterator

from mentorbook.model.forge import FORGE_HOSTS
from mentorbook.model.identity import FORGES, forges_of
from mentorbook.model.program import Program
from mentorbook.model.record import Account
from mentorbook.model.roster import Located, Roster
from mentorbook.model.source import Route
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="account-kind",
    severity=Severity.ERROR,
    sentence="An account is exactly one login, of the kind of forge where the programme lives.",
    why="The account decides who may change a file. A login of another forge belongs to somebody else here.",
    fix="Write the kind of the programme's forge and your login there, such as account: {github: ada-osei}.",
    path="mentors/zoe-lund.yaml",
    before="""\
name: Zoë Lund
account: {id: 1234567}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
""",
    after="""\
name: Zoë Lund
account: {github: zoe-lund, id: 1234567}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the accounts without a login, with several, or of another kind than the forge."""
    expected = _expected(roster.program)
    for mentor in roster.mentors:
        yield from _judge(roster, mentor, ("account",), mentor.account, expected)
    # Requests live in the private repository, which may be at a forge of another kind.
    for mentee in roster.mentees:
        yield from _judge(
            roster, mentee, ("account",), mentee.account, FORGES if roster.program.private_forge else expected
        )
    for index, coordinator in enumerate(roster.program.coordinators):
        yield from _judge(roster, roster.program, ("coordinators", index, "account"), coordinator.account, expected)


def _expected(program: Program) -> tuple[str, ...]:
    """Return the kinds that fit the forge; all of them where there is none or its kind is in doubt."""
    family = program.forge_family
    host = (program.forge or "").removeprefix("https://").partition("/")[0].lower()
    is_certain = family is not None and FORGE_HOSTS.get(host, family) == family
    return (family,) if family and is_certain else FORGES


def _judge(
    roster: Roster, record: Located, route: Route, account: Account | None, expected: tuple[str, ...]
) -> Iterator[Problem]:
    if account is None:
        return
    forges, hint = forges_of(account), RULE.fix
    if len(forges) == 1 and forges[0] in expected:
        return
    if not forges:
        message, hint = "This account has no login.", f"{RULE.fix[:-1]}; or leave the account out."
    elif len(forges) > 1:
        message = "This account has logins of more than one forge."
    else:
        message = f"This programme lives at a forge of the kind {expected[0]}, and this account is of another kind."
    yield RULE.problem(roster.locate(record, *route), message, hint)
