"""What pydantic says is wrong with a value, told apart from how it says it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from mentorbook.model.record import Record
from mentorbook.model.source import Route
from mentorbook.records.limits import MOST_FINDINGS
from mentorbook.records.shape import NAMED_BY_FILE


@dataclass(frozen=True, slots=True)
class Mistake:
    """A value that a record's field refuses: pydantic's name for it, where, and the value as it was read."""

    sort: str
    route: Route
    record: type[Record]
    value: Any = None
    context: Mapping[str, Any] | None = None
    is_key: bool = False

    @property
    def around(self) -> Route:
        """Return the route to what holds the value."""
        return self.route[:-1]

    @property
    def name(self) -> str:
        """Return the last step of the route in words: a field's name."""
        return str(self.route[-1])

    def limit(self, name: str) -> Any:
        """Return what pydantic adds to a mistake: the most characters of a text, the words that are allowed."""
        return (self.context or {})[name]


def find_mistakes(record: type[Record], value: dict[str, Any], error: ValidationError | None) -> tuple[Mistake, ...]:
    """Return every mistake, those that only follow from others left out."""
    typed = [name for name in NAMED_BY_FILE.get(record, ()) if name in value]
    found = [Mistake("extra_forbidden", (name,), record, is_key=True) for name in typed]
    details = error.errors(include_url=False, include_input=False) if error else []
    for one in details[:MOST_FINDINGS]:
        route = one["loc"]
        is_key = route[-1] == "[key]" or one["type"] == "extra_forbidden"
        route = route[:-1] if route[-1] == "[key]" else route
        found.append(Mistake(one["type"], route, record, value_at(value, route), one.get("ctx"), is_key))
    return tuple(_without_halves(value, [*_without_miscounts(found)]))


def value_at(value: Any, route: Route) -> Any:
    """Return what a file holds at a route; None where it holds nothing there."""
    for step in route:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def _without_miscounts(mistakes: list[Mistake]) -> Iterator[Mistake]:
    """Leave out lists that are only too short because pydantic doesn't count their wrong entries."""
    for one in mistakes:
        if one.sort != "too_short" or len(one.value) < one.limit("min_length"):
            yield one


def _without_halves(value: dict[str, Any], mistakes: list[Mistake]) -> Iterator[Mistake]:
    """Leave out what an entry of a list lacks because a dash too many put it into the next, which lacks the rest."""
    lacking = {one.around for one in mistakes if one.sort == "missing"}
    for one in mistakes:
        index = one.around[-1] if one.sort == "missing" and one.around else None
        behind = (*one.around[:-1], index + 1) if isinstance(index, int) else ()
        rest = value_at(value, behind) if behind in lacking and behind else None
        if not (isinstance(rest, dict) and one.name in rest):
            yield one
