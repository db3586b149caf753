"""It is known what kind of forge the repository is at."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from mentorbook.model.forge import FORGE_HOSTS
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity, quote

RULE = Rule(
    name="forge-kind",
    severity=Severity.ERROR,
    sentence="`forge_kind` says which software the repository's host runs, where its name doesn't tell.",
    why="Links to forms and files are written differently for GitHub, GitLab and Forgejo.",
    fix='Add "forge_kind: github", "forge_kind: gitlab" or "forge_kind: forgejo".',
    path="",
    before="""\
# program.yaml
forge: https://git.harbour.example/mentoring/programme
""",
    after="""\
forge: https://git.harbour.example/mentoring/programme
forge_kind: forgejo
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield a problem where the kind is unknown, or another than the host's."""
    program = roster.program
    host = urlsplit(program.forge or "").hostname or ""
    family = FORGE_HOSTS.get(host)
    if program.forge and program.forge_family is None:
        where = roster.locate(program, "forge")
        yield RULE.problem(where, f"Nobody can tell from {quote(host)} what kind of forge it is.", RULE.fix)
    elif family and family != program.forge_family:
        where = roster.locate(program, "forge_kind")
        message = f'{quote(host)} is a forge of the kind "{family}".'
        yield RULE.problem(where, message, f'Write "forge_kind: {family}", or leave the line out.')
