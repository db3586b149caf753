"""A mentor who must be trained first knows it."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="not-trained",
    severity=Severity.SUGGESTION,
    sentence="Where mentors must be trained, a mentor's file has the day of the training.",
    why="Until then the mentor is listed without a free seat, and no match will give them anyone.",
    fix="Once the training is done, add its day, such as trained: 2026-09-01.",
    path="",
    before="""\
# mentors/zoe-lund.yaml, where program.yaml says mentor_training: required
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
trained: 2026-09-01
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the mentors whose seats don't count yet."""
    for mentor in roster.mentors:
        if not mentor.has_training(roster.program) and mentor.seats_in(roster.program) > 0:
            message = "This mentor has no seats yet, because this programme trains its mentors first."
            yield RULE.problem(roster.locate(mentor), message, RULE.fix)
