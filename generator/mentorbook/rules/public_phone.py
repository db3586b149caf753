"""Nobody publishes a telephone number by accident."""

import re
from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.words import locate_part, public_links, public_words

RULE = Rule(
    name="public-phone",
    severity=Severity.SUGGESTION,
    sentence="No telephone number stands in what everyone can read.",
    why="A public file is public for ever, and a number is changed less easily than a page.",
    fix="Take the number out and give it to the people you are paired with. If it is no telephone number, all is well.",
    path="mentors/zoe-lund.yaml",
    before="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: Call me on +47 22 12 34 56 any evening.
topics: [python]
languages: [en]
timezone: Europe/Oslo
""",
    after="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I am free most evenings.
topics: [python]
languages: [en]
timezone: Europe/Oslo
""",
)
MESSAGE = "This looks like a telephone number, and would be public for ever."
FEWEST, MOST = 8, 15

NUMBER = re.compile(r"(?<![\w/.,=#-])\+?\(?\d[\d ()./\u00a0\u2011-]{6,28}\d(?![\w-])")
NO_PHONE = re.compile(
    r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}"  # dates
    r"|(?<!\d)(?:19|20)\d\d(?!\d)"  # years
    r"|(?<!\d)10\.\d{4,9}/|97[89][- ]?\d|\d{4}-\d{4}-\d{4}"  # DOI, ISBN, ORCID
)
WEB = re.compile(r"https?://\S+")
CHAT = ("https://wa.me/", "https://api.whatsapp.com/send")


def find_phone(text: str) -> str | None:
    """Return the first part of a text that looks like a telephone number: 8 to 15 digits, with + or separators."""
    if not NUMBER.search(text):
        return None
    for found in NUMBER.finditer(WEB.sub(" ", text)):
        number = found.group()
        digits = sum(character.isdigit() for character in number)
        # Times such as "10-12 14-16" have groups of two only; numbers in groups of two begin with 0 or +.
        has_shape = number[0] in "+(0" or re.search(r"\d{3}", number) is not None
        is_plain = number.isdigit()
        if FEWEST <= digits <= MOST and has_shape and not is_plain and not NO_PHONE.search(number):
            return number
    return None


def find(roster: Roster) -> Iterator[Problem]:
    """Yield what looks like a telephone number in mentors' public fields and links."""
    for mentor in roster.mentors:
        for route, text in public_words(mentor):
            number = find_phone(text)
            if number is not None:
                yield RULE.problem(locate_part(roster, mentor, route, number), MESSAGE, RULE.fix)
        for name, link in public_links(mentor):
            if link.startswith(CHAT):
                yield RULE.problem(roster.locate(mentor, "links", name), MESSAGE, RULE.fix)
