"""Build a site as `mentorbook build` does, and time its parts: `python -m benchmarks.site_phases DIR TO`.

With `--no-search` the site has no search index, so that what the index takes is the difference.
"""

import argparse
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from mentorbook.cli import hurry, leave
from mentorbook.model.today import Clock
from mentorbook.plugin import build_site
from mentorbook.publishing.album import Darkroom
from mentorbook.publishing.build import publish
from mentorbook.publishing.package_data import ENGINE_SETTINGS
from mentorbook.publishing.publication import Source


def cpu_seconds() -> float:
    """Return what this process and those it started have computed so far."""
    used = (getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


@contextmanager
def timed(name: str, into: dict[str, float]) -> Iterator[None]:
    """Note what something takes."""
    start = cpu_seconds()
    yield
    into[name] = cpu_seconds() - start


def without_search(programme: Path) -> None:
    """Write settings that name no search into a programme."""
    (programme / "docs").mkdir(exist_ok=True)
    settings = ENGINE_SETTINGS.read_text(encoding="utf-8")
    (programme / "mkdocs.yml").write_text(settings.replace("  - search\n", ""), encoding="utf-8")


def build(programme: Path, site: Path) -> dict[str, float]:
    """Build a site and return the CPU seconds of reading and checking, and of the leak check."""
    found: dict[str, float] = {}
    source = Source(programme, None, Clock(datetime.now(UTC)), dict(os.environ))
    with timed("reading", found):
        reading = source.read()
    publication = source.publication(reading, partial(Darkroom().develop, programme))
    engine = partial(build_site, publication, programme)
    publish(publication, engine, programme, site, partial(timed, "leak check", found))
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Build and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.site_phases", description=__doc__)
    parser.add_argument("programme", type=Path)
    parser.add_argument("site", type=Path)
    parser.add_argument("--no-search", action="store_true")
    options = parser.parse_args(arguments)
    if options.no_search:
        without_search(options.programme)
    print(json.dumps(build(options.programme, options.site)))


if __name__ == "__main__":
    hurry()
    main()
    leave(SystemExit(0))
