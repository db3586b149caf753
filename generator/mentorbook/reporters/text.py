"""Problems as a person reads them on a terminal."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import click

from mentorbook.problems import Location, Problem, Rule, Severity
from mentorbook.reporters.columns import wrapped
from mentorbook.reporters.excerpt import cut_line
from mentorbook.reporters.wording import count, is_private, sentence, terminal_safe

LineReader = Callable[[Location], str | None]
# Nothing is laid out for a terminal with fewer columns; words stand beside their place where this many are left.
NARROWEST, BESIDE = 20, 40
MOST_ALIKE = 5


@dataclass(frozen=True, slots=True)
class TextReport:
    """How problems are written for people: with the line they are on, or a line each."""

    rules: Mapping[str, Rule]
    read_line: LineReader
    on_terminal: bool = False
    has_colour: bool = False
    columns: int = 100

    def render(self, problems: Iterable[Problem]) -> Iterator[str]:
        """Yield a block of lines a problem, with the place underlined.

        Of a suggestion that comes again and again the first few are shown and the others counted: they would
        bury the errors among them.
        """
        shown: Counter[str] = Counter()
        for problem in problems:
            shown[problem.rule] += problem.severity is Severity.SUGGESTION
            if shown[problem.rule] <= MOST_ALIKE:
                yield "\n".join(self._block(problem))
        for rule, number in sorted(shown.items()):
            if number > MOST_ALIKE:
                yield f"… and {number - MOST_ALIKE:,} more of {rule}; --brief shows each on a line."

    def render_brief(self, problems: Iterable[Problem]) -> Iterator[str]:
        """Yield a line a problem."""
        for problem in problems:
            words = sentence(problem, self.rules, on_terminal=self.on_terminal)
            yield terminal_safe(f"{_place(problem.where)} {problem.rule} {words}")

    def _block(self, problem: Problem) -> Iterator[str]:
        mark = " (suggestion)" if problem.severity is Severity.SUGGESTION else ""
        colour = "yellow" if mark else "red"
        yield f"{self._style(_place(problem.where), bold=True)}  {self._style(problem.rule, fg=colour)}{mark}"
        words = terminal_safe(sentence(problem, self.rules, on_terminal=self.on_terminal))
        yield from self._excerpt(problem.where, words, colour) or self._indented(words)
        for other in problem.related:
            yield f"  see also {_place(other)}"

    def _indented(self, words: str) -> list[str]:
        return [f"  {row}" for row in wrapped(words, max(NARROWEST, self.columns) - 2)]

    def _style(self, text: str, **style: Any) -> str:
        return click.style(text, **style) if self.has_colour else text

    def _excerpt(self, where: Location, words: str, colour: str) -> list[str]:
        """Return the line with its place underlined and the words beside; nothing where it may not be shown."""
        if is_private(where.path) and not self.on_terminal:
            return []
        line = self.read_line(where)
        if line is None or not line.strip():
            return []
        columns, gutter = max(NARROWEST, self.columns), max(3, len(str(where.line)))
        margin = f"{'':{gutter}} | "
        excerpt = cut_line(line, where.column, where.length, columns - len(margin))
        pad, carets = " " * excerpt.before, "^" * excerpt.marked
        beside = columns - len(margin) - len(pad) - len(carets) - 1
        underlined = margin + pad + self._style(carets, fg=colour)
        if beside < BESIDE:
            rows = [underlined, *(margin + row for row in wrapped(words, columns - len(margin)))]
        else:
            first, *rest = wrapped(words, beside)
            rows = [f"{underlined} {first}", *(f"{margin}{pad}{'':{len(carets)}} {row}" for row in rest)]
        return [f"{where.line:>{gutter}} | {excerpt.shown}", *rows]


def _place(where: Location) -> str:
    return terminal_safe(f"{where.path}:{where.line}:{where.column}")


def render_summary(files: int, problems: Iterable[Problem]) -> str:
    """Say in a sentence how many files were read and what was found."""
    severities = [problem.severity for problem in problems]
    errors, hints = severities.count(Severity.ERROR), severities.count(Severity.SUGGESTION)
    found = [count(errors, "problem to fix", "problems to fix")] if errors else []
    found += [count(hints, "suggestion", "suggestions")] if hints else []
    return f"{count(files, 'file', 'files')} read. {' and '.join(found) or 'Nothing to fix'}."
