"""A deadline passes, whether or not anybody builds the site again."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

# Choosing closes on 30 September where the programme is, and that is UTC.
BEFORE, AFTER = datetime(2026, 9, 30, 23, 59, tzinfo=UTC), datetime(2026, 10, 1, 0, 0, 1, tzinfo=UTC)
CLOSED = "Choosing closed on 30 September."
PLACES = {
    "": [".md-banner__inner", ".mb-step:nth-child(2) .mb-step-link"],
    "mentors/": [".md-banner__inner", ".mb-lead"],
    "mentors/mentor-0/": [".md-banner__inner", ".mb-box > .mb-quiet"],
    "choose/": [".md-banner__inner"],
}


@pytest.mark.parametrize("visit", [{"site": "choosing"}], indirect=True)
def test_a_deadline_that_passed_is_told_as_passed(visit):
    """Before it, nothing says so; a second after it everything does, and nobody can be chosen any more."""
    visit.page.clock.install(time=BEFORE)
    for path, places in PLACES.items():
        page = visit.go(path)
        assert [CLOSED in page.locator(place).inner_text() for place in places] == [False] * len(places)
    expect(visit.go("mentors/mentor-0/").get_by_role("link", name="Choose Ada Lund")).to_be_visible()
    expect(visit.go("choose/").get_by_text("Choosing is closed just now")).to_be_hidden()
    visit.page.clock.set_system_time(AFTER)
    for path, places in PLACES.items():
        page = visit.go(path)
        assert [CLOSED in page.locator(place).inner_text() for place in places] == [True] * len(places)
        assert "by 30 September" not in page.locator("body").inner_text()
    mentor = visit.go("mentors/mentor-0/")
    expect(mentor.get_by_role("link", name="Choose Ada Lund")).to_be_hidden()
    expect(mentor.get_by_text("Ada Lund has not confirmed for Autumn 2026.", exact=True)).to_be_visible()
    expect(mentor.get_by_text("You may still choose them")).to_be_hidden()
    choose = visit.go("choose/")
    expect(choose.locator("#mb-sheet")).to_be_hidden()
    assert " ".join(choose.locator(".mb-choose").inner_text().split()) == (
        "Choose your mentor Choosing is closed just now Choices are in. Introductions go out on 5 October. "
        "Note down whom you like on their pages. The list stays in this browser, and will be here when choosing opens. "
        "Browse mentors How it works"
    )
    assert visit.complaints == []


@pytest.mark.parametrize("visit", [{"site": "choosing"}], indirect=True)
@pytest.mark.parametrize(
    ("time", "states"),
    [
        (BEFORE, ["over", "now", "ahead", "ahead", "ahead", "ahead"]),
        (AFTER, ["over", "over", "now", "ahead", "ahead", "ahead"]),
        (AFTER.replace(month=11, day=6), ["over", "over", "over", "over", "now", "ahead"]),
        (AFTER.replace(year=2028), ["over"] * 6),
    ],
)
def test_the_calendar_goes_on_with_the_days(visit, time, states):
    """Choosing, introductions, two check-ins, the end: the one that people wait for is "now", and the others aren't."""
    visit.page.clock.install(time=time)
    page = visit.go("how-it-works/")
    steps = page.locator(".mb-calendar > li").all()
    assert [step.get_attribute("class").removeprefix("mb-when mb-when--") for step in steps] == states
    current = [step.get_attribute("aria-current") for step in steps]
    assert current == ["step" if state == "now" else None for state in states]
    note = page.get_by_text("Choosing is closed just now.")
    expect(note).to_be_visible(visible=time != BEFORE)


@pytest.mark.parametrize("visit", [{"site": "choosing"}], indirect=True)
def test_a_window_left_open_notices(visit):
    """Whoever comes back to it after the deadline finds it told; the announcement they put away stays away."""
    visit.page.clock.install(time=BEFORE)
    page = visit.go("mentors/")
    page.clock.set_system_time(AFTER)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".mb-lead")).to_contain_text(CLOSED)
    page.locator("[data-md-component=announce] button").click()
    expect(visit.go("").locator("[data-md-component=announce]")).to_be_hidden()


def test_a_demonstration_stands_still(visit):
    """Its rounds are of long ago; it tells of them as they were."""
    visit.page.clock.install(time=AFTER)
    page = visit.go("mentors/")
    expect(page.locator(".mb-lead")).to_contain_text("by 30 September")
    assert page.locator("[data-until]").count() == 0
