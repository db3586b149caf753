"""A pair's mentor is there."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import going_pairs, is_mentor_there
from mentorbook.rules.common.spelling import Speller

RULE = Rule(
    name="pair-without-mentor",
    severity=Severity.ERROR,
    sentence="An open pair's file is called after a mentee and a mentor who has a file.",
    why="An open pair holds a seat. Without its mentor there is no seat, and a mentee waits for nobody.",
    fix="Correct the file's name, or record the pair as declined or closed if the mentor has left.",
    path="",
    before="""\
# pairs/2026-autumn/leo--adda.yaml, where mentors/ has an ada.yaml and no adda.yaml
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
    """Yield the open pairs, of rounds that have not ended, of mentors without a file."""
    speller = Speller(roster.mentors_by_handle)
    for pair in going_pairs(roster):
        if not is_mentor_there(roster, pair.mentor):
            yield RULE.problem(
                roster.locate(pair), "The mentor of this pair has no file.", speller.hint(pair.mentor, RULE.fix)
            )
