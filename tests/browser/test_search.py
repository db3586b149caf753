"""Search as a visitor does it."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Tanaka", "Aiko Tanaka (田中 藍子)"),
        ("chemistry", "Aiko Tanaka (田中 藍子)"),
        ("Sapporo", "Aiko Tanaka (田中 藍子)"),
        ("Igbo", "Amara Okafor"),
        ("pharmacy", "Amara Okafor"),
        ("Πα", "Γιώργος Παπαδάκης"),
        ("ゆっくり", "Aiko Tanaka (田中 藍子)"),
    ],
    ids=["name", "bio", "place", "language", "another-bio", "script", "no-spaces"],
)
def test_search_finds_a_mentor(visit, words, name):
    """By name, by language, by where they are, by a word of the bio; the first result leads to the person."""
    page = visit.go("")
    result = visit.search(words).first
    assert result.locator("h1").inner_text() == name
    result.locator("a").first.click()
    expect(page.locator("h1")).to_have_text(name)
    assert (visit.complaints, visit.elsewhere) == ([], [])


def test_search_finds_a_topic_s_mentors(visit):
    """A topic's name is on each of its people's pages."""
    page = visit.go("")
    visit.search("Grants and funding")
    found = {link.get_attribute("href") or "" for link in page.locator(".md-search-result__link").all()}
    assert any("/mentors/liam-oconnor/" in href for href in found)


@pytest.mark.parametrize("visit", [{"site": "hostile"}], indirect=True)
@pytest.mark.parametrize("words", ["alert", "script", "constructor", "Lena", "config"])
def test_what_strangers_wrote_is_text_in_results_too(visit, words):
    """Results are put together in the browser; nothing in them runs, loads or is an element of its own."""
    page = visit.go("")
    visit.search(words)
    strange = page.locator(".md-search-result").locator(
        "script, img, iframe, form, style, svg animate, [onclick], [onerror]"
    )
    assert strange.count() == 0
    assert (visit.complaints, visit.elsewhere) == ([], [])
