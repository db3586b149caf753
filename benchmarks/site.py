"""Measure the building of a site, beside plain MkDocs and Hugo: `python -m benchmarks.site [--sizes 100 1000 10000]`.

With 10,000 mentors plain MkDocs alone takes two minutes; `--without mkdocs` leaves it out.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from importlib.util import find_spec
from operator import attrgetter
from pathlib import Path

from benchmarks.measure import CommandError, Cost, cost_of
from benchmarks.places import measuring_place
from benchmarks.programmes import write_programme
from benchmarks.run import MENTORBOOK, PYTHON, ROOT, print_cost, print_verdicts, write_json
from benchmarks.site_requirements import Site, seconds_verdicts, site_growth, site_verdicts

GET_HUGO = "Hugo is not on this machine. On Debian and Ubuntu: apt install hugo"
SMALL = 1_000
RIVALS = ("mkdocs", "hugo", "pagefind")


def measure(folder: Path, mentors: int, runs: int, *, own_goals: bool = False) -> Site:
    """Build the site of an invented programme and print what each part of it took."""
    programme, site = folder / "programme", folder / "site"
    write_programme(programme, mentors, own_goals=own_goals)
    whole, _ = cost_of([MENTORBOOK, "--root", programme, "build", "--to", site], ROOT, runs=runs)
    parts = phases(programme, folder / "parts", runs)
    bare = phases(programme, folder / "bare", runs, "--no-search")
    (programme / "mkdocs.yml").unlink()
    files = [path for path in site.rglob("*") if path.is_file()]
    found = Site(
        mentors=mentors,
        mentees=len(list((programme / "mentees").iterdir())),
        files=len(files),
        megabytes=sum(path.stat().st_size for path in files) / 1_000_000,
        whole=whole,
        reading=parts["reading"],
        pages=bare["the rest"],
        index=max(parts["the rest"] - bare["the rest"], 0.0),
        leak_check=parts["leak check"],
    )
    print_site(found)
    return found


def phases(programme: Path, site: Path, runs: int, *options: str) -> dict[str, float]:
    """Build a site and take it away again; return the least that reading, the leak check and the rest took."""
    found: list[dict[str, float]] = []
    for cost, said in fresh_runs([*PYTHON, "benchmarks.site_phases", *options, programme, site], site, runs):
        parts: dict[str, float] = json.loads(said)
        found.append(parts | {"the rest": cost.cpu - sum(parts.values())})
    return {name: min(one[name] for one in found) for name in found[0]}


def fresh_runs(command: Sequence[str | Path], made: Path, runs: int) -> Iterator[tuple[Cost, str]]:
    """Run a command several times, each time without what it made before."""
    for _ in range(runs):
        yield cost_of(command, ROOT)
        shutil.rmtree(made)


def print_site(site: Site) -> None:
    """Print a table of one site."""
    size = f"{site.mentors:,} mentors, {site.files:,} files, {site.megabytes:.0f} MB"
    print(f"\n{size:<40}{'CPU s':>10}{'wall s':>10}{'MB':>8}")
    print_cost("mentorbook build", site.whole)
    print(f"    {'a page, in milliseconds':<36}{1000 * site.pages / site.mentors:>10.2f}")
    for name in ("reading", "pages", "index", "leak_check"):
        print(f"    {name.replace('_', ' '):<36}{getattr(site, name):>10.2f}")


def least_of(site: Site, again: Site) -> Site:
    """Return a site that was measured twice with the least that each part of it took."""
    parts = ("reading", "pages", "index", "leak_check")
    return replace(site, **{name: min(getattr(site, name), getattr(again, name)) for name in parts})


def beside(site: Site, folder: Path, without: Sequence[str], runs: int) -> Site:
    """Return a site with what the same pages cost others, and print that."""
    plain = folder / "plain"
    cost_of([*PYTHON, "benchmarks.plain_pages", folder / "programme", plain], ROOT)
    hugo = shutil.which("hugo")
    mkdocs, found = plain / "mkdocs", folder / "pagefind"
    commands: dict[str, tuple[list[str | Path], Path]] = {
        "mkdocs": ([*PYTHON, "mkdocs", "build", "--quiet", "--config-file", mkdocs / "mkdocs.yml"], mkdocs / "site"),
        "hugo": ([hugo or "", "--quiet", "--source", plain / "hugo"], plain / "hugo" / "public"),
        "pagefind": ([*PYTHON, "pagefind", "--site", folder / "site", "--output-path", found], found),
    }
    here = {"mkdocs": True, "hugo": hugo is not None, "pagefind": find_spec("pagefind") is not None}
    costs: dict[str, Cost] = {}
    for name, (command, made) in commands.items():
        if here[name] and name not in without:
            several = fresh_runs(command, made, runs if name == "hugo" else 1)
            costs[name] = min((cost for cost, _ in several), key=attrgetter("cpu"))
            print_cost(
                {"mkdocs": "plain MkDocs, with search", "hugo": "Hugo"}.get(name, "Pagefind, apart"), costs[name]
            )
    return replace(site, mkdocs=costs.get("mkdocs"), hugo=costs.get("hugo"), pagefind=costs.get("pagefind"))


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.site", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1_000, 10_000], help="how many mentors")
    parser.add_argument("--without", nargs="+", choices=RIVALS, default=[], help="what is not to be measured")
    parser.add_argument("--own-goals", action="store_true", help="every mentee has goals that nobody else has")
    parser.add_argument("--runs", type=int, default=3, help="of so many runs of a command the cheapest counts")
    parser.add_argument("--on-disk", action="store_true", help="write to the disk even if there is room in memory")
    parser.add_argument("--results", type=Path, default=ROOT / "benchmarks" / "results", help="where the JSON goes")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write; the status is 0 whatever the figures are, since machines differ."""
    options = read_options(arguments)
    sites: list[Site] = []
    with measuring_place(on_disk=options.on_disk) as place:
        try:
            for size in (1, *options.sizes):
                folder = place / str(size)
                # Small sites are soon built, and what they take beyond starting is less than two runs may differ by.
                runs = options.runs if size > SMALL else 3 * options.runs
                site = measure(folder, size, runs, own_goals=options.own_goals)
                sites.append(site if size == 1 else beside(site, folder, options.without, options.runs))
                shutil.rmtree(folder)
                if size == SMALL:
                    # The machine may have been slower or faster meanwhile, and growth is told from the difference.
                    sites[0] = least_of(sites[0], measure(folder, 1, 3 * options.runs))
                    shutil.rmtree(folder)
        except CommandError as error:
            print(error, file=sys.stderr)
            return 1
    start, *others = sites
    found = [*site_verdicts(others[-1]), *(one for site in others for one in seconds_verdicts(site))]
    if len(others) > 1:
        found += site_growth(others[-2], others[-1], start)
    print_verdicts(f"With {others[-1].mentors:,} mentors", found)
    if shutil.which("hugo") is None:
        print(GET_HUGO)
    requirements = [asdict(one) | {"met": one.is_met} for one in found]
    path = write_json("site", {"sites": [asdict(one) for one in sites], "requirements": requirements}, options.results)
    print(f"\nAll figures: {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
