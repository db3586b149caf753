"""What is wrong at a place of a text, before it is known which file the text is from."""

from dataclasses import dataclass

from mentorbook.model.source import Route, Spot
from mentorbook.problems import Location, Problem, Rule


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule at a spot; `route` leads to the value that is unusable for it, None where none is.

    `first` is the spot of an earlier place that the finding is about as well.
    """

    rule: Rule
    spot: Spot
    message: str
    hint: str = ""
    route: Route | None = None
    first: Spot | None = None

    def in_file(self, path: str) -> Problem:
        """Return the problem that this is in the file of that path."""
        related = (located(path, self.first),) if self.first else ()
        return self.rule.problem(located(path, self.spot), self.message, self.hint, related)


def located(path: str, spot: Spot) -> Location:
    """Return a spot of a file as a location."""
    return Location(path, spot.line, spot.column, spot.length)
