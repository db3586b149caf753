"""Where in a file a value came from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mentorbook.problems import Location

Route = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A key's or a value's place: line and column from 1, length in characters."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Spots:
    """The places of every key and every value of a file, by their route from the top."""

    keys: Mapping[Route, Spot]
    values: Mapping[Route, Spot]


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read. Places are found again on demand: most files have no problem to place."""

    path: str
    text: str
    find_spots: Callable[[str], Spots]

    def locate(self, *route: str | int, key: bool = False) -> Location:
        """Return where a value (or its key) stands; where the file doesn't say it, the nearest thing around it."""
        spots = self.find_spots(self.text)
        if key and route in spots.keys:
            return self._at(spots.keys[route])
        while route and route not in spots.values:
            route = route[:-1]
        return self._at(spots.values[route]) if route else Location(self.path)

    def _at(self, spot: Spot) -> Location:
        return Location(self.path, spot.line, spot.column, spot.length)
