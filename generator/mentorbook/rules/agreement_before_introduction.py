"""An agreement begins once the two know each other."""

from collections.abc import Iterator
from itertools import pairwise

from mentorbook.model.pair import What
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import agreed_days

RULE = Rule(
    name="agreement-before-introduction",
    severity=Severity.SUGGESTION,
    sentence="The days of an agreement do not lie before the introduction.",
    why="Reminders count from the introduction. People who met earlier on their own do no harm, a wrong year does.",
    fix="Correct the date, or let it stand if they did meet before.",
    path="pairs/2026-autumn/leo--ada.yaml",
    before="""\
choice: 1
agreement: {first_meeting: 2025-09-14}
events:
  - {on: 2026-09-02, what: proposed}
  - {on: 2026-09-03, what: accepted, by: mentor}
  - {on: 2026-09-04, what: introduced}
""",
    after="""\
choice: 1
agreement: {first_meeting: 2026-09-14}
events:
  - {on: 2026-09-02, what: proposed}
  - {on: 2026-09-03, what: accepted, by: mentor}
  - {on: 2026-09-04, what: introduced}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the first such day of each agreement whose days are otherwise in order."""
    for pair in roster.pairs:
        days = agreed_days(pair.agreement)
        introduced = pair.day_of(What.INTRODUCED)
        if not days or introduced is None or any(day < first for (_, first), (_, day) in pairwise(days)):
            continue
        field, day = days[0]
        if day < introduced:
            where = roster.locate(pair, "agreement", field)
            yield RULE.problem(where, f'The day under "{field}" lies before the introduction.', RULE.fix)
