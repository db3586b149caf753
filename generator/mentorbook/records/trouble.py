"""What is wrong with a value, before it is known where in its file it stands."""

import re
from dataclasses import dataclass

from mentorbook.model.source import Route, Source, Spot
from mentorbook.problems import Rule, quote
from mentorbook.records.finding import Finding
from mentorbook.records.mending import example

# A value in brackets, and one among others in brackets.
_CLOSED = re.compile(r"\[[^\[\]]*\]|\{[^{}]*\}")
_WITHIN = re.compile(r"(?<=[\[,]) *[^,\[\]{}]+(?=[,\]])")


@dataclass(frozen=True, slots=True)
class Trouble:
    """A broken rule about the value at a route; `is_key` where its key is wrong, `is_missing` where it isn't there.

    Where it is known what to write `instead` of the value, the hint goes on to show the line with it.
    """

    rule: Rule
    route: Route
    message: str
    hint: str = ""
    is_key: bool = False
    is_missing: bool = False
    instead: str = ""

    def in_text(self, source: Source) -> Finding:
        """Return the finding that this is, at its place in the text."""
        where = source.locate(*(self.route[:-1] if self.is_missing else self.route), key=self.is_key)
        spot = Spot(where.line, where.column, where.length)
        hint = f"{self.hint} {_mended(source, spot, self.instead)}".strip() if self.instead else self.hint
        return Finding(self.rule, spot, self.message, hint, self.route)


def _mended(source: Source, spot: Spot, instead: str) -> str:
    """Return an example of the line with something else in the place of its value."""
    otherwise = f"Write {quote(instead)}."
    line, start = source.text.split("\n")[spot.line - 1], spot.column - 1
    closed = _CLOSED.match(line, start) or _WITHIN.match(line, len(line[:start].rstrip()))
    end = start + spot.length if spot.length > 1 else closed.end() if closed else len(line)
    is_a_block = line.startswith("- ", start)
    return otherwise if is_a_block else example(line[:start] + instead + line[end:], otherwise)
