"""Kinds come from the programme's list."""

from collections.abc import Iterator

from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="unknown-kind",
    severity=Severity.ERROR,
    sentence="A person's `kind` is one of the programme's kinds.",
    why="Unlike kinds are never paired, so a kind that the programme doesn't have is never paired at all.",
    fix="Leave the line out, or use one of the kinds that program.yaml lists.",
    path="mentors/zoe-lund.yaml",
    before="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
kind: coaching
""",
    after="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
kind: mentoring
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the mentors, and the mentees of rounds that go on, of a kind that program.yaml doesn't list."""
    kinds = roster.program.kinds
    offered = f"kinds are {' and '.join(kinds)}" if len(kinds) > 1 else f"only kind is {kinds[0]}"
    over = {one.id for one in roster.program.rounds if one.has_ended(roster.today)}
    going = (mentee for mentee in roster.mentees if mentee.round not in over)
    people: tuple[Mentor | Mentee, ...] = (*roster.mentors, *going)
    for person in people:
        if person.kind is not None and person.kind not in kinds:
            where = roster.locate(person, "kind")
            yield RULE.problem(where, f"This programme's {offered}.", RULE.fix)
