"""What the search of a site finds of its mentors, by how many they are."""

from dataclasses import dataclass
from enum import Enum


class Scope(Enum):
    """How much of each mentor is in the search index: all, a line, or nothing but what the directory loads anyway."""

    WHOLE = "whole"
    LINE = "line"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Searching:
    """Up to how many mentors every word of a bio is in the index, and up to how many name, headline and topics.

    An index is fetched and read as a whole by everybody who searches, so it can't grow for ever.
    """

    most_bios: int = 300
    most_lines: int = 2000

    def scope(self, mentors: int) -> Scope:
        """Return what is searched of so many mentors."""
        if mentors <= self.most_bios:
            return Scope.WHOLE
        return Scope.LINE if mentors <= self.most_lines else Scope.ELSEWHERE


USUAL = Searching()
