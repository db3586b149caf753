"""What a finished site costs its readers in a real Chromium: a page, and the first result of a search.

    python -m benchmarks.searching SITE WORDS…

Transfers are as gzip sends them; CPU is that of all processes that show pages, workers included.
"""

import functools
import gzip
import http.server
import shutil
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PACKED = (".html", ".css", ".js", ".json", ".xml", ".svg")
QUIET = 1.5  # seconds without anything to do


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

    def __init__(self, browser: Browser, home: str) -> None:
        self.processes = browser.new_browser_cdp_session()
        self.page: Page = browser.new_context().new_page()
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


def main(site: str, *searched: str) -> None:
    """Print what the pages cost, and each of the searches with an empty cache."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Packing, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_port}/"
    program = next(filter(None, map(shutil.which, CHROMIUM)))
    someone = min((Path(site) / "mentors").glob("*/index.html")).parent.name
    with sync_playwright() as playwright:
        for path in ("", "mentors/", f"mentors/{someone}/"):
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
            print(f"{'open /' + path:40.40} {Reader(browser, home).open(path)}")
            browser.close()
        for words in searched:
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
            reader = Reader(browser, home)
            reader.open("how-it-works/")
            print(f"{'search ' + words:40.40} {reader.search(words)}")
            browser.close()
    server.shutdown()


if __name__ == "__main__":
    main(*sys.argv[1:])
