"""Measure what search costs readers in a real Chromium: `python -m benchmarks.searching SITE`; needs playwright.

Transfers are as gzip sends them; CPU is that of all processes that show pages, workers included. What a search costs
that nobody uses is what a page takes more than with its worker kept away.
"""

import argparse
import functools
import gzip
import http.server
import json
import shutil
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from benchmarks.requirements import Verdict

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PACKED = (".html", ".css", ".js", ".json", ".xml", ".svg")
QUIET = 1.5  # seconds without anything to do
OPENED = 3
MOST_TRANSFER = 500.0
MOST_UNUSED = 1.0
WORKERS, WORDS = "**/workers/**", "pagefind"


class Packing(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word, those of text compressed."""

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        raw = path.read_bytes()
        packed = gzip.compress(raw, 6) if path.suffix in PACKED else raw
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(packed)))
        if packed is not raw:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(packed)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What something took: bytes over the wire, seconds of computing, seconds until it was there."""

    sent: int
    cpu: float
    wait: float

    def __str__(self) -> str:
        return f"{self.sent / 1000:7.0f} kB {self.cpu:6.2f} s CPU {self.wait:6.2f} s"


class Reader:
    """Somebody with an empty cache who opens the site."""

    def __init__(self, browser: Browser, home: str, *, has_search: bool = True) -> None:
        self.processes = browser.new_browser_cdp_session()
        self.page: Page = browser.new_context().new_page()
        if not has_search:
            self.page.route(WORKERS, lambda route: route.abort())
        self.home, self.sent = home, 0
        self.page.on("requestfinished", lambda request: self._count(request.sizes()["responseBodySize"]))

    def _count(self, size: int) -> None:
        self.sent += size

    def cpu(self) -> float:
        """Return the seconds that pages have computed so far."""
        found = self.processes.send("SystemInfo.getProcessInfo")["processInfo"]
        return float(sum(one["cpuTime"] for one in found if one["type"] == "renderer"))

    def open(self, path: str) -> Cost:
        """Open a page and wait until nothing happens any more."""
        sent, cpu, start = self.sent, self.cpu(), time.monotonic()
        self.page.goto(f"{self.home}{path}", wait_until="networkidle")
        wait = time.monotonic() - start
        self.page.wait_for_timeout(QUIET * 1000)
        return Cost(self.sent - sent, self.cpu() - cpu, wait)

    def search(self, words: str) -> Cost:
        """Type words and wait for the first result."""
        sent, cpu, start = self.sent, self.cpu(), time.monotonic()
        field = self.page.locator(".md-search__input")
        field.click()
        field.fill(words)
        field.press("End")
        self.page.locator(".md-search-result__item").first.wait_for(timeout=60_000)
        wait = time.monotonic() - start
        self.page.wait_for_timeout(QUIET * 1000)
        return Cost(self.sent - sent, self.cpu() - cpu, wait)


@contextmanager
def reader(playwright: Playwright, home: str, *, has_search: bool = True) -> Iterator[Reader]:
    """Give a reader a browser of their own."""
    program = next(filter(None, map(shutil.which, CHROMIUM)))
    browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
    yield Reader(browser, home, has_search=has_search)
    browser.close()


def searches(site: Path) -> dict[str, str]:
    """Return what somebody may look for: one of the mentors by name, headline and topic, and a word of bios."""
    mentors = json.loads((site / "mentors.json").read_text(encoding="utf-8"))["mentors"]
    one = mentors[len(mentors) // 2]
    found = {"name": one["name"], "headline": one.get("headline") or "", "topic": one["topics"][0]}
    return found | ({"any word": "corrected"} if (site / WORDS).is_dir() else {})


def unused(playwright: Playwright, home: str, path: str) -> float:
    """Return the CPU seconds of a page that are its search's, which nobody uses."""
    taken = {True: list[float](), False: list[float]()}
    for has_search in (True, False) * OPENED:
        with reader(playwright, home, has_search=has_search) as someone:
            taken[has_search].append(someone.open(path).cpu)
    less, more = (statistics.median(taken[one]) for one in (False, True))
    print(f"  {'open /' + path:<38}{more:6.2f} s CPU, without search {less:6.2f} s", flush=True)
    return more - less


def measure(site: Path) -> list[Verdict]:
    """Open pages and search with an empty cache; print all figures and return those that are asked for."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Packing, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_port}/"
    someone = min((site / "mentors").glob("*/index.html")).parent.name
    found: list[Verdict] = []
    with sync_playwright() as playwright:
        costs = [unused(playwright, home, path) for path in ("", "mentors/", f"mentors/{someone}/")]
        found.append(Verdict("CPU seconds of a page for a search nobody uses", max(costs), MOST_UNUSED))
        for kind, words in searches(site).items():
            with reader(playwright, home) as visitor:
                visitor.open("how-it-works/")
                cost = visitor.search(words)
            print(f"  {f'search by {kind}: {words}':<60.60}{cost}", flush=True)
            found.append(Verdict(f"KB of a search by {kind}, before its first result", cost.sent / 1000, MOST_TRANSFER))
    server.shutdown()
    server.server_close()
    return found


def main() -> None:
    """Measure the site that is named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.searching", description=__doc__)
    parser.add_argument("site", type=Path)
    for verdict in measure(parser.parse_args().site):
        print(verdict)


if __name__ == "__main__":
    main()
