"""A real Chromium that looks at finished sites."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, sync_playwright

from mentorbook.model.today import Clock
from mentorbook.plugin import build_site
from mentorbook.publishing.publication import Source, publication_of

ROOT = Path(__file__).parent.parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome")
LETTERS = (
    "Jörg Weiß",
    "Petr Weiss",
    "Łukasz Wałęsa",
    "Søren Ødegård",
    "Đorđe Đukić",
    "Æsa Bækgaard",
    "Zoé Lacœur",
    "Þóra Sigurðardóttir",
    "Işıl Kılıç",
    "José Núñez",
    "Nguyễn Thị Hường",
    "Leyla Əliyeva",
    "Günter Müller",
    "Dora Mueller",
    "Ole Odegaard",
    "Jan Muller",
    "Юрий Фёдоров",
    "Γιώργος Παπαδάκης",
    "김서연",
    "がんばる みちこ",
)
PROGRAMS = {
    "demonstration": ".",
    "hostile": "tests/programs/hostile-markup",
    "full": "tests/programs/full",
    "scripts": "tests/programs/many-scripts",
}
PATIENCE = 10_000  # milliseconds
LAID_OUT = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class Visit:
    """A page in the browser, and everything that went wrong on it or left for another host."""

    page: Page
    home: str
    complaints: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        """Open a page of the site and wait until the theme's script has run."""
        self.page.goto(f"{self.home}{path}", wait_until="load")
        self.page.locator("html.js").wait_for(state="attached")
        return self.page

    def too_wide(self, *widths: int) -> list[int]:
        """Return the widths of a window at which the open page has to be scrolled sideways."""
        found, before = [], self.page.viewport_size
        for width in widths:
            self.page.set_viewport_size({"width": width, "height": 900})
            self.page.evaluate(LAID_OUT)
            if self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                found.append(width)
        if before:
            self.page.set_viewport_size(before)
        return found

    def search(self, words: str) -> Locator:
        """Type words into an empty search and return the results, once the theme has told how many there are."""
        field, results = self.page.locator(".md-search__input"), self.page.locator(".md-search-result__item")
        field.click()
        for text, told in (("", "Type to start"), (words, "matching document")):
            field.fill(text)
            # The theme looks at the field when a key is let go.
            field.press("End")
            self.page.locator(".md-search-result__meta", has_text=told).wait_for()
        return results


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a Chromium; without one the tests are skipped, but never in CI."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        message = f"There is no {' or '.join(NAMES)} on this machine."
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=SWITCHES)
        yield chromium
        chromium.close()


def people(root: Path, names: Iterable[str]) -> Path:
    """Write a programme of mentors with these names."""
    (root / "mentors").mkdir(parents=True)
    shutil.copyfile(ROOT / "tests/programs/minimal/program.yaml", root / "program.yaml")
    for number, name in enumerate(names):
        bio = "Together we walk down the Große Straße." if number == 0 else "I ask more than I tell."
        text = f"name: {name}\nbio: {bio}\ntopics: [git]\nlanguages: [en]\ntimezone: Europe/Rome\n"
        (root / f"mentors/mentor-{number}.yaml").write_text(text, encoding="utf-8")
    return root


def build(root: Path, site: Path) -> Path:
    """Build a programme's site."""
    publication = publication_of(Source(root, None, Clock(datetime(2026, 9, 20, 12, tzinfo=UTC))).read())
    build_site(publication, root, site)
    return site


@pytest.fixture(scope="session")
def homes(tmp_path_factory) -> Iterator[dict[str, str]]:
    """Serve the demonstration, some programmes of the tests and one of many letters; return where each is."""
    made, servers = {}, []
    letters = people(tmp_path_factory.mktemp("letters") / "programme", LETTERS)
    roots = {"letters": letters} | {name: ROOT / path for name, path in PROGRAMS.items()}
    for name, root in roots.items():
        site = build(root, tmp_path_factory.mktemp(name) / "site")
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        made[name] = f"http://127.0.0.1:{server.server_port}/"
    yield made
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def visit(browser: Browser, homes: dict[str, str], request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Open a window on a site. It is 1280 wide and light, or as the test's parameter {width, scheme, site} says."""
    wish: dict[str, Any] = {"width": 1280, "scheme": "light", "site": "demonstration"} | getattr(request, "param", {})
    window = browser.new_context(viewport={"width": wish["width"], "height": 900}, color_scheme=wish["scheme"])
    window.set_default_timeout(PATIENCE)
    visit = Visit(window.new_page(), homes[wish["site"]])

    def look(route: Route) -> None:
        if route.request.url.startswith(visit.home):
            route.continue_()
        else:
            visit.elsewhere.append(route.request.url)
            route.abort()

    window.route("**/*", look)
    visit.page.on("console", lambda message: visit.complaints.append(message.text))
    visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    visit.page.on("dialog", lambda dialog: visit.complaints.append(f"dialog: {dialog.message}"))
    yield visit
    window.close()
