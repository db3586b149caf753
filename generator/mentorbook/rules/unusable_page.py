"""Pages that the programme points at can be opened."""

import re
from collections.abc import Iterator

from mentorbook.model.link import is_safe_link
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity, quote

RULE = Rule(
    name="unusable-page",
    severity=Severity.ERROR,
    sentence="`code_of_conduct` and `training_materials` are links that start with https://, or pages of this site.",
    why="Each becomes a link on the site. Something else would be a link that leads nowhere.",
    fix="Write the full link, or a page's place in docs/ without a slash before it, such as code-of-conduct.md.",
    path="program.yaml",
    before="""\
schema: 1
name: Harbour Mentoring
code_of_conduct: www.harbour.example/code-of-conduct
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
    after="""\
schema: 1
name: Harbour Mentoring
code_of_conduct: https://www.harbour.example/code-of-conduct
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
)
# A page's place holds no colon, dot or slash that could lead elsewhere: "code-of-conduct.md", "guides/training/".
_PAGE = re.compile(r"[\w-]+(/[\w-]+)*(/|\.md|\.html)?(#[\w-]+)?")


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the pages that are neither."""
    for field in ("code_of_conduct", "training_materials"):
        page = getattr(roster.program, field)
        if page is not None and not _PAGE.fullmatch(page) and not is_safe_link(page):
            where = roster.locate(roster.program, field)
            yield RULE.problem(where, f"{quote(page)} is neither a full link nor a page of this site.", RULE.fix)
