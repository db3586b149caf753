"""Measure a built directory in a real browser: `python -m benchmarks.browser SITE`; needs Chromium and playwright."""

import argparse
import gzip
import http.server
import shutil
import statistics
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, Request, sync_playwright

from benchmarks.requirements import Verdict

NAMES = ("chromium", "chromium-browser", "google-chrome")
CLICKS = 31
LOADS = 5
MOST_FIRST_CARDS = 1000.0
MOST_CLICK = 100.0
MOST_TRANSFER = 400.0
LEVEL = 6
"""How hard servers compress."""

PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
# From the click until what changed has been painted; the next click waits until the cards below it are there, too.
CLICK = """async place => {
  const fields = document.querySelectorAll('.mb-filters input[type=checkbox]');
  const start = performance.now();
  fields[place % fields.length].click();
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const taken = performance.now() - start;
  while (document.querySelector('.mb-cards[aria-busy]')) await new Promise(done => setTimeout(done, 20));
  return taken;
}"""
TYPE = """async text => {
  const field = document.getElementById('mb-text');
  const start = performance.now();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const taken = performance.now() - start;
  while (document.querySelector('.mb-cards[aria-busy]')) await new Promise(done => setTimeout(done, 20));
  return taken;
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site and give its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def transferred(site: Path, urls: list[str]) -> dict[str, float]:
    """Return how many kilobytes each file that was asked for is on its way, compressed where that is usual."""
    found = {}
    for path in dict.fromkeys(urlsplit(url).path for url in urls):
        file = site / path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        if file.is_file():
            content = file.read_bytes()
            is_text = file.suffix in (".html", ".css", ".js", ".json", ".svg", ".xml")
            found[path] = len(gzip.compress(content, LEVEL) if is_text else content) / 1000
    return found


def note(urls: list[str], request: Request) -> None:
    """Note down what a page asks for."""
    urls.append(request.url)


def load(page: Page, address: str) -> tuple[float, float]:
    """Open the directory; return the milliseconds until its first cards are painted, and until filters are there."""
    page.goto(address, wait_until="load")
    page.locator(".mb-browse--ready").wait_for()
    return page.evaluate(PAINTED), page.evaluate("performance.now()")


def measure(site: Path) -> list[Verdict]:
    """Load, click and type in a site's directory; print all figures and return those that are asked for."""
    program = next(filter(None, map(shutil.which, NAMES)))
    with served(site) as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        loads: list[tuple[float, float]] = []
        for _ in range(LOADS):
            page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
            urls: list[str] = []
            page.on("request", partial(note, urls))
            loads.append(load(page, f"{home}mentors/"))
            page.wait_for_load_state("networkidle")
            first_view = list(urls)
        clicks = [page.evaluate(CLICK, place) for place in range(CLICKS)]
        page.goto(f"{home}mentors/", wait_until="load")
        page.locator(".mb-browse--ready").wait_for()
        page.focus("#mb-text")
        page.wait_for_load_state("networkidle")
        typing = [page.evaluate(TYPE, text) for text in ("a", "an", "ann", "anna", "speak", "speaki")]
        browser.close()
    sizes = transferred(site, first_view)
    for path, kilobytes in sorted(sizes.items(), key=lambda one: -one[1]):
        print(f"  {path:<70}{kilobytes:>9.1f} KB")
    first, ready = (statistics.median(column) for column in zip(*loads, strict=True))
    print(f"  filters are there after {ready:.0f} ms; slowest click {max(clicks):.0f} ms")
    print(f"  a letter typed: first {typing[0]:.0f} ms, median {statistics.median(typing):.0f} ms")
    return [
        Verdict("ms until the first cards, median", first, MOST_FIRST_CARDS),
        Verdict("ms for a click on a filter, median", statistics.median(clicks), MOST_CLICK),
        Verdict("KB of the first view, compressed", sum(sizes.values()), MOST_TRANSFER),
    ]


def main() -> None:
    """Measure the site that is named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    for verdict in measure(parser.parse_args().site):
        print(verdict)


if __name__ == "__main__":
    main()
