"""Search as a visitor does it."""

import pytest
from playwright.sync_api import Locator, expect

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


def found(results: Locator) -> set[str]:
    """Return the titles of what a search has found."""
    return set(results.locator("h1").all_inner_texts())


@pytest.mark.parametrize("visit", [{"site": "letters"}], indirect=True)
def test_letters_that_a_keyboard_lacks_are_found_by_those_it_has(visit):
    """As people write such names without them: in one way, or in several."""
    wanted = {
        "Weiss": {"Jörg Weiß", "Petr Weiss"},
        "WEISS": {"Jörg Weiß", "Petr Weiss"},
        "Strasse": {"Jörg Weiß"},
        "Jorg": {"Jörg Weiß"},
        "Joerg": {"Jörg Weiß"},
        "lukasz walesa": {"Łukasz Wałęsa"},
        "Soren": {"Søren Ødegård"},
        "Soeren": {"Søren Ødegård"},
        "Odegaard": {"Søren Ødegård", "Ole Odegaard"},
        "Dorde": {"Đorđe Đukić"},
        "Djordje": {"Đorđe Đukić"},
        "Aesa": {"Æsa Bækgaard"},
        "baekg": {"Æsa Bækgaard"},
        "Lacoeur": {"Zoé Lacœur"},
        "Zoe": {"Zoé Lacœur"},
        "Thora": {"Þóra Sigurðardóttir"},
        "Sigurdardottir": {"Þóra Sigurðardóttir"},
        "Isil": {"Işıl Kılıç"},
        "KILIC": {"Işıl Kılıç"},
        "jose nunez": {"José Núñez"},
        "Nguyen": {"Nguyễn Thị Hường"},
        "Huong": {"Nguyễn Thị Hường"},
        "Eliyeva": {"Leyla Əliyeva"},
        "Aliyeva": {"Leyla Əliyeva"},
        "Федоров": {"Юрий Фёдоров"},
        "παπαδακη": {"Γιώργος Παπαδάκης"},
        "ΓΙΩΡΓΟΣ": {"Γιώργος Παπαδάκης"},
    }
    visit.go("")
    assert {words: found(visit.search(words)) for words in wanted} == wanted


@pytest.mark.parametrize("visit", [{"site": "letters"}], indirect=True)
def test_letters_find_names_that_are_written_without_them(visit):
    """Who has heard a name doesn't know how it is spelled."""
    wanted = {
        "Weiß": {"Jörg Weiß", "Petr Weiss"},
        "WEISS": {"Jörg Weiß", "Petr Weiss"},
        "Müller": {"Günter Müller", "Dora Mueller"},
        "Mueller": {"Günter Müller", "Dora Mueller"},
        "Muller": {"Günter Müller"},
        "Ødegård": {"Søren Ødegård", "Ole Odegaard"},
        "Łeyla": {"Leyla Əliyeva"},
        "İşıl": {"Işıl Kılıç"},
        "서연": {"김서연"},
        "がん": {"がんばる みちこ"},
        "か": set(),
    }
    visit.go("")
    assert {words: found(visit.search(words)) for words in wanted} == wanted


@pytest.mark.parametrize("visit", [{"site": "letters"}], indirect=True)
@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("Weiss", ["Weiß"]),
        ("Gu mu", ["Günter", "Müller"]),
        ("Müller Günter", ["Günter", "Müller"]),
        ('"Jorg Weiss"', ["Jörg", "Weiß"]),
    ],
)
def test_what_was_found_is_marked_as_it_is_written(visit, words, marked):
    """Once, whichever of its spellings was typed."""
    visit.go("")
    title = visit.search(words).locator("h1").first
    assert title.locator("mark").all_inner_texts() == marked
    assert title.inner_text() in ("Jörg Weiß", "Günter Müller")
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
