"""What must be replaced in a text before a parser may see it."""

import re
from collections.abc import Iterator

from mentorbook.model.source import Spot
from mentorbook.problems import Rule
from mentorbook.records.characters import is_suspicious
from mentorbook.records.finding import Finding
from mentorbook.records.hidden import find_hidden, without_hidden
from mentorbook.records.refusals import texts

_TAB = re.compile(r"^ *\t", re.MULTILINE)
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)


def is_clean(text: str) -> bool:
    """Tell whether a parser may see a text as it is: quick, and never wrong where the answer is yes."""
    return text.endswith("\n") and "%" not in text and not is_suspicious(text)


def find_unreadable(text: str) -> list[Finding]:
    """Find hidden characters, and lines that start with a tab or a percent sign."""
    tabs = _find_first(texts.TAB, _TAB, text, "a tab")
    directives = _find_first(texts.DIRECTIVE, _DIRECTIVE, text, "a percent sign")
    return [*find_hidden(text), *tabs, *directives]


def readable(text: str) -> str:
    """Return a text with the same lines and columns in which a parser can read all that isn't refused.

    Tabs become spaces, also inside a line, and a last line gets its end: there the two parsers don't agree.
    """
    text = _DIRECTIVE.sub("#", without_hidden(text).replace("\t", " "))
    return text if text.endswith("\n") else text + "\n"


def _find_first(rule: Rule, pattern: re.Pattern[str], text: str, what: str) -> Iterator[Finding]:
    """Find the first line that a pattern matches; it stands for all such lines, which are one mistake."""
    found = pattern.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        count = len(pattern.findall(text))
        several = f"{count:,} lines start with {what}; this is the first."
        message = several if count > 1 else f"This line starts with {what}."
        yield Finding(rule, Spot(line, 1, found.end() - found.start()), message, rule.fix)
