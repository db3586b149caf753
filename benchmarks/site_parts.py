"""The building of a site, with its parts timed."""

import os
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from benchmarks.timing import timed
from mentorbook.model.today import Clock
from mentorbook.plugin import build_site
from mentorbook.publishing.album import Darkroom
from mentorbook.publishing.build import publish
from mentorbook.publishing.package_data import ENGINE_SETTINGS
from mentorbook.publishing.publication import Source


def without_search(programme: Path) -> None:
    """Write settings that name no search into a programme."""
    (programme / "docs").mkdir(exist_ok=True)
    settings = ENGINE_SETTINGS.read_text(encoding="utf-8")
    (programme / "mkdocs.yml").write_text(settings.replace("  - search\n", ""), encoding="utf-8")


def build(programme: Path, site: Path, found: dict[str, float]) -> None:
    """Build a site and note the CPU seconds of reading and checking, and of the leak check."""
    source = Source(programme, None, Clock(datetime.now(UTC)), dict(os.environ))
    with timed("reading", found):
        reading = source.read()
    publication = source.publication(reading, partial(Darkroom().develop, programme))
    engine = partial(build_site, publication, programme)
    publish(publication, engine, programme, site, partial(timed, "leak check", found))
