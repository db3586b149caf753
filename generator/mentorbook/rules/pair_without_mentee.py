"""A pair's mentee is there."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import early_pairs, is_mentee_there
from mentorbook.rules.common.spelling import Speller

RULE = Rule(
    name="pair-without-mentee",
    severity=Severity.SUGGESTION,
    sentence="The mentee of a pair that waits for its introduction has a request.",
    why="Everyone may delete their request at any time. A pair that was still to be introduced then holds a seat "
    "for nobody.",
    fix="Record the pair as declined, or correct the file's name.",
    path="",
    before="""\
# pairs/2026-autumn/loe--ada.yaml, where mentees/ has a leo.yaml and no loe.yaml
events:
  - {on: 2026-09-10, what: proposed}
""",
    after="""\
# pairs/2026-autumn/leo--ada.yaml
events:
  - {on: 2026-09-10, what: proposed}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the pairs, not introduced yet, of mentees without a file."""
    speller = Speller(roster.mentees_by_handle)
    for pair in early_pairs(roster):
        if not is_mentee_there(roster, pair.mentee):
            yield RULE.problem(
                roster.locate(pair), "The mentee of this pair has no request.", speller.hint(pair.mentee, RULE.fix)
            )
