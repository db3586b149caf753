"""Two people need a language."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.requests import waiting_choices

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
    """Yield the waiting choices of mentors who speak none of the mentee's languages; pt and pt-BR are one."""
    spoken = {mentor.handle: _languages(mentor.languages) for mentor in roster.mentors}
    for mentee, index, choice in waiting_choices(roster):
        if not mentee.languages or choice.mentor not in spoken:
            continue
        if spoken[choice.mentor].isdisjoint(_languages(mentee.languages)):
            where = roster.locate(mentee, "choices", index, "mentor")
            message = f"Choice {index + 1} names a mentor who speaks none of the languages of this request."
            yield RULE.problem(where, message, RULE.fix)


def _languages(tags: tuple[str, ...]) -> frozenset[str]:
    return frozenset(tag.partition("-")[0] for tag in tags)
