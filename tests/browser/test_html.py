"""The HTML of every kind of page, read by html-validate."""

from pathlib import Path

import pytest

from tests.browser.sites import Sites
from tests.browser.tools import Fault, html_faults

pytestmark = pytest.mark.browser

SITES = ("demonstration", "open", "private", "hostile", "full", "scripts", "empty", "one", "recruiting", "running")
# What the theme writes around our pages, on the elements it does so: nothing a browser or a screen reader minds.
THEME = {
    ("valid-autocomplete", "#__drawer"): "the switch of the drawer keeps its state out of the browser's memory",
    ("valid-autocomplete", "#__search"): "the same, of the search",
    ("wcag/h32", "form"): "the palette acts at once and the search while one types; neither has anything to submit",
    ("no-implicit-button-type", "button"): "the button of the announcement stands in no form",
    ("unique-landmark", "nav"): "the table of contents is there twice, and one of the two is never displayed",
    ("attribute-allowed-values", "label"): "the foldable headings of the navigation",
}


def is_ours(fault: Fault) -> bool:
    """Tell whether a fault is not among those of the theme, which are outside of the page's own part."""
    last = fault.selector.split(" > ")[-1].split(":")[0]
    names = {last, "label"} if last.endswith("_label") else {last}
    return "article" in fault.selector or not any((fault.rule, name) in THEME for name in names)


def pages_of(site: Path) -> list[Path]:
    """Return the pages of a site, but for the documentation of the rules: a hundred that are like each other."""
    return [page for page in sorted(site.rglob("*.html")) if "rules" not in page.relative_to(site).parts]


def test_the_html_is_valid(sites: Sites):
    """Every kind of page, filled by everybody; what the theme does wrong is named one by one."""
    pages = [page for name in SITES for page in pages_of(sites.folder(name))]
    assert [fault for fault in html_faults(sites.place, pages) if is_ours(fault)] == []
