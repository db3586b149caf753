"""Where the keys and values of a text stand."""

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
    """The spots of a text's events or nodes by their route, worked out from nodes only for those that are asked for.

    Events are not kept: the marks of the pure parser hold its text. Nodes come from C, whose marks hold none.
    """

    def __init__(self) -> None:
        self._found: dict[Route, tuple[Spot, Extent | None] | yaml.Node] = {}

    def add(self, route: Route, one: yaml.Event | yaml.Node) -> None:
        """Keep where something stands, unless there is more than any honest file has."""
        if len(self._found) < MOST_PLACES:
            self._found[route] = one if isinstance(one, yaml.Node) else _place_of(one)

    def extent(self, route: Route) -> Extent | None:
        """Return how far what stands at a route reaches; None where there is nothing, or a list or fields."""
        return self._place(route)[1] if route in self._found else None

    def __getitem__(self, route: Route) -> Spot:
        return self._place(route)[0]

    def _place(self, route: Route) -> tuple[Spot, Extent | None]:
        found = self._found[route]
        return _place_of(found) if isinstance(found, yaml.Node) else found

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


def _place_of(one: yaml.Event | yaml.Node) -> tuple[Spot, Extent | None]:
    return spot_of(one), _extent_of(one)


def _extent_of(one: yaml.Event | yaml.Node) -> Extent | None:
    if not isinstance(one, yaml.ScalarEvent | yaml.ScalarNode) or one.start_mark is None or one.end_mark is None:
        return None
    return Extent(one.start_mark.index, one.end_mark.index, is_plain=not one.style)
