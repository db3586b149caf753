"""The directory in a real browser: find people, tell others how, and find them without a script as well."""

import json
import re
from functools import partial

import pytest
import yaml
from playwright.sync_api import Page, Route, expect

from tests.browser.sites import CROWD, ROOT

pytestmark = pytest.mark.browser

MANY = pytest.mark.parametrize("visit", [{"site": "crowd"}], indirect=True)
FREE = {number for number in range(CROWD) if number % 8 != 7}
GIT = {number for number in FREE if number % 2 == 0 or number % 5 == 0}
JAPANESE = {number for number in FREE if number % 16 == 0}
FOUR_HOURS = {number for number in FREE if number % 4 == 0}

CARDS = r'<li class="mb-card".*</li>\s*(?=</ul>\s*<section class="mb-more")'


def names(page: Page) -> list[str]:
    """Return whose cards are shown, in order, once all of them are."""
    page.locator(".mb-cards:not([aria-busy])").wait_for()
    return page.locator(".mb-card-name").all_text_contents()


def numbers(page: Page) -> set[int]:
    """Return who of the crowd is shown."""
    return {int(name.removeprefix("Person ")) for name in names(page)}


def status(page: Page, text: str) -> None:
    """Expect the page to say so."""
    expect(page.get_by_role("status").filter(has_text=text)).to_have_text(text)


@MANY
def test_filters_narrow_across_and_widen_within(visit):
    """Each says how many it leaves; chips take them away again; the address tells it to others."""
    page = visit.go("mentors/")
    status(page, "132 mentors with a free seat, 8 more not confirmed yet")
    page.get_by_label("Git").check()
    status(page, f"{len(GIT)} mentors fit")
    page.get_by_label("Japanese").check()
    status(page, f"{len(GIT & JAPANESE)} mentors fit")
    assert numbers(page) == GIT & JAPANESE
    assert page.locator(".mb-option", has_text="Python").inner_text().split() == [
        "Python",
        str(len([number for number in JAPANESE if number % 5 == 0])),
    ]
    page.get_by_label("Python").check()
    status(page, f"{len(JAPANESE)} mentors fit")
    expect(page).to_have_url(f"{visit.home}mentors/?topic=git&topic=python&lang=ja")
    status(visit.go("mentors/?lang=ja,xx&topic=git,python,none"), f"{len(JAPANESE)} mentors fit")
    for chip in ("Python", "Git", "Japanese"):
        page.get_by_role("button", name=f"Remove: {chip}").click()
    status(page, "132 mentors with a free seat, 8 more not confirmed yet")
    expect(page).to_have_url(f"{visit.home}mentors/")
    assert visit.complaints == []


@MANY
def test_what_is_ticked_is_highlighted_and_counts_for_the_order(visit):
    """With two topics ticked, those who list both come first, whoever has not confirmed last."""
    page = visit.go("mentors/?topic=git&topic=python&full=1")
    both = page.locator(".mb-card").filter(has_text="Git").filter(has_text="Python")
    firsts = {int(name.removeprefix("Person ")) for name in names(page)[:10]}
    assert {number % 5 for number in firsts} == {0}
    assert page.locator(".mb-chip--ticked").count() == page.locator(".mb-card .mb-chip").count() > both.count() > 10


@MANY
def test_time_is_the_reader_s(visit):
    """Rome's evening is noon in New York; at night in Kathmandu nothing fits; the zone is kept for the next page."""
    page = visit.go("mentors/?text=tie+knot+000")
    zone = page.get_by_label("Your time zone")
    zone.focus()
    assert "Kathmandu (UTC+5:45)" in zone.inner_text()
    zone.select_option("America/New_York")
    line = page.locator(".mb-card [data-time]")
    expect(line).to_have_text("Tue, Thu 12:00–14:00 your time · good fit")
    page.get_by_label("Your time zone").select_option("Asia/Katmandu")
    expect(line).to_have_text("Tue, Thu 21:45–23:45 your time · tight")
    page.get_by_label("1 hour a week").check()
    status(page, "No mentors fit all of that")
    expect(page.get_by_role("button", name="At any time (1)")).to_be_visible()
    page.get_by_label("Your time zone").select_option("Europe/Rome")
    status(page, "1 mentor fits")
    expect(page).to_have_url(f"{visit.home}mentors/?time=1&text=tie+knot+000")
    page = visit.go("mentors/person-002/")
    box, row = page.locator(".mb-box [data-time]"), page.locator(".mb-work [data-time]")
    expect(row).to_have_text("Wed 02:00–04:00 your time")
    expect(box).to_contain_text("Outside 08:00 to 22:00 for you, so you would need to agree on other hours.")


