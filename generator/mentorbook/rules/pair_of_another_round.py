"""A pair belongs to the round that the mentee asked for."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import early_pairs

RULE = Rule(
    name="pair-of-another-round",
    severity=Severity.ERROR,
    sentence="A pair that waits for its introduction belongs to the round of the mentee's request.",
    why="The introduction tells the mentor the goals of the request, and they were written for another round.",
    fix="Record the pair as declined, or move its file into the folder of the right round.",
    path="",
    before="""\
# pairs/2026-autumn/leo--ada.yaml, where mentees/leo.yaml says round: 2027-spring
events:
  - {on: 2026-09-10, what: proposed}
""",
    after="""\
# pairs/2027-spring/leo--ada.yaml
events:
  - {on: 2027-02-10, what: proposed}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the pairs, not introduced yet, whose mentee asks for another round now."""
    for pair in early_pairs(roster):
        mentee = roster.mentees_by_handle.get(pair.mentee)
        if mentee and mentee.round != pair.round and mentee.round in roster.program.rounds_by_id:
            message = "The mentee of this pair asks for another round."
            yield RULE.problem(roster.locate(pair), message, RULE.fix, (roster.locate(mentee, "round"),))
