"""A request has as many choices as the programme takes."""

from collections.abc import Iterator

from mentorbook.model.program import ChoiceLimits
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="number-of-choices",
    severity=Severity.ERROR,
    sentence="A request holds at least as many choices as `choices.min` in program.yaml, and at most `choices.max`.",
    why="Everyone has the same chances when everyone has the same number of wishes.",
    fix="Take out the last choices, or add one; program.yaml says how many there may be.",
    path="mentees/ben-okoro.yaml",
    before="""\
name: Ben Okoro
account: {github: ben-okoro}
round: 2026-autumn
choices: []
goals: [Give my first talk]
""",
    after="""\
name: Ben Okoro
account: {github: ben-okoro}
round: 2026-autumn
choices: [{mentor: ada}]
goals: [Give my first talk]
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the waiting requests with too few choices or too many."""
    limits = roster.program.choices
    if limits.min > limits.max:
        return
    for mentee in roster.waiting_requests:
        number = len(mentee.choices)
        if number > limits.max:
            where = roster.locate(mentee, "choices", limits.max)
            yield RULE.problem(where, f"{_allowed(limits)} This is choice {limits.max + 1}.", "Take it out.")
        elif number < limits.min:
            where = roster.locate(mentee, "choices", key=True)
            yield RULE.problem(where, f"{_allowed(limits)} This one has {number or 'none'}.", _hint(number))


def _hint(number: int) -> str:
    if number:
        return "Add another choice."
    example = '"choices: [{mentor: ada-osei}]"'
    return f"Write whom you would like, such as {example}; a mentor is named there as in the address of their page."


def _allowed(limits: ChoiceLimits) -> str:
    if limits.min == limits.max:
        return f"A request in this programme has exactly {_counted(limits.max)}."
    if limits.min == 0:
        return f"A request in this programme has at most {_counted(limits.max)}."
    return f"A request in this programme has {limits.min} to {_counted(limits.max)}."


def _counted(number: int) -> str:
    return f"{number} choice{'' if number == 1 else 's'}"
