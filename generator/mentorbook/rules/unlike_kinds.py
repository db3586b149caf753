"""Unlike kinds are never paired."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import early_pairs
from mentorbook.rules.common.people import are_unlike
from mentorbook.rules.common.requests import chosen_mentors

RULE = Rule(
    name="unlike-kinds",
    severity=Severity.ERROR,
    sentence="A mentee's choices, and the two of a pair, are of the same kind: mentoring, peer or coaching.",
    why="Mentoring, coaching and peers expect different things of each other, so unlike kinds are never paired.",
    fix="Choose someone of the kind that is wanted, or correct `kind` in one of the two files.",
    path="",
    before="""\
# mentees/ben-okoro.yaml; mentors/ada.yaml says kind: peer
kind: mentoring
choices: [{mentor: ada}]
""",
    after="""\
kind: peer
choices: [{mentor: ada}]
""",
)

MESSAGE = "Choice {choice} names a mentor of another kind."


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the waiting choices of another kind, and the pairs of unlike kinds not introduced yet."""
    if len(roster.program.kinds) == 1:
        return
    for mentee, index, mentor in chosen_mentors(roster):
        if are_unlike(roster.program, mentor, mentee):
            where, related = roster.locate(mentee, "choices", index, "mentor"), roster.locate(mentor, "kind")
            yield RULE.problem(where, MESSAGE.format(choice=index + 1), RULE.fix, (related,))
    for pair in early_pairs(roster):
        one, other = roster.mentors_by_handle.get(pair.mentor), roster.mentees_by_handle.get(pair.mentee)
        if one is None or other is None or one.handle in roster.both_sides.get(other.handle, ()):
            continue
        if are_unlike(roster.program, one, other):
            yield RULE.problem(roster.locate(pair), "The two of this pair are of unlike kinds.", RULE.fix)
