"""Invented lists of choices of any size: the same shape gives the same market."""

from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from mentorbook.matching.market import Market

SEATS = (1, 1, 2, 3)


@dataclass(frozen=True)
class Shape:
    """How many people name how many mentors each, and how unequally popular those are."""

    mentees: int
    choices: int
    zipf: float
    """The mentor of rank r is named in proportion to 1 / r^zipf: 1 as in life, 0 is all alike."""

    @property
    def is_tight(self) -> bool:
        """Tell whether there is one mentor with one seat a mentee, which is the hardest; else half, with 1 to 3 each.

        Where few mentors are very popular, most people's lists are full before seats run out, so neither is hard.
        """
        return self.zipf < 1

    def __str__(self) -> str:
        return f"{self.mentees:,} mentees, {self.choices} choices, Zipf {self.zipf:g}"


def invent(shape: Shape) -> Market:
    """Return a market of that shape."""
    dice = Random(1)
    mentors = max(shape.mentees if shape.is_tight else shape.mentees // 2, shape.choices)
    weights = list(accumulate(1 / rank**shape.zipf for rank in range(1, mentors + 1)))
    seats = tuple(1 if shape.is_tight else dice.choice(SEATS) for _ in range(mentors))
    choices = tuple(_list(dice, weights, shape.choices) for _ in range(shape.mentees))
    order = dice.sample(range(shape.mentees), shape.mentees)
    return Market(seats, choices, tuple(order), shape.choices)


def _list(dice: Random, weights: list[float], length: int) -> tuple[int, ...]:
    chosen: list[int] = []
    while len(chosen) < length:
        mentor = bisect(weights, dice.random() * weights[-1])
        if mentor not in chosen:
            chosen.append(mentor)
    return tuple(chosen)
