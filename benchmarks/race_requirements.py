"""What is asked of the matcher, and how near a run came to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from statistics import median

from benchmarks.lists import Shape
from benchmarks.one_match import OURS
from benchmarks.requirements import LEAST_SECONDS, Verdict

RIVAL = "OR-tools"
MOST_SOLVE = {2: 0.35, 5: 0.5}
"""As a part of OR-tools' solve, by choices, where popularity is as in life."""
MOST_IN_ALL = 1.0
MOST_WHERE_HARD = 1.5
FAR = 100_000
NEAR = 10_000


@dataclass(frozen=True)
class Entry:
    """What a solver took for a market, and found; nothing if it took longer than `most`.

    CPU seconds by run and part: solving, the draw, and writing the numbers that prove the result. A peer only solves.
    """

    solver: str
    shape: Shape
    seconds: Sequence[Sequence[float]] = ()
    profile: tuple[int, ...] = ()
    is_proved: bool = False
    most: float = 0.0
    has_failed: bool = False

    def total(self, parts: int) -> float:
        """Return the median of the first parts together."""
        return max(median(sum(run[:parts]) for run in self.seconds), LEAST_SECONDS)

    def figures(self) -> str:
        """Return the columns of the table."""
        if not self.seconds:
            return f"{'failed' if self.has_failed else f'> {self.most:g}':>10}{'':>20}"
        parts = len(self.seconds[0])
        return "".join(f"{self.total(part):>10.3f}" if part <= parts else f"{'':>10}" for part in (1, 2, 3))

    def result(self, best: tuple[int, ...]) -> str:
        """Say how many are matched and how many have their first choice, whether that is proved, or as good as ours."""
        if not self.profile:
            return ""
        standing = "NOT PROVED" if self.solver == OURS else "the same" if self.profile == best else "not the best"
        return f"{sum(self.profile):,}, {self.profile[0]:,}: {'proved' if self.is_proved else standing}"


def verdicts(entries: Sequence[Entry]) -> list[Verdict]:
    """Compare with OR-tools, in the same run, wherever both came through."""
    known = {(entry.solver, entry.shape): entry for entry in entries if entry.seconds}
    both = {
        shape: (entry, known[RIVAL, shape])
        for (solver, shape), entry in known.items()
        if solver == OURS and (RIVAL, shape) in known
    }
    return [verdict for shape in both if shape.mentees == FAR for verdict in _verdicts(shape, both)]


def _verdicts(shape: Shape, both: dict[Shape, tuple[Entry, Entry]]) -> Iterator[Verdict]:
    ours, theirs = both[shape]
    ratio = ours.total(1) / theirs.total(1)
    if shape.is_tight:
        if shape.choices == max(MOST_SOLVE):
            yield Verdict(f"{shape}: solve, as a multiple of {RIVAL}' solve", ratio, MOST_WHERE_HARD)
        return
    yield Verdict(f"{shape}: solve, as a multiple of {RIVAL}' solve", ratio, MOST_SOLVE[shape.choices])
    whole = ours.total(3) / theirs.total(1)
    yield Verdict(f"{shape}: solve, draw and proof, as a multiple of {RIVAL}' solve", whole, MOST_IN_ALL)
    small = Shape(NEAR, shape.choices, shape.zipf)
    if small in both:
        our_growth, their_growth = (
            log(far.total(1) / near.total(1)) / log(FAR / NEAR)
            for far, near in zip(both[shape], both[small], strict=True)
        )
        yield Verdict(
            f"{shape}: power of growth from {NEAR:,}, {RIVAL}' being the most", our_growth, round(their_growth, 2)
        )
