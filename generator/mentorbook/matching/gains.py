"""What one more seat would bring, and what a change in cost says of people."""

from dataclasses import dataclass

from mentorbook.matching.market import Market
from mentorbook.matching.solving.residual import Residual


@dataclass(frozen=True)
class Change:
    """Hold how a profile changes: people matched, and by rank."""

    matched: int
    profile: tuple[int, ...]


def seat_gains(residual: Residual) -> tuple[int, ...]:
    """Return by how much one more seat would lower the cost of the best matching, by mentor.

    The gain is the lowest price a mentor can have in any proof of the matching; how far all prices can fall is
    found by one search.
    """
    known = residual.distances(residual.open)
    return tuple(price - known[mentor] for mentor, price in enumerate(residual.prices))


def change_of(market: Market, gain: int) -> Change:
    """Return what a gain in cost, or a loss below 0, says of the profile, where short lists are plain.

    Costs are numbers to the base B = 2n + 3, and no count changes by more than n, so the digits can be told apart.
    They are the changes by rank; under `most-matched` one more, of those matched, is taken from the first.
    """
    base, digits = 2 * len(market.choices) + 3, list[int]()
    for _ in range(max(market.longest, 1)):
        digit = (gain + base // 2) % base - base // 2
        digits.append(digit)
        gain = (gain - digit) // base
    first, *others = reversed(digits)
    found = (first + gain, *others)[: market.longest]
    return Change(sum(found), found)
