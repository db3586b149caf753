"""Noting people down: on every page where people are found, in this browser only."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def today(visit):
    """Have the browser's clock show the day the sites are built for."""
    visit.page.clock.set_fixed_time("2026-09-20T12:00Z")


def note(page: Page, name: str) -> None:
    """Note somebody down who has a card, or take them off."""
    page.locator(".mb-card", has_text=name).locator(".mb-noting").click()


def noted(page: Page) -> list[str]:
    """Return who is in the tray."""
    return page.locator(".mb-tray-faces a .mb-hidden").all_text_contents()


def test_people_are_noted_down_and_taken_off_again(visit):
    """On a card, without opening the page that the card leads to; the tray is there with the first."""
    page = visit.go("mentors/")
    tray = page.get_by_role("region", name="Your shortlist")
    expect(tray).to_be_hidden()
    note(page, "Aiko Tanaka")
    assert page.url == f"{visit.home}mentors/"
    expect(tray).to_contain_text("1 shortlisted")
    note(page, "Rosa Martínez")
    expect(tray).to_contain_text("2 shortlisted")
    expect(page.locator(".mb-noting[aria-pressed=true]")).to_have_count(2)
    note(page, "Aiko Tanaka")
    assert noted(page) == ["Rosa Martínez Vidal"]
    assert visit.complaints == []


def test_the_shortlist_goes_along(visit):
    """Over the pages on which people are found, and to choosing; nowhere else."""
    page = visit.go("mentors/bastian-weiss/")
    page.get_by_role("button", name="Shortlist: Bastian Weiß").click()
    for path in ("", "mentors/", "topics/public-speaking/", "mentors/aiko-tanaka/"):
        visit.go(path)
        expect(page.locator(".mb-tray")).to_contain_text("1 shortlisted")
        assert noted(page) == ["Bastian Weiß"]
    page.locator(".mb-tray").get_by_role("link", name="Rank and choose").click()
    expect(page).to_have_url(f"{visit.home}choose/")
    for path in ("choose/", "matches/", "how-it-works/"):
        assert visit.go(path).locator(".mb-tray").count() == 0


@pytest.mark.parametrize("visit", [{"site": "running"}], indirect=True)
def test_while_nobody_can_be_chosen_it_is_for_next_time(visit):
    """No way leads to a form that is closed."""
    page = visit.go("mentors/mentor-0/")
    page.get_by_role("button", name="Shortlist for next time: Ada Lund").click()
    expect(page.locator(".mb-tray")).to_contain_text("1 shortlisted for next time")
    assert page.locator(".mb-tray").get_by_role("link", name="Rank and choose").count() == 0
    for path in ("", "mentors/", "topics/git/"):
        expect(visit.go(path).locator(".mb-noting:not([aria-pressed=true])").first).to_have_text("For next time")


@pytest.mark.parametrize("visit", [{"site": "single"}], indirect=True)
def test_who_may_choose_one_person_is_not_asked_to_rank(visit):
    """On each page on which people are found, however many are on the list."""
    page = visit.go("mentors/")
    for name in ("Ada Lund", "Bo Reyes"):
        note(page, name)
    for path in ("", "mentors/", "topics/git/", "mentors/mentor-0/"):
        expect(visit.go(path).locator(".mb-tray-button")).to_have_text("Choose one")


def test_choosing_somebody_begins_with_them(visit):
    """The button on their page takes them along."""
    page = visit.go("mentors/aiko-tanaka/")
    page.get_by_role("link", name="Choose Aiko Tanaka").click()
    expect(page.get_by_role("main")).to_contain_text("Aiko Tanaka")


@pytest.mark.parametrize("visit", [{"site": "recruiting"}], indirect=True)
def test_before_choosing_opens_it_is_for_this_time(visit):
    """The list will be there when it opens; the form is closed until then."""
    page = visit.go("mentors/mentor-0/")
    page.get_by_role("button", name="Shortlist: Ada Lund").click()
    expect(page.locator(".mb-tray p")).to_have_text("1 shortlisted")


# What the keyboard has come to, where the header or the tray covers all of it.
COVERED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  if (one.closest(".md-header, .mb-tray") || one === document.body) return null;
  const top = document.querySelector(".md-header").getBoundingClientRect().bottom;
  const bottom = document.querySelector(".mb-tray").getBoundingClientRect().top;
  const isCovered = box.bottom <= top + 1 || box.top >= bottom - 1;
  return isCovered ? `${box.top}–${box.bottom} ${one.outerHTML.slice(0, 90)}` : null;
}"""


@pytest.mark.parametrize(
    ("visit", "path", "keys"),
    [({"width": 1280}, "topics/public-speaking/", 30), ({"width": 390}, "mentors/", 50)],
    indirect=["visit"],
    ids=["topic", "directory"],
)
def test_the_keyboard_comes_to_nothing_that_is_covered(visit, path, keys):
    """Forwards the tray would lie on it, backwards the header."""
    page = visit.go(path)
    page.set_viewport_size({"width": page.evaluate("innerWidth"), "height": 700})
    page.locator(".mb-noting").first.click()
    covered = []
    for key in ["Tab"] * keys + ["Shift+Tab"] * keys:
        page.keyboard.press(key)
        covered.append(page.evaluate(COVERED))
    assert [one for one in covered if one] == []


@pytest.mark.parametrize("visit", [{"site": "namesakes"}], indirect=True)
def test_people_of_one_name_are_told_apart_by_whoever_chooses(visit):
    """On the buttons that are read out, in the list to pick from, and in the one's own."""
    page = visit.go("mentors/")
    for called in ("Sam Lee (Keeper of lights)", "Sam Lee (Bergen)", "sam lée (mentor-2)"):
        page.get_by_role("button", name=f"Shortlist: {called}", exact=True).click()
    page = visit.go("mentors/mentor-1/")
    expect(page.get_by_role("button", name="Shortlisted: Sam Lee (Bergen)", exact=True)).to_be_visible()
    assert noted(page) == ["Sam Lee (Keeper of lights)", "Sam Lee (Bergen)", "sam lée (mentor-2)"]
    page = visit.go("choose/")
    who = page.locator(".mb-choice-who")
    expect(who).to_have_text(["Sam LeeKeeper of lights", "Sam Lee (Bergen)", "sam lée (mentor-2)"])
    page.get_by_role("button", name="Move Sam Lee (Bergen) up", exact=True).click()
    expect(page.get_by_label("Why Sam Lee (Bergen)?")).to_be_visible()
    for called in ("Sam Lee (Keeper of lights)", "Sam Lee (Bergen)"):
        page.get_by_role("button", name=f"Remove {called}", exact=True).click()
    expect(page.get_by_label("Add someone").locator("option")).to_have_text(
        ["Choose a name…", "Sam Lee (Bergen)", "Sam Lee (Keeper of lights)"]
    )
    assert visit.complaints == []
