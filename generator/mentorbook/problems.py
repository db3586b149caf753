"""Say where something is wrong, which rule it breaks, and how to mend it."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: an error stops publishing, a suggestion never does."""

    ERROR = "error"
    SUGGESTION = "suggestion"


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in a file, counted as editors count: line and column from 1, columns in characters."""

    path: str
    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """An entry of the catalogue: what is asked, why, how to mend it, and an example of both.

    `before` and `after` are whole small files; `path` is where such a file would lie.
    """

    name: str
    severity: Severity
    sentence: str
    why: str
    fix: str
    path: str
    before: str
    after: str

    def problem(self, where: Location, message: str, hint: str = "", related: tuple[Location, ...] = ()) -> "Problem":
        """Return a problem of this rule."""
        return Problem(where, self.name, message, hint, self.severity, related)


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing a person has to fix, in words that say how."""

    where: Location
    rule: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    related: tuple[Location, ...] = ()


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Tell whether any problem must be fixed before publishing."""
    return any(problem.severity is Severity.ERROR for problem in problems)


LONGEST_QUOTE = 60
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def quote(fragment: object) -> str:
    """Return text somebody else wrote in quotation marks, cut to 60 characters, with invisible ones spelled out.

    Everything untrusted that a message repeats goes through here: a key may hold a line break and a
    command of the CI's log, or a character that turns the line round.
    """
    text = str(fragment)
    if len(text) > LONGEST_QUOTE:
        text = text[: LONGEST_QUOTE - 1] + "…"
    shown = (f"\\u{ord(one):04x}" if unicodedata.category(one) in _INVISIBLE else one for one in text)
    return '"' + "".join(shown).replace('"', "'") + '"'


class MentorbookError(Exception):
    """What no contributor can mend in YAML, in one sentence for the person who runs the program."""

    def report(self) -> str:
        """Return all there is to say, on one line or several."""
        return str(self)