@MANY
def test_best_fit_and_name_are_other_orders(visit):
    """Most hours first; then by the alphabet, the unconfirmed among the others."""
    page = visit.go("mentors/")
    page.get_by_label("Order").select_option("Best fit with my day")
    assert numbers(page) <= FOUR_HOURS | {number for number in FREE if number % 4 == 1}
    assert {number % 4 for number in numbers(page)} == {0, 1}
    page.get_by_label("Order").select_option("Name")
    assert names(page) == [f"Person {number:03}" for number in sorted(FREE)][:60]
    expect(page).to_have_url(f"{visit.home}mentors/?sort=name")


@MANY
def test_nobody_fits_and_the_page_says_what_to_let_go_of(visit):
    """With how many each would bring; the words are read out where the keyboard was."""
    page = visit.go("mentors/?lang=ja&text=knot+001")
    status(page, "No mentors fit all of that")
    box = page.locator(".mb-nothing")
    expect(box.get_by_role("button")).to_have_text([f"Without “knot 001” ({len(JAPANESE)})", "Without Japanese (1)"])
    box.get_by_role("button", name="Without Japanese").click()
    status(page, "1 mentor fits")
    expect(page.locator(".mb-status")).to_be_focused()
    assert names(page) == ["Person 001"]


@MANY
def test_more_people_come_sixty_at_a_time(visit):
    """The keyboard goes on at the first of them; those without a seat come when they are asked for."""
    page = visit.go("mentors/?sort=name")
    expect(page.locator(".mb-card")).to_have_count(60)
    expect(page.locator(".mb-more")).to_have_count(0)
    page.get_by_role("button", name="Show 60 more").click()
    expect(page.get_by_role("link", name=f"Person {sorted(FREE)[60]:03}")).to_be_focused()
    page.get_by_role("button", name="Show 20 more", exact=True).click()
    assert numbers(page) == FREE
    page.get_by_role("button", name="Show 20 more without a free seat").click()
    status(page, "All 160 mentors")
    expect(page).to_have_url(f"{visit.home}mentors/?full=1&sort=name")


@MANY
def test_made_cards_are_like_those_on_the_page(visit):
    """Whatever the page's HTML has of somebody, the script makes of the columns, where it has to."""
    given: dict[str, str] = {}
    made: dict[str, str] = {}
    for found, pattern in ((given, "(?!)"), (made, CARDS)):
        visit.page.route("**/mentors/*", partial(without, pattern))
        visit.page.goto("about:blank")  # the same page once more would be a reload, which shows as many as before
        page = visit.go("mentors/?full=1&sort=name")
        for _ in range(2):
            page.get_by_role("button", name=re.compile("^Show .* more$")).click()
        expect(page.locator(".mb-card-help bdi:empty")).to_have_count(0)
        cards = page.locator(".mb-card").evaluate_all(
            "cards => cards.map(card => [card.dataset.handle, card.outerHTML])"
        )
        found |= {handle: re.sub(r'href="[^"]*?(mentors/)?([\w-]+/)"|\s+', r"\2", html) for handle, html in cards}
    assert len(made) == CROWD
    assert made == given


def without(pattern: str, route: Route) -> None:
    """Answer with the page, less the only thing that matches a pattern."""
    answer = route.fetch()
    [before, *after] = re.split(pattern, answer.text(), flags=re.DOTALL)
    assert len(after) == int(pattern == CARDS)
    route.fulfill(response=answer, body="".join([before, *after]))


@MANY
def test_people_who_cannot_be_loaded_are_found_by_topic(visit):
    """The sixty of the page stay, with the way to the others; no filter is shown that would not work."""
    visit.page.route("**/people.*.json", lambda route: route.abort())
    page = visit.go("mentors/")
    page.locator(".mb-browse--unloaded").wait_for()
    expect(page.locator(".mb-card")).to_have_count(60)
    assert "Showing 60 of 160 people" in page.locator(".mb-more").inner_text()
    assert page.locator(".mb-filters, .mb-sort").count() == 0
    page.locator(".mb-more").get_by_role("link", name="Git").click()
    expect(page.locator(".mb-lines > li")).to_have_count(len([n for n in range(CROWD) if n % 2 == 0 or n % 5 == 0]))


