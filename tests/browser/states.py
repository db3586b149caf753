"""Every page of the site in each of its states: a line here has it looked at by all that looks at pages."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page

WIDTHS = (1280, 390)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@dataclass(frozen=True)
class State:
    """A page as a visitor has it before them. `act` is what they did since it was opened."""

    name: str
    path: str
    site: str = "demonstration"
    act: Callable[[Page], object] = lambda page: None
    widths: tuple[int, ...] = WIDTHS
    has_scripts: bool = True


def put_away(page: Page) -> None:
    """Put the announcement away."""
    page.locator("[data-md-component=announce] button").click()


def search(page: Page) -> None:
    """Look for something by the theme's search."""
    if not page.locator(".md-search__input").is_visible():
        page.locator("label[for=__search].md-header__button").click()
    page.locator(".md-search__input").fill("writing")
    page.locator(".md-search__input").press("End")
    page.locator(".md-search-result__item").first.wait_for()


def open_drawer(page: Page) -> None:
    """Open the navigation of a phone."""
    page.locator("label[for=__drawer].md-header__button").click()
    page.locator(".md-sidebar--primary").get_by_role("link").first.wait_for()


def unfold(page: Page) -> None:
    """Open everything that can be unfolded."""
    for summary in page.locator("article summary").all():
        summary.click()


def note_down(page: Page) -> None:
    """Note two people down."""
    for place in (0, 1):
        page.locator(".mb-noting").nth(place).click()


def wish(page: Page) -> None:
    """Open the filters, see all languages, and note somebody down who fits."""
    if not page.get_by_label("Name or keyword").is_visible():
        page.locator(".mb-filters summary").click()
    page.get_by_role("button", name="Show all").first.click()
    page.get_by_label("Public speaking").check()
    page.locator(".mb-noting").first.click()
    # What has just gone below the header that stays is no target.
    page.evaluate("scrollTo(0, 0)")


def rank(page: Page) -> None:
    """Have three people on the list, of whom two may be chosen."""
    for name in ("Amara Okafor", "Bastian Weiß", "Jakub Zieliński"):
        page.locator(".mb-offer select").select_option(label=name)
    page.locator(".mb-choice").nth(2).wait_for()
    page.get_by_label("Why Aiko Tanaka").fill("She writes what I would like to have read.")


def send(page: Page) -> None:
    """Try to send what isn't finished."""
    page.locator("[data-exit=download]").click()
    page.locator(".mb-summary h2").wait_for()


def offer_hours(page: Page) -> None:
    """Answer a bit of the mentor form, hours and a language among it, and get them wrong."""
    page.locator("#mb-name").fill("Zoë O'Neil")
    page.locator("#mb-languages-add").select_option("de")
    page.locator("#mb-hours-1-mon").check()
    page.locator("#mb-hours-1-from").fill("18:00")
    page.locator("#mb-hours-1-to").fill("17:00")
    send(page)


STATES = (
    State("home", ""),
    State("home-put-away", "", act=put_away),
    State("home-search", "", act=search),
    State("home-drawer", "", act=open_drawer, widths=(390,)),
    *(State(f"home-{phase}", "", phase) for phase in ("recruiting", "matching", "running", "between")),
    State("home-empty", "", "empty"),
    State("home-one", "", "one"),
    State("home-shortlist", "", act=note_down),
    State("directory", "mentors/"),
    State("directory-wish", "mentors/", act=wish),
    State("directory-nobody", "mentors/?topic=maintaining&lang=ja"),
    State("directory-everybody", "mentors/?full=1&sort=fit"),
    State("directory-crowd", "mentors/", "crowd"),
    State("directory-few", "mentors/", "full"),
    State("directory-one", "mentors/", "one"),
    State("directory-empty", "mentors/", "empty"),
    State("mentor", "mentors/aiko-tanaka/", act=unfold),
    State("mentor-last-seat", "mentors/bastian-weiss/"),
    State("mentor-full", "mentors/ada-lund/", "full"),
    State("mentor-hostile", "mentors/html/", "hostile"),
    State("mentor-scripts", "mentors/scripts-of-the-world/", "hostile"),
    State("mentor-from-right", "mentors/ibrahim-haddad/"),
    State("mentor-former", "mentors/edda-frey/", "full"),
    *(State(f"mentor-{phase}", "mentors/mentor-0/", phase) for phase in ("recruiting", "matching", "running")),
    State("topic", "topics/public-speaking/", act=note_down),
    State("topic-crowd", "topics/git/", "crowd"),
    State("matches", "matches/", act=unfold),
    State("matches-round", "matches/2026-spring/"),
    State("matches-open", "matches/2026-spring/", "open", act=unfold),
    State("private-overview", "coordinators/", "private"),
    State("private-requests-round", "requests/2026-autumn/", "private"),
    State("private-round", "rounds/2026-autumn/", "private", act=unfold),
    State("private-problems", "problems/", "private"),
    State("choose", "choose/?add=aiko-tanaka", act=rank),
    State("choose-nobody", "choose/"),
    State("choose-errors", "choose/", act=send),
    State("choose-folded", "choose/", act=unfold),
    State("choose-private", "choose/", "full"),
    State("choose-closed", "choose/", "matching"),
    State("choose-empty", "choose/", "empty"),
    State("join", "become-a-mentor/", act=offer_hours),
    State("join-invited", "become-a-mentor/", "full"),
    State("how", "how-it-works/"),
    State("how-recruiting", "how-it-works/", "recruiting"),
    State("guide", "guides/for-mentees/"),
    State("tables", "what-is-public/"),
    State("not-found", "404.html", "hostile"),
    State("directory-crowd-no-script", "mentors/", "crowd", widths=(1280,), has_scripts=False),
    *(
        State(f"{name}-no-script", path, has_scripts=False)
        for name, path in (
            ("home", ""),
            ("directory", "mentors/"),
            ("mentor", "mentors/aiko-tanaka/"),
            ("choose", "choose/"),
            ("join", "become-a-mentor/"),
        )
    ),
)
