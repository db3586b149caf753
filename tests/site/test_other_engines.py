"""The same pages by other engines: Zensical, which knows nothing of mentorbook, and ProperDocs, which is MkDocs."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from benchmarks.programmes import write_programme

from .conftest import DEMONSTRATION, ROOT, SETTINGS, Elements

ADDRESS = "https://harbour.example/mentoring/"
ZENSICAL = f'[project]\nsite_name = "Harbour"\nsite_url = "{ADDRESS}"\ndocs_dir = "docs"\n'
MENTORBOOK = [sys.executable, "-c", "from mentorbook.cli import main; main()"]
MANY = 160
"""So many mentors that the directory no longer shows all of them at once."""


def run(command: list[str | Path], folder: Path) -> None:
    """Run a command that must succeed; what it says is shown if it doesn't."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def build_with_zensical(programme: Path, folder: Path) -> Path:
    """Write a programme's pages, have Zensical build them and return the site."""
    run([*MENTORBOOK, "--root", programme, "pages", "--to", folder / "docs"], folder)
    (folder / "zensical.toml").write_text(ZENSICAL, encoding="utf-8")
    run([Path(sys.executable).with_name("zensical"), "build"], folder)
    return folder / "site"


def find_broken_links(site: Path) -> Iterator[str]:
    """Yield each link between pages of a site that leads to no page, or to no place on it."""
    pages = {path.relative_to(site).as_posix().removesuffix("index.html"): path for path in site.rglob("*.html")}
    elements = {f"{ADDRESS}{url}": Elements(path).all for url, path in pages.items()}
    places = {url: {"", *(one.get("id", "") for _, one in tags)} for url, tags in elements.items()}
    for url, tags in elements.items():
        for href in {one["href"] for tag, one in tags if tag == "a" and "href" in one}:
            target, place = urldefrag(urljoin(url, href))
            page = target.partition("?")[0]
            is_there = place in places[page] if page in places else (site / page.removeprefix(ADDRESS)).is_file()
            if page.startswith("https://harbour.example") and not is_there:
                yield f"{url}: {href}"


def test_zensical_builds_a_page_for_every_mentor(tmp_path: Path):
    """The demonstration: each page is there, says the same words, and none of its HTML was taken for text."""
    site = build_with_zensical(ROOT, tmp_path)
    written = {path.parent.name for path in (tmp_path / "docs" / "mentors").glob("*/index.md")}
    built = {path.parent.name: path for path in (site / "mentors").glob("*/index.html")}
    assert len(written) > 24
    assert set(built) == written
    page = built["nguyen-thi-hanh"].read_text(encoding="utf-8")
    assert '<h1 id="mentor"><bdi>Nguyễn Thị Hạnh</bdi></h1>' in page
    assert "<p>I design evening courses for people who have already worked eight hours." in page
    assert all("&lt;div" not in path.read_text(encoding="utf-8") for path in built.values())
    assert [*find_broken_links(site)] == []


def test_zensical_builds_a_page_for_every_one_of_many(tmp_path: Path):
    """Each of them is found from the directory in two clicks, by the topics."""
    write_programme(tmp_path / "programme", MANY)
    site = build_with_zensical(tmp_path / "programme", tmp_path)
    handles = {path.stem for path in (tmp_path / "programme" / "mentors").glob("*.yaml")}
    assert {path.parent.name for path in (site / "mentors").glob("*/index.html")} == handles
    linked = {href for page in (site / "topics").glob("*/index.html") for href in links_of(page)}
    assert {f"../../mentors/{handle}/" for handle in handles} <= linked
    assert [*find_broken_links(site)] == []


def links_of(page: Path) -> Iterator[str]:
    """Yield where the links of a page lead."""
    yield from (attributes.get("href", "") for tag, attributes in Elements(page).all if tag == "a")


@pytest.mark.parametrize("name", ["demonstration"])
def test_properdocs_builds_the_same_bytes(tmp_path: Path, name: str):
    """But for its name, which the theme puts into each page: it is a way out that changes nothing."""
    for part in DEMONSTRATION:
        (shutil.copytree if (ROOT / part).is_dir() else shutil.copy)(ROOT / part, tmp_path / part)
    settings = f"INHERIT: {SETTINGS}\nsite_url: {ADDRESS}\ntheme: {{custom_dir: site_overrides}}\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    sites = {}
    for engine in ("mkdocs", "properdocs"):
        run([sys.executable, "-m", engine, "build", "-f", "mkdocs.yml", "-d", tmp_path / engine], tmp_path)
        sites[engine] = {
            path.relative_to(tmp_path / engine).as_posix(): path.read_bytes()
            for path in (tmp_path / engine).rglob("*")
            if path.is_file()
        }
    theirs, ours = (f"mkdocs-ProperDocs {version('properdocs')}".encode(), f"mkdocs-{version('mkdocs')}".encode())
    assert {path: content.replace(theirs, ours) for path, content in sites["properdocs"].items()} == sites["mkdocs"]
    assert theirs in sites["properdocs"]["mentors/nguyen-thi-hanh/index.html"]