@MANY
def test_what_could_not_be_searched_is_told(visit):
    """Nobody is said to be missing for what nobody could look at; once it is there, it is searched."""
    visit.page.route("**/lines.*.json", lambda route: route.fulfill(body="[[", content_type="application/json"))
    page = visit.go("mentors/")
    page.get_by_label("Name or keyword").fill("knot 012")
    status(page, "No mentors fit all of that. We could not search what people help with.")
    page.get_by_label("Name or keyword").fill("person 012")
    status(page, "1 mentor fits. We could not search what people help with.")
    page.get_by_label("Name or keyword").fill("")
    status(page, "132 mentors with a free seat, 8 more not confirmed yet")
    visit.page.unroute("**/lines.*.json")
    page.get_by_label("Name or keyword").fill("knot 012")
    status(page, "1 mentor fits")


@MANY
def test_people_who_come_damaged_are_found_by_topic(visit):
    """A column that was cut is no list of people."""

    def cut(route: Route) -> None:
        answer = route.fetch()
        columns = [[name, column[:5] if name == "seat" else column] for name, column in answer.json()]
        route.fulfill(response=answer, body=json.dumps(columns))

    visit.page.route("**/people.*.json", cut)
    page = visit.go("mentors/")
    page.locator(".mb-browse--unloaded").wait_for()
    expect(page.locator(".mb-more").get_by_role("link", name="Git")).to_be_visible()
    assert visit.complaints == []


def test_without_a_script_everybody_is_there_and_nothing_is_dead(visit, browser):
    """All cards in the order of the day, topics as links, no button and no field of ours."""
    window = browser.new_context(java_script_enabled=False)
    page = window.new_page()
    page.goto(f"{visit.home}mentors/")
    listed = page.locator(".mb-card").count()
    assert listed == int(page.locator(".mb-lead").inner_text().split(" have ")[0].split(" of ")[1])
    assert page.locator("article :is(button, input, select, form)").count() == 0
    page.get_by_role("link", name="Public speaking").click()
    assert page.locator(".mb-card").count() > 1
    window.close()


def test_nothing_is_said_of_a_shortlist_where_there_is_none(visit, sites, browser):
    """It takes a script; with one the sentences are there."""
    pages = ["", "mentors/", "topics/public-speaking/"]
    assert all(visit.go(path).locator(".mb-scripted").first.is_visible() for path in pages)
    window = browser.new_context(java_script_enabled=False)
    page = window.new_page()
    for address in (*(f"{visit.home}{path}" for path in pages), f"{sites['matching']}choose/"):
        page.goto(address)
        assert not re.search("shortlist|note down|filters", page.locator("article").inner_text(), re.IGNORECASE)
    window.close()


@pytest.mark.parametrize("visit", [{"site": "letters"}], indirect=True)
def test_where_nobody_gave_hours_nobody_is_sorted_by_them(visit):
    """Nor is one who fits said to be shuffled."""
    page = visit.go("mentors/?sort=fit")
    expect(page.locator(".mb-sort option")).to_have_text(["Fair shuffle", "Name"])
    expect(page.locator(".mb-sort select")).to_have_value("fair")
    expect(page.locator(".mb-shuffled")).to_be_visible()
    page.get_by_label("Name or keyword").fill("zoe")
    expect(page.locator(".mb-card")).to_have_count(1)
    expect(page.locator(".mb-shuffled")).to_be_hidden()


def test_words_are_found_however_they_are_typed(visit):
    """Without accents, in any order; the count is told once the typing has stopped."""
    page = visit.go("mentors/")
    page.get_by_label("Name or keyword").fill("martinez ROSA")
    expect(page.locator(".mb-card")).to_have_count(1)
    status(page, "1 mentor fits")
    assert names(page) == ["Rosa Martínez Vidal"]
    page.get_by_label("Name or keyword").fill("")
    expect(page.locator(".mb-card-name", has_text="Aiko")).to_have_count(1)
    expect(page).to_have_url(f"{visit.home}mentors/")


def test_who_goes_back_within_the_page_wishes_for_what_the_address_says(visit):
    """Another filter was set after a link led to a part of the page."""
    page = visit.go("mentors/?topic=writing")
    page.locator(".mb-browse--ready").wait_for()
    page.evaluate("location.hash = 'directory'")
    page.get_by_role("checkbox", name="Public speaking").check()
    expect(page).to_have_url(f"{visit.home}mentors/?topic=writing&topic=public-speaking#directory")
    page.go_back()
    expect(page.get_by_role("checkbox", name="Public speaking")).not_to_be_checked()
    expect(page.get_by_role("checkbox", name="Writing and docs")).to_be_checked()
    page.go_forward()
    expect(page.get_by_role("checkbox", name="Public speaking")).to_be_checked()
    expect(page).to_have_url(f"{visit.home}mentors/?topic=writing&topic=public-speaking#directory")


