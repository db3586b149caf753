"""Unlike kinds are never paired."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import early_pairs
from mentorbook.rules.common.requests import waiting_choices

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


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the waiting choices of another kind, and the pairs of unlike kinds not introduced yet."""
    program, mentors = roster.program, roster.mentors_by_handle
    for mentee, index, choice in waiting_choices(roster):
        mentor = mentors.get(choice.mentor)
        if mentor and mentor.kind_in(program) is not mentee.kind_in(program):
            where = roster.locate(mentee, "choices", index, "mentor")
            message = f"Choice {index + 1} names a mentor of another kind."
            yield RULE.problem(where, message, RULE.fix, (roster.locate(mentor, "kind"),))
    for pair in early_pairs(roster):
        mentor, wanting = mentors.get(pair.mentor), roster.mentees_by_handle.get(pair.mentee)
        if mentor is None or wanting is None or wanting.round != pair.round:
            continue
        if mentor.kind_in(program) is not wanting.kind_in(program):
            yield RULE.problem(roster.locate(pair), "The two of this pair are of unlike kinds.", RULE.fix)
