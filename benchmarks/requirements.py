"""What is asked of the commands, and how near a run came to it."""

from dataclasses import dataclass
from math import log

from benchmarks.measure import Cost

MOST_COMPOSINGS = 3.0
MOST_PAIRING_SECONDS = 2.0
MOST_PAGE_MILLISECONDS = 15.0
STEEPEST_GROWTH = 1.15
"""A little above 1: what is sorted grows with n log n."""


@dataclass(frozen=True)
class Verdict:
    """A measured number beside the most it may be."""

    what: str
    found: float
    most: float

    @property
    def is_met(self) -> bool:
        """Tell whether the requirement holds."""
        return self.found <= self.most

    def __str__(self) -> str:
        return f"{self.what}: {self.found:.2f}, at most {self.most:g}: {'pass' if self.is_met else 'falls short'}"


@dataclass(frozen=True)
class Measured:
    """All figures of one programme: what each process cost, and CPU seconds inside one of them."""

    mentors: int
    mentees: int
    pages: int
    costs: dict[str, Cost]
    inside: dict[str, float]

    @property
    def people(self) -> int:
        """Return how many people have a file."""
        return self.mentors + self.mentees


def verdicts(one: Measured) -> list[Verdict]:
    """Compare a programme's figures with what is asked."""
    compose, check, build = (one.costs[name].cpu for name in ("compose", "check", "build"))
    return [
        Verdict("check, as a multiple of composing its YAML alone", check / compose, MOST_COMPOSINGS),
        Verdict("from read records to pairings, CPU seconds", one.inside["pairings"], MOST_PAIRING_SECONDS),
        Verdict("build, CPU milliseconds a page", 1000 * build / max(one.pages, 1), MOST_PAGE_MILLISECONDS),
    ]


def growth(small: Measured, middle: Measured, large: Measured) -> list[Verdict]:
    """Return with which power of the number of people each command's seconds grow: 1 is linear, 2 quadratic.

    Differences are compared, so that what every run costs, however small, cancels out.
    """
    people = log((large.people - middle.people) / (middle.people - small.people))
    found = []
    for name in ("check", "match", "build"):
        first, second, third = (one.costs[name].cpu for one in (small, middle, large))
        found.append(
            Verdict(f"{name}, power of growth", log((third - second) / (second - first)) / people, STEEPEST_GROWTH)
        )
    return found
