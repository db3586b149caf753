"""A person asks once a round."""

from collections.abc import Iterator

from mentorbook.model.identity import account_keys
from mentorbook.model.person import Mentee
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="two-requests",
    severity=Severity.ERROR,
    sentence="No account has two requests for one round.",
    why="Two requests would give one person twice the chances and perhaps two mentors, at somebody else's cost.",
    fix="Keep one of the two files and delete the other.",
    path="",
    before="""\
# mentees/leo-two.yaml; mentees/leo.yaml has the same two lines:
account: {github: leo-kim}
round: 2026-autumn
""",
    after="""\
account: {github: leo-kim}
round: 2027-spring
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield each request, for a round that has not ended, of an account with an earlier one for it."""
    over = {one.id for one in roster.program.rounds if one.has_ended(roster.today)}
    first: dict[tuple[str, str], Mentee] = {}
    for mentee in roster.mentees:
        if mentee.round in over:
            continue
        keys = [(mentee.round, key) for key in account_keys(mentee.account)]
        earlier = next((first[key] for key in keys if key in first), None)
        if earlier is not None:
            where, related = roster.locate(mentee, "account"), roster.locate(earlier, "account")
            yield RULE.problem(where, "This account already has a request for this round.", RULE.fix, (related,))
        for key in keys:
            first.setdefault(key, mentee)