def test_topics_stand_as_the_coordinators_ordered_them(visit):
    """All of them, where there are no more than fifteen."""
    page = visit.go("mentors/")
    page.locator(".mb-browse--ready").wait_for()
    shown = page.get_by_role("group", name="Topic", exact=True).locator(".mb-option-text:visible")
    topics = yaml.safe_load((ROOT / "program.yaml").read_text(encoding="utf-8"))["topics"]
    assert shown.all_text_contents() == [topic["name"] for topic in topics]


def test_the_order_is_everybody_s_own_and_stays_for_the_day(visit, browser):
    """Two visitors see two orders; each sees the same again."""
    page = visit.go("mentors/")
    mine = names(page)
    assert names(visit.go("mentors/")) == mine
    window = browser.new_context()
    other = window.new_page()
    other.goto(f"{visit.home}mentors/")
    other.locator(".mb-browse--ready").wait_for()
    assert sorted(names(other)) == sorted(mine)
    assert names(other) != mine
    window.close()


@MANY
def test_who_goes_back_is_as_far_down_as_they_were(visit):
    """A hundred people down they open somebody; whoever comes anew begins with sixty."""
    page = visit.go("mentors/")
    page.get_by_role("button", name="Show 60 more").click()
    name = names(page)[100]
    page.get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    page.go_back()
    expect(page.locator(".mb-card")).to_have_count(120)
    expect(page.locator(".mb-card", has_text=name)).to_be_in_viewport()
    page.reload()
    expect(page.locator(".mb-card")).to_have_count(120)
    visit.go("topics/git/")
    visit.go("mentors/")
    page.locator(".mb-browse--ready").wait_for()
    expect(page.locator(".mb-card")).to_have_count(60)


@MANY
@pytest.mark.parametrize("query", ["", "?lang=ja", "?sort=name"])
def test_who_goes_back_finds_what_they_left(visit, query):
    """Even where they had scrolled: the same people in the same order, and not those whom the page came with."""
    page = visit.go(f"mentors/{query}")
    before = names(page)
    page.evaluate("scrollTo(0, 600)")
    page.locator(".mb-card-name a").nth(4).click()
    page.locator(".mb-person").wait_for()
    page.go_back()
    page.locator(".mb-browse--ready").wait_for()
    assert page.evaluate("window.scrollY") > 0
    assert names(page) == before


@pytest.mark.parametrize("visit", [{"site": "full"}], indirect=True)
def test_few_people_need_no_filters(visit):
    """Six or fewer can be read through."""
    page = visit.go("mentors/")
    assert page.locator(".mb-card").count() > 0
    assert page.locator(".mb-filters, .mb-sort, #mb-people").count() == 0


@pytest.mark.parametrize("visit", [{"site": "letters"}], indirect=True)
def test_nobody_is_asked_for_a_time_that_nobody_gives(visit):
    """Where no file has usual hours."""
    page = visit.go("mentors/")
    expect(page.locator(".mb-facet")).to_have_count(3)
    expect(page.locator(".mb-legend")).to_have_text(["Name or keyword", "Topic", "Language"])


@pytest.mark.parametrize("visit", [{"width": 390}], indirect=True)
def test_on_a_phone_the_filters_are_a_drawer_that_says_how_many_are_set(visit):
    """Closed at first."""
    page = visit.go("mentors/?topic=public-speaking&lang=en")
    expect(page.get_by_label("Name or keyword")).to_be_hidden()
    assert page.locator(".mb-filters summary").inner_text() == "Filters 2 set"
    page.locator(".mb-filters summary").click()
    expect(page.get_by_label("Name or keyword")).to_be_visible()
    page.get_by_label("Writing and docs").check()
    page.get_by_role("button", name=re.compile(r"^Show \d+ mentors$")).click()
    expect(page.get_by_label("Name or keyword")).to_be_hidden()
    expect(page.locator(".mb-status")).to_be_focused()
    expect(page.locator(".mb-card").first).to_be_in_viewport()


# How wide everything in the line above the people is, together.
ABOVE = """() => [...document.querySelector(".mb-above").children].reduce((sum, one) => sum + one.offsetWidth, 0)"""


def test_in_german_what_stands_above_the_people_takes_no_more_room(visit, sites):
    """In English it fits a line."""
    widths = []
    for address in (visit.home, sites["german"]):
        visit.home = address
        visit.go("mentors/").locator(".mb-sort").wait_for()
        widths.append(visit.page.evaluate(ABOVE))
    english, german = widths
    assert german <= english
