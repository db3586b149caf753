"""The theme's instant navigation, which loads pages without leaving the old one: everything works with it, too."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("visit", [{"site": "instant"}], indirect=True)]


@pytest.fixture(autouse=True)
def today(visit):
    """Have the browser's clock show the day the sites are built for."""
    visit.page.clock.set_fixed_time("2026-09-20T12:00Z")


def mark(page: Page) -> None:
    """Leave a mark that only survives as long as the window does."""
    page.evaluate("window.mark = true")


def is_marked(page: Page) -> bool:
    """Tell whether the mark is still there: whether no page was left since."""
    return bool(page.evaluate("window.mark === true"))


def test_pages_come_and_go_without_leaving(visit):
    """From home to the directory, to somebody, and back to what was ticked: the filters are there each time, once."""
    page = visit.go("")
    mark(page)
    page.get_by_role("link", name="Browse mentors", exact=True).last.click()
    page.get_by_label("Name or keyword").fill("weiss")
    expect(page.locator(".mb-card")).to_have_count(2)
    expect(page).to_have_url(f"{visit.home}mentors/?text=weiss")
    page.locator(".mb-card", has_text="Jörg Weiß").locator(".mb-noting").click()
    page.locator(".mb-card-name a", has_text="Petr Weiss").click()
    page.get_by_role("button", name="Shortlist: Petr Weiss").click()
    expect(page.locator(".mb-tray")).to_contain_text("2 shortlisted")
    page.go_back()
    expect(page.locator(".mb-card")).to_have_count(2)
    assert page.get_by_label("Name or keyword").input_value() == "weiss"
    assert page.locator(".mb-filters").count() == 1
    assert page.locator(".mb-tray").count() == 1
    assert is_marked(page)
    assert visit.complaints == []


def test_a_topic_opens_with_filters(visit):
    """The link holds a query, and is followed like any other."""
    page = visit.go("topics/git/")
    mark(page)
    page.get_by_role("link", name="Open it with filters").click()
    expect(page.get_by_role("button", name="Remove: Git")).to_be_visible()
    expect(page).to_have_url(f"{visit.home}mentors/?topic=git")
    assert is_marked(page)


def test_a_link_to_the_same_page_with_another_query_is_followed(visit):
    """The theme takes it for a link to where we are, and would go back to the page before."""
    page = visit.go("")
    mark(page)
    page.get_by_role("link", name="Browse mentors", exact=True).last.click()
    page.get_by_label("Name or keyword").wait_for()
    page.evaluate("""() => { const link = document.createElement("a"); link.href = "?topic=python";
      link.textContent = "P"; document.querySelector("article").prepend(link); }""")
    page.get_by_role("link", name="P", exact=True).click()
    expect(page.get_by_role("status").first).to_have_text("No mentors fit all of that")
    page.wait_for_function("() => new Promise(done => setTimeout(() => done(true), 300))")
    expect(page).to_have_url(f"{visit.home}mentors/?topic=python")
    assert is_marked(page)
