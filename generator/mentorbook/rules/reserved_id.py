"""Some words are taken."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.model.scalars import RESERVED
from mentorbook.problems import Problem, Rule, Severity, quote

RULE = Rule(
    name="reserved-id",
    severity=Severity.ERROR,
    sentence="The id of a topic or a round is none of the words that the site or an operating system keeps for itself.",
    why="Topics become pages and rounds become folders. A topic called index would overwrite the list of topics, "
    "and Windows cannot make a folder called con.",
    fix="Choose another id, such as indexing instead of index.",
    path="program.yaml",
    before="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
  - {id: index, name: Indexes of books}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
    after="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
  - {id: indexing, name: Indexes of books}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
)

# These pages and folders lie beside the topics' and the rounds', never among them.
_HARMLESS = frozenset({"search", "assets", "tags", "topics", "roster"})


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the topics and rounds with a reserved id."""
    program = roster.program
    ids = {"topics": [one.id for one in program.topics], "rounds": [one.id for one in program.rounds]}
    for field, names in ids.items():
        for index, name in enumerate(names):
            if name in RESERVED - _HARMLESS:
                where = roster.locate(program, field, index, "id")
                yield RULE.problem(where, f"{quote(name)} is a reserved word and cannot be an id.", RULE.fix)
