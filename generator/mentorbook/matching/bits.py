"""Sets of indices as whole numbers: index i is in a set where bit i is 1.

Ten thousand indices are one number of 1,250 bytes, so that a set is cut with another in a fraction of a microsecond.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")

SPARSE = 160
"""With fewer than one index in so many, a set is sooner taken apart by its lowest bit than byte by byte."""


def everything(count: int) -> int:
    """Return the set of the first indices, so many of them."""
    return (1 << count) - 1


def set_of(indices: Iterable[int]) -> int:
    """Return the set of some indices.

    >>> bin(set_of([1, 2, 4, 2]))
    '0b10110'
    """
    found = 0
    for index in indices:
        found |= 1 << index
    return found


def grouped(things: Sequence[T], keys_of: Callable[[T], Iterable[K]]) -> dict[K, int]:
    """Return by key the set of the things that have it."""
    found: dict[K, int] = defaultdict(int)
    for index, thing in enumerate(things):
        for key in keys_of(thing):
            found[key] |= 1 << index
    return dict(found)


def union(sets: Mapping[K, int], keys: Iterable[K]) -> int:
    """Return what is in the set of any of the keys."""
    found = 0
    for key in keys:
        found |= sets.get(key, 0)
    return found


def members(found: int, start: int = 0) -> Iterator[int]:
    """Yield the indices of a set, upwards from `start` and then from 0.

    >>> list(members(0b10110, 2))
    [2, 4, 1]
    """
    for part, offset in ((found >> start, start), (found & everything(start), 0)):
        is_sparse = part.bit_count() * SPARSE < part.bit_length()
        yield from (offset + index for index in (_lowest_first(part) if is_sparse else _byte_by_byte(part)))


def _lowest_first(rest: int) -> Iterator[int]:
    while rest:
        lowest = rest & -rest
        yield lowest.bit_length() - 1
        rest ^= lowest


def _byte_by_byte(found: int) -> Iterator[int]:
    for number, byte in enumerate(found.to_bytes((found.bit_length() + 7) // 8, "little")):
        yield from (8 * number + index for index in _lowest_first(byte))
