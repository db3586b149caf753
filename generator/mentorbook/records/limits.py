"""How large a programme and its files may be. Sizes are decimal."""

from dataclasses import dataclass

MOST_FILES = 100_000
MOST_FINDINGS = 100
MOST_PLACES = 100_000
LARGEST_PHOTO = 1_000_000
MOST_PIXELS = 25_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How many bytes, values and levels one file may hold; no limit of values where it is None."""

    size: int
    values: int | None
    depth: int = 8


PERSON = Limits(size=65_536, values=2_000)
# What the tool itself writes for many people.
LIST = Limits(size=32_000_000, values=None)
