"""A mentor is chosen once."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="repeated-choice",
    severity=Severity.ERROR,
    sentence="Each choice names another mentor.",
    why="A second wish for the same person adds nothing, and takes the place of somebody else who could say yes.",
    fix="Name another mentor, or leave the choice out.",
    path="mentees/ben-okoro.yaml",
    before="""\
name: Ben Okoro
account: {github: ben-okoro}
round: 2026-autumn
choices:
  - mentor: ada
  - mentor: ada
goals: [Give my first talk]
""",
    after="""\
name: Ben Okoro
account: {github: ben-okoro}
round: 2026-autumn
choices:
  - mentor: ada
goals: [Give my first talk]
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield each choice that names a mentor of an earlier one."""
    for mentee in roster.waiting_requests:
        first: dict[str, int] = {}
        for index, choice in enumerate(mentee.choices):
            earlier = first.setdefault(choice.mentor, index)
            if earlier != index:
                where, related = (roster.locate(mentee, "choices", rank, "mentor") for rank in (index, earlier))
                message = f"Choice {index + 1} names the same mentor as choice {earlier + 1}."
                yield RULE.problem(where, message, RULE.fix, (related,))
