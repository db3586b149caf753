"""Nobody is their own mentor."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import going_pairs
from mentorbook.rules.common.requests import waiting_choices

RULE = Rule(
    name="own-mentor",
    severity=Severity.ERROR,
    sentence="Nobody chooses themselves, or is paired with themselves.",
    why="Somebody may be a mentor and a mentee, with two files and one account, but a seat is for someone else.",
    fix="Name another mentor, or leave the choice out.",
    path="",
    before="""\
# mentees/ada.yaml; mentors/ada.yaml has the same account:
account: {github: ada-osei}
choices: [{mentor: ada}]
""",
    after="""\
account: {github: ada-osei}
choices: [{mentor: zoe-lund}]
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the waiting choices of oneself and the open pairs of one person."""
    for mentee, index, choice in waiting_choices(roster):
        if choice.mentor in roster.both_sides.get(mentee.handle, ()):
            where = roster.locate(mentee, "choices", index, "mentor")
            yield RULE.problem(where, f"Choice {index + 1} names the person who chooses.", RULE.fix)
    for pair in going_pairs(roster):
        if pair.mentor in roster.both_sides.get(pair.mentee, ()):
            message = "The mentor and the mentee of this pair are one person."
            yield RULE.problem(roster.locate(pair), message, "Delete the pair, or correct its file name.")
