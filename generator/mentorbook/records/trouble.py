"""What is wrong with a value, before it is known where in its file it stands."""

from dataclasses import dataclass

from mentorbook.model.source import Route, Source
from mentorbook.problems import Problem, Rule


@dataclass(frozen=True, slots=True)
class Trouble:
    """A broken rule about the value at a route; `is_key` where its key is wrong, `is_missing` where it isn't there."""

    rule: Rule
    route: Route
    message: str
    hint: str = ""
    is_key: bool = False
    is_missing: bool = False

    def in_file(self, source: Source) -> Problem:
        """Return the problem that this is, at its place in the file."""
        route = self.route[:-1] if self.is_missing else self.route
        return self.rule.problem(source.locate(*route, key=self.is_key), self.message, self.hint)
