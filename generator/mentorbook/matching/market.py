"""The market: choices and seats as numbers, which is all the solver is told."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

Choices: TypeAlias = tuple[int | None, ...]
Matching: TypeAlias = tuple[int | None, ...]


@dataclass(frozen=True)
class Market:
    """Hold who may have whom, with mentors and mentees as indices from 0.

    A mentee's choices stand in the order of their wish. A struck choice is None and keeps its
    place, so that a second choice never becomes a first.
    """

    seats: tuple[int, ...]
    """Free seats, by mentor."""
    choices: tuple[Choices, ...]
    """Mentors, by mentee and rank."""
    order: tuple[int, ...]
    """Every mentee once, from first served to last: waiting longest first, then as drawn."""
    longest: int
    """As many choices as a mentee may list in this programme."""
    limit: int | None = None
    """The most pairings there may be; None where seats alone decide."""

    def __post_init__(self) -> None:
        """Refuse numbers that describe no market, with a ValueError that says which."""
        for fault in find_faults(self):
            raise ValueError(fault)


def find_faults(market: Market) -> Iterator[str]:
    """Say what keeps these numbers from being a market, a sentence each."""
    if min(market.seats, default=0) < 0:
        yield "A mentor has fewer than 0 seats."
    if market.limit is not None and market.limit < 0:
        yield "The limit is below 0."
    if market.longest < max(map(len, market.choices), default=0):
        yield f"A mentee lists more than {market.longest} choices."
    if sorted(market.order) != list(range(len(market.choices))):
        yield "The order does not hold every mentee exactly once."
    if not set(chain.from_iterable(market.choices)) <= {None, *range(len(market.seats))}:
        yield "A choice names a mentor who is not in the market."
    if any(_repeats(choices) for choices in market.choices):
        yield "A mentee names a mentor twice."


def profile(market: Market, matching: Matching) -> tuple[int, ...]:
    """Count first choices, second choices and so on, as many numbers as a list may be long."""
    ranks = Counter(
        choices.index(mentor) for choices, mentor in zip(market.choices, matching, strict=True) if mentor is not None
    )
    return tuple(ranks[rank] for rank in range(market.longest))


def _repeats(choices: Choices) -> bool:
    named = [mentor for mentor in choices if mentor is not None]
    return len(named) != len(set(named))
