"""Nobody publishes an e-mail address by accident."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from mentorbook.model.pair import What
from mentorbook.model.roster import Located, Roster
from mentorbook.model.source import Route
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.words import locate_part, public_links, public_words

RULE = Rule(
    name="public-address",
    severity=Severity.ERROR,
    sentence="No e-mail address stands in what everyone can read.",
    why="A public file is public for ever: Git keeps every version, and those who collect addresses read along.",
    fix="Take the address out. The coordinators introduce people to each other and keep addresses in a private place; "
    "a link to a page of your own with a contact form is fine too.",
    path="mentors/zoe-lund.yaml",
    before="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: Write to me at zoe@lund.example before you choose me.
topics: [python]
languages: [en]
timezone: Europe/Oslo
""",
    after="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: Look at my website before you choose me.
topics: [python]
languages: [en]
timezone: Europe/Oslo
links: {website: "https://lund.example"}
""",
)

MESSAGE = "This e-mail address would be public for ever."

# Not @ada@social.example, which is a handle, nor react@18.2, nor the git@ of a repository's address.
ADDRESS = re.compile(r"(?<![\w@.+%-])(?!git@)[\w.+%-]+@(?:[\w-]+\.)+(?!\d)[\w-]{2,}")
_BRACKET = re.compile(r"[\[({]\s?at", re.IGNORECASE)
SPELLED_OUT = re.compile(
    r"(?<!\w)\w+ ?[\[({]\s?at\s?[\])}] ?[\w-]+(?: ?[\[({]\s?dot\s?[\])}] ?|\.)(?!\d)[\w-]{2,}", re.IGNORECASE
)


def find_address(text: str) -> str | None:
    """Return the first e-mail address of a text as it is written, also as "ada (at) example (dot) org"."""
    found = ADDRESS.search(text) if "@" in text else None
    if found is None and _BRACKET.search(text):
        found = SPELLED_OUT.search(text)
    return found.group() if found else None


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the addresses in a mentor's public fields and links, in mentees' names and in testimonials."""
    for mentor in roster.mentors:
        for route, text in public_words(mentor):
            yield from _judge(roster, mentor, route, text)
        for name, link in public_links(mentor):
            yield from _judge(roster, mentor, ("links", name), unquote(link))
    for mentee in roster.mentees:
        yield from _judge(roster, mentee, ("name",), mentee.name)
    for pair in roster.pairs:
        for index, event in enumerate(pair.events):
            if event.what is What.TESTIMONIAL and event.text:
                yield from _judge(roster, pair, ("events", index, "text"), event.text)


def _judge(roster: Roster, record: Located, route: Route, text: str) -> Iterator[Problem]:
    address = find_address(text.replace("＠", "@"))
    if address is not None:
        where = locate_part(roster, record, route, address)
        yield RULE.problem(where, MESSAGE, RULE.fix)
