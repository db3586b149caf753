"""Where the keys and values of a text stand, worked out only for those that somebody asks for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from mentorbook.model.source import Route, Spot, Spots
from mentorbook.records.limits import MOST_PLACES
from mentorbook.records.scalar import spot_of


@dataclass(frozen=True, slots=True)
class Extent:
    """From which character of a text a single value or name reaches to which; plain ones have no mark round them."""

    start: int
    end: int
    is_plain: bool


class Located(Mapping[Route, Spot]):
    """The events or nodes of a text by their route, seen as the spots where they stand."""

    def __init__(self) -> None:
        self._found: dict[Route, yaml.Event | yaml.Node] = {}

    def add(self, route: Route, one: yaml.Event | yaml.Node) -> None:
        """Keep where something stands, unless there is more than any honest file has."""
        if len(self._found) < MOST_PLACES:
            self._found[route] = one

    def extent(self, route: Route) -> Extent | None:
        """Return how far what stands at a route reaches; None where there is nothing, or a list or fields."""
        one = self._found.get(route)
        if not isinstance(one, yaml.ScalarEvent | yaml.ScalarNode) or one.start_mark is None or one.end_mark is None:
            return None
        return Extent(one.start_mark.index, one.end_mark.index, is_plain=not one.style)

    def __getitem__(self, route: Route) -> Spot:
        return spot_of(self._found[route])

    def __iter__(self) -> Iterator[Route]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


@dataclass(slots=True)
class Places:
    """The places found so far of a text's keys and values."""

    keys: Located = field(default_factory=Located)
    values: Located = field(default_factory=Located)

    def finished(self) -> Spots:
        """Return the places as they stand."""
        return Spots(self.keys, self.values)
