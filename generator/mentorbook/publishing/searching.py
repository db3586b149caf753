"""What the search of a site finds of its mentors, by how many they are."""

from dataclasses import dataclass, replace
from enum import Enum

from mentorbook.problems import quote
from mentorbook.publishing.errors import PublishingError


class Scope(Enum):
    """How much of each mentor is in the search index: all, a line, or nothing but what the directory loads anyway."""

    WHOLE = "whole"
    LINE = "line"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Searching:
    """Up to how many mentors every word of a bio is in the index, and up to how many name, headline and topics.

    An index is fetched and read as a whole by everybody who searches, so it can't grow for ever. `every_word` is
    whether the words that are not in it are found by Pagefind.
    """

    most_bios: int = 300
    most_lines: int = 2000
    every_word: bool = False

    def scope(self, mentors: int) -> Scope:
        """Return what is searched of so many mentors."""
        if mentors <= self.most_bios:
            return Scope.WHOLE
        return Scope.LINE if mentors <= self.most_lines else Scope.ELSEWHERE

    def by(self, choice: str) -> "Searching":
        """Return the same with what an engine's settings choose: nothing, or "pagefind"."""
        if choice not in ("", "pagefind"):
            raise PublishingError(f"The settings of mentorbook know `search: pagefind`, and no {quote(choice)}.")
        return replace(self, every_word=True) if choice else self

    def needs_words(self, mentors: int) -> bool:
        """Tell whether Pagefind has anything to find that the index lacks."""
        return self.every_word and self.scope(mentors) is not Scope.WHOLE


USUAL = Searching()
