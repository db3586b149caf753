"""The place where a parser gave up, and what stands around it."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

import yaml

from mentorbook.model.source import Spot

_FIELD = re.compile(r"(?P<start> *(?:- +)*)(?P<name>[\w-]+|\"[^\"]*\"|'[^']*')(?P<colon> *: +| *:$)(?P<value>.*)")
# Longer lines are not looked into: nobody typed them.
LONGEST_LINE = 10_000
_ENTRY = re.compile(r"(?P<start> *(?:- +)+)(?P<value>.*)")


def split_line(text: str) -> tuple[str, str, str]:
    """Return what stands before a line's value, the name of its field (empty where it has none), and the value."""
    field = _FIELD.fullmatch(text)
    if field:
        return text[: field.start("value")], field["name"], field["value"]
    entry = _ENTRY.fullmatch(text)
    start = entry["start"] if entry else " " * indent(text)
    return start, "", text[len(start) :]


@dataclass(frozen=True)
class Place:
    """Lines of a text, from 0; where the parser gave up; where that began which it was reading, if it says so."""

    lines: tuple[str, ...]
    line: int
    column: int
    began: tuple[int, int] | None

    @property
    def text(self) -> str:
        """Return the line where the parser gave up; empty past the end."""
        return self.at(self.line)

    @property
    def character(self) -> str:
        """Return the character where the parser gave up; empty at the end of a line."""
        return self.text[self.column : self.column + 1]

    @property
    def opener(self) -> str:
        """Return the character that began what the parser was reading; empty where it doesn't say."""
        return self.at(self.began[0])[self.began[1] : self.began[1] + 1] if self.began else ""

    @property
    def is_first_word(self) -> bool:
        """Tell whether nothing stands before the place on its line."""
        return not self.text[: self.column].strip()

    @property
    def is_at_end(self) -> bool:
        """Tell whether nothing but empty lines follows."""
        return not any(line.strip() for line in (self.text[self.column :], *self.lines[self.line + 1 :]))

    @property
    def culprit(self) -> int:
        """Return the line to blame: the one that began what could not be finished, else the one above."""
        return self.began[0] if self.began else self.above(self.line)

    @property
    def field_around(self) -> str:
        """Return the name of the field whose text or list goes on here; empty where there is none."""
        number = self.above(self.line)
        while number >= 0 and indent(self.at(number)) >= indent(self.text) and not split_line(self.at(number))[1]:
            number = self.above(number)
        return split_line(self.at(number))[1] if indent(self.at(number)) < indent(self.text) else ""

    def above(self, line: int) -> int:
        """Return the number of the nearest line above that is neither empty nor a remark; -1 where there is none."""
        return self._above[max(0, min(line, len(self.lines)))]

    @cached_property
    def _above(self) -> tuple[int, ...]:
        """The number of the nearest line that says something above each line and the end, found once for all."""
        numbers = (number if _says_something(line) else -1 for number, line in enumerate(self.lines))
        return tuple(accumulate(numbers, max, initial=-1))

    def at(self, line: int) -> str:
        """Return a line; empty past both ends."""
        return self.lines[line][:LONGEST_LINE] if 0 <= line < len(self.lines) else ""

    def spot(self, line: int | None = None, column: int | None = None) -> Spot:
        """Return a place as people count, from 1: a line's first word where no column is given."""
        if line is None:
            return Spot(self.line + 1, self.column + 1)
        return Spot(line + 1, (indent(self.at(line)) if column is None else column) + 1)


def place_of(text: str, error: yaml.YAMLError) -> Place:
    """Return the place of an error; both parsers name the same one, and word everything else differently."""
    context = getattr(error, "context_mark", None)
    problem = getattr(error, "problem_mark", None) or context
    line, column = (problem.line, problem.column) if problem else (0, 0)
    began = (context.line, context.column) if context else None
    return Place(tuple(text.split("\n")), line, column, None if began == (line, column) else began)


def indent(line: str) -> int:
    """Return how many spaces a line starts with."""
    return len(line) - len(line.lstrip(" "))


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
