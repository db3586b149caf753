"""Where the keys and values of a text stand, worked out only for those that somebody asks for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from mentorbook.model.source import Route, Spot, Spots
from mentorbook.records.limits import MOST_PLACES
from mentorbook.records.scalar import spot_of


class Located(Mapping[Route, Spot]):
    """The events or nodes of a text by their route, seen as the spots where they stand."""

    def __init__(self) -> None:
        self._found: dict[Route, yaml.Event | yaml.Node] = {}

    def add(self, route: Route, one: yaml.Event | yaml.Node) -> None:
        """Keep where something stands, unless there is more than any honest file has."""
        if len(self._found) < MOST_PLACES:
            self._found[route] = one

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
