"""Measure check, match and build: `python -m benchmarks.run [--sizes 100 1000 10000] [--programme DIR]`."""

import argparse
import json
import os
import platform
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.measure import CommandError, Cost, cost_of
from benchmarks.places import measuring_place
from benchmarks.programmes import write_programme
from benchmarks.requirements import Measured, Verdict, growth, verdicts

ROOT = Path(__file__).parent.parent
MENTORBOOK = Path(sys.executable).with_name("mentorbook")
PYTHON = (sys.executable, "-m")
COMMANDS = ("check", "match", "build")


def programmes(options: argparse.Namespace, folder: Path) -> Iterator[Path]:
    """Yield a copy of the programme asked for, or invented ones of the sizes asked for."""
    if options.programme:
        ignored = shutil.ignore_patterns(".*", "site", "site-private")
        yield shutil.copytree(options.programme, folder / "programme", ignore=ignored)
        return
    for size in options.sizes:
        write_programme(folder / str(size), size)
        yield folder / str(size)


def measure(programme: Path, runs: int) -> Measured:
    """Run every command on a programme, each in a process of its own, and print what it costs."""
    mentors, mentees = (len(list((programme / name).glob("*.yaml"))) for name in ("mentors", "mentees"))
    print(f"\n{f'{mentors:,} mentors, {mentees:,} mentees':<40}{'CPU s':>10}{'wall s':>10}{'MB':>8}")
    costs = {"compose": cost_of([*PYTHON, "benchmarks.compose", programme], ROOT, runs=runs)[0]}
    print_cost("composing the same YAML alone", costs["compose"])
    for name in COMMANDS:
        costs[name], _ = cost_of([MENTORBOOK, "--root", programme, name], ROOT, runs=runs)
        print_cost(name, costs[name])
    inside: dict[str, float] = json.loads(cost_of([*PYTHON, "benchmarks.pair", programme], ROOT)[1])
    print(f"  from read records to pairings         {inside['pairings']:>10.3f}")
    print(f"  walking the choices once              {inside['walk']:>10.3f}")
    pages = len(list((programme / "site").rglob("*.html")))
    return Measured(mentors, mentees, pages, costs, inside)


def print_cost(name: str, cost: Cost) -> None:
    """Print a line of the table."""
    print(f"  {name:<38}{cost.cpu:>10.2f}{cost.wall:>10.2f}{cost.megabytes:>8.0f}", flush=True)


def print_verdicts(heading: str, found: Sequence[Verdict]) -> None:
    """Print what was asked and how near this came."""
    print(f"\n{heading}")
    for verdict in found:
        print(f"  {verdict}")


def write_results(measured: Sequence[Measured], found: Sequence[Verdict], folder: Path) -> Path:
    """Write all figures; return the file."""
    programmes = [asdict(one) for one in measured]
    requirements = [asdict(one) | {"met": one.is_met} for one in found]
    return write_json("commands", {"programmes": programmes, "requirements": requirements}, folder)


def write_json(name: str, figures: Mapping[str, object], folder: Path) -> Path:
    """Write figures and the machine they were measured on; return the file."""
    now = datetime.now(UTC)
    machine = {"python": platform.python_version(), "system": platform.platform(), "processors": os.cpu_count()}
    results = {"schema": 1, "measured": now.isoformat(timespec="seconds"), "machine": machine, **figures}
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{now:%Y-%m-%dT%H%M%S}-{name}.json"
    path.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    return path


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1_000, 10_000], help="how many mentors")
    parser.add_argument("--programme", type=Path, help="measure a copy of this programme instead")
    parser.add_argument("--runs", type=int, default=2, help="of so many runs of a short command the cheapest counts")
    parser.add_argument("--on-disk", action="store_true", help="write to the disk even if there is room in memory")
    parser.add_argument("--results", type=Path, default=ROOT / "benchmarks" / "results", help="where the JSON goes")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write; the status is 0 whatever the figures are, since machines differ."""
    options = read_options(arguments)
    with measuring_place(on_disk=options.on_disk) as folder:
        try:
            write_programme(folder / "start", 1)
            start = measure(folder / "start", options.runs)
            measured = [measure(programme, options.runs) for programme in programmes(options, folder)]
        except CommandError as error:
            print(error, file=sys.stderr)
            return 1
    found = verdicts(measured[-1], start)
    print_verdicts(f"With {measured[-1].mentors:,} mentors, start-up taken out", found)
    if len(measured) > 1:
        grown = growth(measured[-2], measured[-1], start)
        print_verdicts(f"From {measured[-2].mentors:,} to {measured[-1].mentors:,} mentors, start-up taken out", grown)
        found += grown
    print(f"\nAll figures: {write_results([start, *measured], found, options.results)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
