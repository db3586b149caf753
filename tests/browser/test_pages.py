"""Every page in a real browser: quiet, by itself, and no wider than the window."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PAGES = ["", "mentors/", "mentors/aiko-tanaka/", "topics/writing/", "matches/", "matches/2026-spring/", "how-it-works/"]
PAGES += ["guides/for-mentees/", "choose/", "become-a-mentor/"]


@pytest.mark.parametrize("visit", [{"scheme": "light"}, {"scheme": "dark"}], indirect=True, ids=["light", "dark"])
def test_pages_are_quiet_and_fit(visit):
    """No complaint of the browser or the security policy, no request to another host, nothing to scroll sideways."""
    for path in PAGES:
        visit.go(path)
        assert (path, visit.too_wide(1280, 390, 320), visit.complaints, visit.elsewhere) == (path, [], [], [])


def test_the_three_lights_can_be_chosen(visit):
    """As the system has it, light, dark; the pages follow."""
    page = visit.go("")
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    seen = [page.evaluate(scheme)]
    for _ in range(3):
        page.locator("form[data-md-component=palette] label:not([hidden])").click()
        seen.append(page.evaluate(scheme))
    assert seen == ["default", "default", "slate", "default"]


def test_the_announcement_can_be_put_away(visit):
    """And stays away until it says something else."""
    page = visit.go("")
    banner = page.locator("[data-md-component=announce]")
    assert "Autumn 2026 is open. Choose one or two mentors by 30 September." in banner.inner_text()
    banner.get_by_role("button").click()
    banner.wait_for(state="hidden")
    assert visit.go("mentors/").locator("[data-md-component=announce]").is_hidden()


def test_a_person_is_two_clicks_from_home(visit):
    """Browse, then somebody; the whole card is the link."""
    page = visit.go("")
    page.get_by_role("link", name="Browse mentors", exact=True).last.click()
    page.locator(".mb-card").filter(has_text="Aiko Tanaka").click()
    assert page.url.endswith("/mentors/aiko-tanaka/")
    page.get_by_role("link", name="Choose Aiko Tanaka").click()
    expect(page.locator(".mb-choice b")).to_have_text("Aiko Tanaka (田中 藍子)")
    assert page.url.endswith("/choose/")


def test_everything_is_reached_by_keyboard(visit):
    """The first key leads past the navigation, the next ones to the cards."""
    page = visit.go("mentors/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#directory"
    page.keyboard.press("Enter")
    page.locator(".mb-card-name a").first.focus()
    assert page.evaluate("getComputedStyle(document.activeElement, '::after').outlineStyle") == "solid"


@pytest.mark.parametrize("visit", [{"width": 390}], indirect=True)
def test_the_closed_drawer_opens_for_the_keyboard(visit):
    """On a phone the navigation lies outside the window; whoever tabs into it must see it."""
    page = visit.go("mentors/")
    page.locator(".md-sidebar--primary a.md-nav__link").first.focus()
    expect(page.locator(":focus")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("site", "title"), [("demonstration", "We cannot find that page"), ("german", "Diese Seite finden wir nicht")]
)
def test_a_page_that_is_not_there_says_so_in_its_title(sites, site, title):
    """In the site's language."""
    page = (sites.folder(site) / "404.html").read_text(encoding="utf-8")
    assert f"<title>{title} - Harbour Mentoring</title>" in page


# What fills the first part of a bar where it stands for each of these, with the pattern that it names.
FILLS = """tones => tones.map(tone => {
  const part = document.querySelector(".mb-bar > .mb-fill");
  part.setAttribute("class", `mb-fill mb-fill--${tone}`);
  const { fill } = getComputedStyle(part), [, name] = fill.match(/#([^"]+)"/) ?? [];
  return name ? document.getElementById(name).innerHTML : fill;
})"""


def test_the_parts_of_a_bar_differ_where_colours_are_forced(visit):
    """By stripes, dots and nets; two may have the same number."""
    page = visit.go("matches/2026-spring/")
    page.emulate_media(forced_colors="active")
    assert len(set(page.evaluate(FILLS, ["1", "2", "3", "4", "5", "suggested", "waiting"]))) == 7


@pytest.mark.parametrize("visit", [{"site": "open", "width": 320}], indirect=True)
def test_no_name_makes_the_tables_of_a_picture_wider_than_a_phone(visit):
    """Eighty letters without a place to break are a name."""
    page = visit.go("matches/2026-spring/")
    page.locator(".mb-same summary").click()
    page.evaluate("document.querySelectorAll('.mb-same bdi').forEach(name => name.textContent = 'W'.repeat(80))")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
