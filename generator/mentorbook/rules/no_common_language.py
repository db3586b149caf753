"""Two people need a language."""

from collections.abc import Iterator
from itertools import groupby

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.requests import chosen_mentors

RULE = Rule(
    name="no-common-language",
    severity=Severity.SUGGESTION,
    sentence="A mentee and the mentors they choose have a language in common.",
    why="Two people who cannot talk cannot help each other. People know best whom they can talk to, "
    "so this only asks to look again.",
    fix="Add the language that both speak to the request, or choose someone else.",
    path="mentees/ben-okoro.yaml",
    before="""\
name: Ben Okoro
account: {github: ben-okoro}
round: 2026-autumn
choices: [{mentor: ada}]
goals: [Give my first talk]
languages: [yo]
""",
    after="""\
name: Ben Okoro
account: {github: ben-okoro}
round: 2026-autumn
choices: [{mentor: ada}]
goals: [Give my first talk]
languages: [yo, en]
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the waiting requests that name mentors who speak none of their languages; pt and pt-BR are one."""
    spoken = {mentor.handle: _languages(mentor.languages) for mentor in roster.mentors}
    for _, group in groupby(chosen_mentors(roster), key=lambda one: one[0].handle):
        choices = list(group)
        mentee = choices[0][0]
        wanted = _languages(mentee.languages)
        silent = [index for _, index, mentor in choices if wanted and wanted.isdisjoint(spoken[mentor.handle])]
        if silent:
            where, *others = (roster.locate(mentee, "choices", index, "mentor") for index in silent)
            yield RULE.problem(where, _message([index + 1 for index in silent]), RULE.fix, tuple(others))


def _message(places: list[int]) -> str:
    if len(places) == 1:
        return f"Choice {places[0]} names a mentor who speaks none of the languages of this request."
    listed = ", ".join(map(str, places[:-1])) + f" and {places[-1]}"
    return f"Choices {listed} name mentors who speak none of the languages of this request."


def _languages(tags: tuple[str, ...]) -> frozenset[str]:
    return frozenset(tag.partition("-")[0] for tag in tags)
