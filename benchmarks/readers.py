"""Measure what a great site costs its readers, in a real Chromium: `python -m benchmarks.readers [--mentors 10000]`.

Where playwright or a Chromium is missing it says so; where Pagefind is installed, a second site has it.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path

from benchmarks.measure import CommandError, cost_of
from benchmarks.programmes import write_programme
from benchmarks.requirements import Verdict
from benchmarks.run import MENTORBOOK, ROOT, print_verdicts, write_json
from mentorbook.publishing.package_data import ENGINE_SETTINGS

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WITHOUT_WORDS, WITH_WORDS = "- mentorbook\n", "- mentorbook:\n      search: pagefind\n"


def find_missing() -> str | None:
    """Return what has to be installed first, in a sentence."""
    if find_spec("playwright") is None:
        return "playwright is not installed, so no browser is measured: pip install playwright"
    if not any(map(shutil.which, BROWSERS)):
        return "There is no Chromium here, so no browser is measured. On Debian and Ubuntu: apt install chromium"
    return None


def sites(folder: Path, mentors: int) -> Iterator[tuple[str, Path]]:
    """Yield the site of an invented programme, and where Pagefind is installed another one with it."""
    programme = folder / "programme"
    write_programme(programme, mentors)
    settings = ENGINE_SETTINGS.read_text(encoding="utf-8")
    kinds = {"as it comes": settings, "with Pagefind": settings.replace(WITHOUT_WORDS, WITH_WORDS)}
    (programme / "docs").mkdir()
    for name, text in kinds.items():
        if text == settings or find_spec("pagefind"):
            (programme / "mkdocs.yml").write_text(text, encoding="utf-8")
            cost_of([MENTORBOOK, "--root", programme, "build", "--to", folder / "site"], ROOT)
            yield name, folder / "site"
            shutil.rmtree(folder / "site")


def measure(mentors: int) -> list[Verdict]:
    """Measure the directory and the search of each site; print all figures and return those that are asked for."""
    from benchmarks import browser, searching

    found: list[Verdict] = []
    with tempfile.TemporaryDirectory(prefix="mentorbook-readers-") as folder:
        for name, site in sites(Path(folder), mentors):
            print(f"\n{mentors:,} mentors, {name}", flush=True)
            verdicts = [*browser.measure(site), *searching.measure(site)]
            print_verdicts(f"With {mentors:,} mentors, {name}", verdicts)
            found += verdicts
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write; the status is 0 whatever the figures are, since machines differ."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.readers", description=__doc__)
    parser.add_argument("--mentors", type=int, default=10_000)
    parser.add_argument("--results", type=Path, default=ROOT / "benchmarks" / "results", help="where the JSON goes")
    options = parser.parse_args(arguments)
    if missing := find_missing():
        print(missing)
        return 0
    try:
        found = measure(options.mentors)
    except CommandError as error:
        print(error, file=sys.stderr)
        return 1
    requirements = [asdict(one) | {"met": one.is_met} for one in found]
    print(f"\nAll figures: {write_json('readers', {'requirements': requirements}, options.results)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
