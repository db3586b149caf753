"""Every page-state as everybody has it: by sight, by ear, by keyboard, on a phone, in the dark."""

import pytest

from tests.browser.states import SCHEMES, STATES, WIDTHS, State, open_drawer, search
from tests.browser.tools import axe_faults, load_axe
from tests.browser.visiting import STILL

pytestmark = pytest.mark.browser

BY_KEYBOARD = ("", "mentors/aiko-tanaka/", "how-it-works/", "matches/2026-spring/", "become-a-mentor/")


@pytest.mark.parametrize(
    ("visit", "state"), [pytest.param({"site": one.site}, one, id=one.name) for one in STATES], indirect=["visit"]
)
def test_nobody_is_shut_out(visit, state: State):
    """axe finds nothing in either light at either width; nothing complains, leaves for elsewhere or is too wide."""
    axe, found, visit.has_scripts = load_axe(), {}, state.has_scripts
    for width in state.widths:
        visit.page.set_viewport_size({"width": width, "height": 900})
        state.act(visit.go(state.path))
        visit.show_whole()
        for scheme in SCHEMES:
            visit.light(scheme)
            if faults := axe_faults(visit.page, axe):
                found[f"{width} {scheme}"] = faults
        visit.page.evaluate("localStorage.clear()")
    assert (found, visit.too_wide(1280, 390, 320), visit.complaints, visit.elsewhere) == ({}, [], [], [])


# Notes the widest that the page is in any frame from now on.
WATCH = """() => {
  window.widest = 0;
  const look = () => {
    window.widest = Math.max(window.widest, document.documentElement.scrollWidth);
    requestAnimationFrame(look);
  };
  look();
}"""


@pytest.mark.parametrize("visit", [{"width": 390}], indirect=True)
def test_nothing_that_opens_makes_a_phone_s_page_wider_for_a_moment(visit):
    """Nobody can push the page aside, or pinch it small, while the search or the navigation opens or closes."""
    page = visit.go("")
    page.evaluate(WATCH)
    search(page)
    visit.rest()
    page.locator(".md-search__form label[for=__search]").click()
    visit.rest()
    open_drawer(page)
    visit.rest()
    page.locator(".md-overlay").click(position={"x": 380, "y": 400})
    visit.rest()
    assert page.evaluate("widest") == 390


# What colours come to: those of the page, of a card in it, of the theme's own parts.
COLOURS = """() => {
  const parts = ["body", ".md-header", ".mb-step", ".md-typeset h1", ".md-footer-meta", "mark", "code"];
  return parts.map(one => {
    const article = document.querySelector("article");
    const part = document.querySelector(one) ?? article.appendChild(document.createElement(one));
    const { color, backgroundColor, borderColor, colorScheme } = getComputedStyle(part);
    return [one, color, backgroundColor, borderColor, colorScheme];
  });
}"""


@pytest.mark.parametrize("scheme", SCHEMES)
def test_without_scripts_a_page_is_as_light_or_dark_as_with_them(visit, scheme):
    """As the system is, where nobody has chosen."""
    found = []
    for has_scripts in (True, False):
        visit.has_scripts = has_scripts
        visit.go("")
        visit.light(scheme)
        found.append(visit.page.evaluate(COLOURS))
    assert found[0] == found[1]


@pytest.mark.parametrize("visit", [{"scheme": "dark"}], indirect=True)
def test_who_chose_light_has_it_before_the_theme_s_script_has_come(visit):
    """A page that is dark for a moment would flash."""
    page = visit.go("")
    page.locator("form[data-md-component=palette] label:not([hidden])").click()
    page.locator("body[data-md-color-scheme=default]").wait_for()
    page.route("**/javascripts/bundle.*.js", lambda route: route.abort())
    page.goto(visit.home)
    assert page.locator("html.no-js").count() == 1
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 253, 248)"


def test_axe_would_find_something(visit):
    """A picture without words, and grey on grey: what the test above looks with is awake."""
    page = visit.go("what-is-public/")
    page.evaluate("""() => { const place = document.querySelector("article h1");
      place.append(document.createElement("img")); place.style.color = "#bbb"; }""")
    found = {fault.split(":")[0] for fault in axe_faults(page, load_axe())}
    assert found == {"image-alt", "color-contrast"}


# What can be pressed in the page's own part, and which of it the keyboard reached, seen and outlined. The arrows lead
# through radio buttons, and the parts of a date are one thing.
REACHABLE = """() => [...document.querySelectorAll("article *")]
  .filter(one => one.matches("a[href], button, input, select, textarea, summary, [tabindex]"))
  .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0)
  .filter(one => one.type !== "radio" || one.checked).length"""
REACHED = """() => { const one = document.activeElement, box = one.getBoundingClientRect();
  if (one === document.body) return "the end";
  if (window.before === one && one.matches("[type=date], [type=time]")) return "a part";
  window.before = one;
  const styles = [getComputedStyle(one), getComputedStyle(one, "::after")];
  const isShown = styles.some(style => style.outlineStyle !== "none") || one.matches("input, select, textarea");
  const isInSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return `${one.closest("article") ? "in" : "out"} ${isShown && isInSight} ${one.outerHTML.slice(0, 90)}`; }"""


@pytest.mark.parametrize(
    ("visit", "path"), [({"width": width}, path) for width in WIDTHS for path in BY_KEYBOARD], indirect=["visit"]
)
def test_the_keyboard_reaches_everything(visit, path: str):
    """Tab after Tab: whatever can be pressed is reached once, in sight and outlined."""
    page, reached = visit.go(path), ["the start"]
    while reached[-1] != "the end":
        page.keyboard.press("Tab")
        place = page.evaluate(REACHED)
        if "false" in place:
            page.evaluate(STILL)
            place = page.evaluate(REACHED)
        reached.append(place)
    assert [place for place in reached if "false" in place] == []
    assert len([place for place in reached if place.startswith("in ")]) == page.evaluate(REACHABLE)
