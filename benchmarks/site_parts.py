"""The building of a site, with its parts timed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

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
