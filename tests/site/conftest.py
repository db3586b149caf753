"""Whole programmes, built for real."""

import gzip
import hashlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest

from mentorbook.model.program import RosterSettings
from mentorbook.model.today import Clock
from mentorbook.plugin import build_site
from mentorbook.publishing.build import publish
from mentorbook.publishing.publication import Publication, Source, prepare, publication_of

ROOT = Path(__file__).parent.parent.parent
PROGRAMS = ROOT / "tests" / "programs"
SETTINGS = ROOT / "generator/mentorbook/publishing/engine/mkdocs.yml"
DEMONSTRATION = ("mentors", "mentees", "pairs", "docs", "site_overrides", "program.yaml")
"""What the programme of this repository is made of."""
NOW = datetime(2026, 9, 20, 12, tzinfo=UTC)

CopyProgramme = Callable[[str], Path]


def read(root: Path, now: datetime = NOW) -> Publication:
    """Return a programme ready to be published."""
    return publication_of(Source(root, None, Clock(now)).read())


def publish_to(site: Path, publication: Publication, root: Path) -> Path:
    """Publish a programme and return its site; the engine must not complain."""
    published = publish(publication, lambda folder: build_site(publication, root, folder), root, site)
    assert published.warnings == ()
    return site


@pytest.fixture(scope="session")
def sites(tmp_path_factory) -> dict[str, Path]:
    """Return the sites of whole programmes, built once: full (careful and open), minimal, and of hostile markup."""
    home = tmp_path_factory.mktemp("sites")
    made = {}
    for name in ("full", "minimal", "hostile-markup"):
        root = home / f"{name}-programme"
        shutil.copytree(PROGRAMS / name, root)
        if name == "full":
            shutil.copytree(PROGRAMS / "full-private", home / "full-private")
        publication = read(root)
        made[name] = publish_to(home / name, publication, root)
        if name == "full":
            program = publication.roster.program.model_copy(update={"roster": RosterSettings(openness="open")})
            open_edition = prepare(replace(publication.roster, program=program))
            made["open"] = publish_to(home / "open", open_edition, root)
    return made


@pytest.fixture
def copy_of(tmp_path: Path) -> CopyProgramme:
    """Return a function that copies a whole programme, with its private root, to where it can be changed."""

    def copy(name: str) -> Path:
        for folder in PROGRAMS.glob(f"{name}*"):
            if folder.name in (name, f"{name}-private"):
                shutil.copytree(folder, tmp_path / folder.name)
        return tmp_path / name

    return copy


@pytest.fixture
def own_settings(copy_of: CopyProgramme) -> Path:
    """Return a copy of the smallest programme with an mkdocs.yml and a docs folder of its own."""
    root = copy_of("minimal")
    settings = SETTINGS.read_text(encoding="utf-8").replace("- mentorbook", "- mentorbook:\n      day: 2026-09-20")
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (root / "docs").mkdir()
    return root


def texts_of(site: Path) -> Iterator[tuple[str, str]]:
    """Yield each file's name and everything it holds, in small letters."""
    for path in sorted(site.rglob("*")):
        if path.is_file():
            raw = path.read_bytes()
            raw = gzip.decompress(raw) if path.suffix == ".gz" else raw
            yield path.relative_to(site).as_posix(), raw.decode("utf-8", errors="replace").casefold()


def digests_of(site: Path) -> dict[str, str]:
    """Return what tells each file's bytes from others."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


class Elements(HTMLParser):
    """The tags of a page, with their attributes."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str]]] = []
        self.feed(path.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.all.append((tag, {name: value or "" for name, value in attrs}))
