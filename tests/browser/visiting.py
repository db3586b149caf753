"""A window on a site, and everything that went wrong in it."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import Browser, Locator, Page, Route, expect, sync_playwright

from tests.browser.sites import Sites, noon_of

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 30_000  # milliseconds. A machine that has much else to do is slow, not wrong.
LAID_OUT = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
# A transition may begin another, so it looks until there is none; what moves for ever says so.
STILL = """() => new Promise((done, fail) => {
  const end = performance.now() + PATIENCE;
  const moves = one => one.playState === "running" && one.effect.getComputedTiming().endTime < Infinity;
  const look = () => {
    if (!document.getAnimations().some(moves)) done();
    else if (performance.now() > end) fail(new Error("Something on the page does not stop moving."));
    else requestAnimationFrame(look);
  };
  look();
})""".replace("PATIENCE", str(PATIENCE))
# The browser's clock goes on from noon of the day that the site was built for.
CLOCK = """(() => {
  const Real = Date, ahead = NOON - Real.now();
  window.Date = class Date extends Real {
    constructor(...parts) { if (parts.length) super(...parts); else super(Real.now() + ahead); }
    static now() { return Real.now() + ahead; }
  };
})();"""
SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@dataclass
class Visit:
    """A page in the browser, and everything that went wrong on it or left for another host.

    Where `has_scripts` is off, pages come without their scripts, as whoever forbids them has it.
    """

    page: Page
    home: str
    complaints: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    has_scripts: bool = True

    def go(self, path: str) -> Page:
        """Open a page of the site and wait until the theme's script has run, if it has one."""
        self.page.goto(f"{self.home}{path}", wait_until="load")
        self.page.locator("html.js" if self.has_scripts else "html.no-js").wait_for(state="attached")
        return self.page

    def answer(self, route: Route) -> None:
        """Give the browser what it asks the site for."""
        if self.has_scripts or route.request.resource_type != "document":
            route.continue_()
            return
        page = route.fetch()
        route.fulfill(response=page, body=SCRIPT.sub("", page.text()))

    def too_wide(self, *widths: int) -> list[int]:
        """Return the widths of a window at which the open page has to be scrolled sideways."""
        found, before = [], self.page.viewport_size
        for width in widths:
            self.page.set_viewport_size({"width": width, "height": 900})
            self.rest()
            if self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                found.append(width)
        if before:
            self.page.set_viewport_size(before)
        return found

    def light(self, scheme: Literal["light", "dark"]) -> None:
        """Have the system light or dark, and wait until the page has followed and nothing moves any more."""
        self.page.emulate_media(color_scheme=scheme)
        name = {"light": "default", "dark": "slate"}[scheme] if self.has_scripts else "default"
        self.page.locator(f"body[data-md-color-scheme={name}]").wait_for()
        self.rest()

    def rest(self) -> None:
        """Wait until nothing moves any more."""
        self.page.evaluate(LAID_OUT)
        self.page.evaluate(STILL)

    def show_whole(self) -> None:
        """Make the window as high as the page, so that what stays at its foot covers nothing."""
        width = self.page.evaluate("innerWidth")
        self.page.set_viewport_size({"width": width, "height": self.page.evaluate("document.body.scrollHeight")})
        self.rest()

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


def find_chromium() -> str | None:
    """Return where a Chromium is on this machine."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def started(program: str) -> Iterator[Browser]:
    """Start a Chromium for a while."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=SWITCHES)
        yield chromium
        chromium.close()


@contextmanager
def opened(browser: Browser, sites: Sites, site: str, width: int, scheme: Literal["light", "dark"]) -> Iterator[Visit]:
    """Open a window on a site for a while."""
    window = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    window.set_default_timeout(PATIENCE)
    window.add_init_script(f"const NOON = {int(noon_of(site).timestamp() * 1000)};{CLOCK}")
    visit = Visit(window.new_page(), sites[site])

    def look(route: Route) -> None:
        if route.request.url.startswith(visit.home):
            visit.answer(route)
        else:
            visit.elsewhere.append(route.request.url)
            route.abort()

    window.route("**/*", look)
    visit.page.on("console", lambda message: visit.complaints.append(message.text))
    visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    visit.page.on("dialog", lambda dialog: visit.complaints.append(f"dialog: {dialog.message}"))
    yield visit
    window.close()
