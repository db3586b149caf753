"""What a bio cannot show is known before it is published."""

import re
from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.words import locate_part

RULE = Rule(
    name="bio-markup",
    severity=Severity.SUGGESTION,
    sentence="A bio uses no HTML, images, headings, tables, nor links that don't start with https://.",
    why="A bio shows paragraphs, emphasis, lists, links, quotes and code. Everything else is shown as plain text "
    "or left out, because strangers write these files.",
    fix="Say it in words. A photo has a field of its own, and links go under links.",
    path="mentors/zoe-lund.yaml",
    before="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught <b>Python</b> for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
""",
    after="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught **Python** for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
""",
)

CODE = re.compile(r"^(```|~~~).*?(^\1|\Z)|(?<!`)(`{1,3})(?!`).+?(?<!`)\3(?!`)", re.DOTALL | re.MULTILINE)
_TAGS = (
    "a|abbr|audio|b|big|blockquote|body|br|button|center|code|div|em|embed|font|form|h[1-6]|hr|html|i|iframe|img|input"
    "|kbd|li|link|math|meta|object|ol|p|pre|s|script|small|span|strong|style|sub|sup|svg|table|td|th|tr|u|ul|video"
)
_SIGN = re.compile(r"[<#\[]|---")
FINDINGS = {
    "HTML is shown as it is written here.": re.compile(rf"</?(?:{_TAGS})(?=[\s/>])[^<>]{{0,300}}>|<!--", re.IGNORECASE),
    "An image in a bio is left out.": re.compile(r"!\[[^\[\]]{0,300}\][(\[]"),
    "A heading in a bio is shown as a bold line.": re.compile(r"^ {0,3}#{1,6}[ \t]+\S.*$", re.MULTILINE),
    "A table in a bio is shown as it is written here.": re.compile(r"^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|", re.MULTILINE),
    "Only links that start with https:// become links.": re.compile(r"(?<!!)\](?=\((?!\s*<?https://|\s*\)))\([^)\s]+"),
}


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the first place of each kind of markup that a bio of a mentor cannot show."""
    for mentor in roster.mentors:
        bio = mentor.bio
        if not _SIGN.search(bio):
            continue
        if "`" in bio or "~~~" in bio:
            bio = CODE.sub("", bio)
        for message, pattern in FINDINGS.items():
            found = pattern.search(bio)
            if found:
                yield RULE.problem(locate_part(roster, mentor, ("bio",), found.group()), message, RULE.fix)
