"""Texts that a person's file would lose the end of: from a "#" with a space before it, the line is a remark."""

import re
from collections.abc import Iterator

from mentorbook.model.source import Spot
from mentorbook.records.finding import Finding
from mentorbook.records.mending import example, in_quotes
from mentorbook.records.parse import find_spots
from mentorbook.records.refusals import texts
from mentorbook.records.shape import OWN_WORDS

# A remark has a space behind its sign; "#1" and "#python" are words.
_WORD = re.compile(r" +(?=#\S)")


def find_cut(text: str) -> Iterator[Finding]:
    """Find the values that a word such as "#1" ends: nothing would say that the rest is lost."""
    if " #" not in text:
        return
    lines = text.split("\n")
    for route, spot in find_spots(text).values.items():
        line = lines[spot.line - 1]
        start, end = spot.column - 1, spot.column - 1 + spot.length
        word = _WORD.match(line, end)
        if word and not OWN_WORDS.isdisjoint(route) and line[start] not in "\"'[{|>":
            message = 'From the "#" on, this line is a remark and no part of the text.'
            hint = example(line[:start] + in_quotes(line[start:]), texts.MISSING_QUOTES.fix)
            yield Finding(texts.MISSING_QUOTES, Spot(spot.line, word.end() + 1), message, hint, route)
