"""The people and the programme that the catalogue's examples are about."""

from mentorbook.problems import Rule, Severity

MENTOR_PATH = "mentors/ada.yaml"
MENTOR = """\
name: Ada Osei
account: {github: ada-osei}
bio: I keep release trains on time.
topics: [git]
languages: [en]
timezone: Europe/Rome
"""

MENTEE_PATH = "mentees/leo.yaml"
MENTEE = """\
name: Leo Kim
round: 2026-autumn
choices:
  - mentor: ada
goals:
  - Ship a first release.
"""

PROGRAM_PATH = "program.yaml"
PROGRAM = """\
schema: 1
name: Example mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python, synonyms: [py]}
rounds:
  - id: 2026-autumn
    name: Autumn 2026
    opens: 2026-09-01
    closes: 2026-09-30
    starts: 2026-10-05
    ends: 2027-04-05
"""


def mentor_rule(name: str, sentence: str, *, why: str, fix: str, before: str, after: str, replaces: str = "") -> Rule:
    """Return an error's entry whose example is a mentor's file.

    `before` and `after` are its last lines, or stand in the place of the text `replaces`.
    """
    return Rule(name, Severity.ERROR, sentence, why, fix, MENTOR_PATH, _with(before, replaces), _with(after, replaces))


def program_rule(name: str, sentence: str, *, why: str, fix: str, before: str, after: str, replaces: str = "") -> Rule:
    """Return an error's entry whose example is program.yaml; `before` and `after` as in `mentor_rule`."""
    examples = (_with(text, replaces, PROGRAM) for text in (before, after))
    return Rule(name, Severity.ERROR, sentence, why, fix, PROGRAM_PATH, *examples)


def file_rule(
    name: str, sentence: str, *, why: str, fix: str, before: str, after: str, severity: Severity = Severity.ERROR
) -> Rule:
    """Return an entry about a file's name or place, which no single file can show."""
    return Rule(name, severity, sentence, why, fix, "", before, after)


def _with(text: str, replaces: str, whole: str = MENTOR) -> str:
    return whole.replace(replaces, text) if replaces else whole + text
