"""The programme can be reached."""

import re
from collections.abc import Iterator

from mentorbook.model.link import is_safe_link
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity, quote

RULE = Rule(
    name="unusable-contact",
    severity=Severity.ERROR,
    sentence="`contact` is an e-mail address or a link that starts with https://.",
    why="It becomes a link on every page. Something else would be a link that leads nowhere.",
    fix="Write only the address, such as hello@harbour.example, or a full link, such as https://harbour.example/hello.",
    path="program.yaml",
    before="""\
schema: 1
name: Harbour Mentoring
contact: ask Benedita at the front desk
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
    after="""\
schema: 1
name: Harbour Mentoring
contact: hello@harbour.example
topics:
  - {id: git, name: Git}
  - {id: python, name: Python}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")


def find(roster: Roster) -> Iterator[Problem]:
    """Yield a problem where the contact is neither."""
    contact = roster.program.contact
    if contact is not None and not _ADDRESS.fullmatch(contact) and not is_safe_link(contact):
        where = roster.locate(roster.program, "contact")
        yield RULE.problem(where, f"{quote(contact)} is neither an e-mail address nor a full link.", RULE.fix)
