"""What is checked across files: one rule a file, each a pure function from the roster to its problems."""

from collections.abc import Iterator
from typing import Protocol

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule
from mentorbook.rules import repeated_choice, unknown_mentor, unknown_topic


class Checker(Protocol):
    """A module of this package: an entry of the catalogue, and the search for what breaks it."""

    RULE: Rule

    def find(self, roster: Roster) -> Iterator[Problem]:
        """Yield every problem of this rule, in any order."""


RULES: tuple[Checker, ...] = (
    repeated_choice,
    unknown_mentor,
    unknown_topic,
)


def find_problems(roster: Roster) -> tuple[Problem, ...]:
    """Return the problems of all rules, sorted by file and line."""
    return tuple(sorted(problem for checker in RULES for problem in checker.find(roster)))
