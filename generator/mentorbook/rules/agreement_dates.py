"""An agreement's days come in order."""

from collections.abc import Iterator
from itertools import pairwise

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import agreed_days

RULE = Rule(
    name="agreement-dates",
    severity=Severity.ERROR,
    sentence="In an agreement the first meeting comes before the hand-over, and both before the end.",
    why="Reminders are sent on these days. An end before the beginning would send none, or all at once.",
    fix="Correct the date that is out of order; the year is the usual slip.",
    path="pairs/2026-autumn/leo--ada.yaml",
    before="""\
choice: 1
agreement: {first_meeting: 2026-10-08, until: 2026-04-05}
events:
  - {on: 2026-09-10, what: proposed}
""",
    after="""\
choice: 1
agreement: {first_meeting: 2026-10-08, until: 2027-04-05}
events:
  - {on: 2026-09-10, what: proposed}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the first day of each agreement that comes before the one it should follow."""
    for pair in roster.pairs:
        for (earlier, first), (field, day) in pairwise(agreed_days(pair.agreement)):
            if day < first:
                where = roster.locate(pair, "agreement", field)
                related = roster.locate(pair, "agreement", earlier)
                message = f'The day under "{field}" comes before the day under "{earlier}".'
                yield RULE.problem(where, message, RULE.fix, (related,))
                break
