"""Measure the matcher beside OR-tools and scipy: `python -m benchmarks.race [--sizes 1000 10000 100000] [--long]`."""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path

from benchmarks.lists import Shape
from benchmarks.one_match import ALONE, OURS
from benchmarks.peers import INSTALLED
from benchmarks.progress import Progress
from benchmarks.race_requirements import Entry, verdicts
from benchmarks.run import ROOT, print_verdicts, write_json

SIZES = (1_000, 10_000, 100_000)
MILLION = 1_000_000
HARDEST_ALONE = 10_000
"""From here on, the hard shapes are left to `--long` when OR-tools may not help."""
PEER_SECONDS, PEER_SECONDS_LONG, OWN_SECONDS = 25.0, 120.0, 1_800.0


@dataclass(frozen=True)
class Heat:
    """A solver and the market it is set before."""

    solver: str
    shape: Shape


def heats(sizes: Sequence[int], *, is_long: bool) -> list[Heat]:
    """Return what is to be measured: each shape by all solvers, one straight after the other."""
    shapes = [Shape(size, choices, zipf) for size, zipf, choices in product(sizes, (1.0, 0.6, 0.0), (2, 5))]
    return [
        Heat(solver, shape)
        for shape in shapes
        for solver in (OURS, ALONE, *INSTALLED)
        if solver != ALONE or (shape.is_tight and (is_long or shape.mentees <= HARDEST_ALONE))
    ]


def hold(heat: Heat, runs: int, peer_seconds: float) -> Entry:
    """Let a solver run in a process of its own; its time starts once it says that the market is ready."""
    most = peer_seconds if heat.solver in INSTALLED else OWN_SECONDS
    shape = heat.shape
    numbers = (shape.mentees, shape.choices, shape.zipf, runs)
    command = [sys.executable, "-m", "benchmarks.one_match", heat.solver, *map(str, numbers)]
    # Without a buffer, or the line that follows at once would lie in it, where `communicate` doesn't look.
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, bufsize=0) as process:
        if process.stdout is not None:
            process.stdout.readline()
        try:
            output, _ = process.communicate(timeout=most)
        except subprocess.TimeoutExpired:
            process.kill()
            return Entry(heat.solver, shape, most=most)
    if process.returncode:
        return Entry(heat.solver, shape, most=most, has_failed=True)
    found = json.loads(output)
    return Entry(heat.solver, shape, found["seconds"], tuple(found["profile"]), found["proved"], most)


def lines(entries: Sequence[Entry]) -> list[str]:
    """Return the table: median CPU seconds, and how the result compares with ours."""
    table = [f"\n{'':<40}{'solve':>10}{'+ draw':>10}{'+ proof':>10}   matched, first choices"]
    best = {entry.shape: entry.profile for entry in entries if entry.solver == OURS}
    for entry in entries:
        if entry.solver == OURS:
            table.append(str(entry.shape))
        table.append(f"  {entry.solver:<38}{entry.figures()}   {entry.result(best[entry.shape])}")
    return table


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.race", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="how many mentees")
    parser.add_argument("--long", action="store_true", help="1,000,000 too, and hard shapes without OR-tools' help")
    parser.add_argument("--runs", type=int, default=5, help="the median of so many runs counts, of fewer for long ones")
    parser.add_argument("--results", type=Path, default=ROOT / "benchmarks" / "results", help="where the JSON goes")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write; the status is 0 whatever the figures are, since machines differ."""
    options = read_options(arguments)
    sizes = [*options.sizes, MILLION] if options.long else options.sizes
    planned = heats(sizes, is_long=options.long)
    entries = []
    with Progress(len(planned)) as progress:
        for heat in planned:
            progress.show(f"{heat.solver}, {heat.shape}")
            entries.append(hold(heat, options.runs, PEER_SECONDS_LONG if options.long else PEER_SECONDS))
    print("\n".join(lines(entries)))
    found = verdicts(entries)
    print_verdicts("What is asked of the matcher", found)
    results = {
        "entries": [asdict(entry) for entry in entries],
        "requirements": [asdict(one) | {"met": one.is_met} for one in found],
    }
    print(f"\nAll figures: {write_json('race', results, options.results)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
