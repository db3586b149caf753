"""Nobody is promised a seat that is not there."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import EARLY

RULE = Rule(
    name="more-pairs-than-seats",
    severity=Severity.SUGGESTION,
    sentence="A mentor has no more open pairs than seats when another is to be introduced.",
    why="A mentor who said how many people they can take should not be asked for more by mistake. "
    "Pairs that were introduced go on, also when the seats become fewer.",
    fix="Ask the mentor: raise seats in the mentor's file, or record the pair as declined.",
    path="",
    before="""\
# mentors/ada.yaml, with two open pairs of which one is only proposed
seats: 1
""",
    after="""\
seats: 2
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the pairs, not introduced yet, for which their mentor has no seat; the earlier pair has the seat."""
    for handle, pairs in roster.open_pairs_by_mentor.items():
        mentor = roster.mentors_by_handle.get(handle)
        if mentor is None or len(pairs) <= mentor.seats_in(roster.program):
            continue
        in_order = sorted(pairs, key=lambda pair: (roster.stages[pair.path] in EARLY, pair.events[0].on, pair.path))
        for pair in in_order[mentor.seats_in(roster.program) :]:
            if roster.stages[pair.path] in EARLY:
                message = "The mentor of this pair has fewer seats than open pairs."
                yield RULE.problem(roster.locate(pair), message, RULE.fix, (roster.locate(mentor, "seats"),))
