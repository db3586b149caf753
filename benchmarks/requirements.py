"""What is asked of the commands, and how near a run came to it."""

from dataclasses import dataclass
from math import log

from benchmarks.measure import Cost

MOST_COMPOSINGS = 3.0
MOST_PAIRING_SECONDS = 2.0
MOST_PAGE_MILLISECONDS = 15.0
STEEPEST_GROWTH = 1.25
"""Above 1, since more people fit a processor's caches less and sorting takes n log n; quadratic would be 2."""
LEAST_SECONDS = 0.001
"""Less cannot be told from nothing."""


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

    def seconds(self, command: str, start: "Measured") -> float:
        """Return a command's CPU seconds without those that it takes for a programme of hardly anybody."""
        return max(self.costs[command].cpu - start.costs[command].cpu, LEAST_SECONDS)


def verdicts(one: Measured, start: Measured) -> list[Verdict]:
    """Compare a programme's figures with what is asked, the start-up of each command taken out."""
    compose, check, build = (one.seconds(name, start) for name in ("compose", "check", "build"))
    pages = max(one.pages - start.pages, 1)
    return [
        Verdict("check, as a multiple of composing its YAML alone", check / compose, MOST_COMPOSINGS),
        Verdict("from read records to pairings, CPU seconds", one.inside["pairings"], MOST_PAIRING_SECONDS),
        Verdict("build, CPU milliseconds a page", 1000 * build / pages, MOST_PAGE_MILLISECONDS),
    ]


def growth(small: Measured, large: Measured, start: Measured) -> list[Verdict]:
    """Return with which power of the number of people each command's seconds grow: 1 is linear, 2 quadratic."""
    sizes = log(large.people / small.people)
    return [
        Verdict(
            f"{name}, power of growth",
            log(large.seconds(name, start) / small.seconds(name, start)) / sizes,
            STEEPEST_GROWTH,
        )
        for name in ("check", "match", "build")
    ]
