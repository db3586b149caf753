"""What stands around every page: the bar at the top, the links at the foot, the page for what is not there."""

from dataclasses import dataclass
from typing import Any

from babel.dates import format_date
from markupsafe import Markup, escape

from mentorbook.publishing.dates import stamp_of
from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.page import Page, url_of
from mentorbook.publishing.phrases import announcement
from mentorbook.publishing.renderer import make_renderer
from mentorbook.publishing.ways import Way, address_link


@dataclass(frozen=True, slots=True)
class PrivateBar:
    """What stands above every page of the private edition: whose it is, and the way to the coordinators' pages."""

    text: Markup
    label: Markup
    links: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Shell:
    """Prepared texts for an engine's templates; all of it is safe HTML. `footer` leads to pages and elsewhere.

    `stamp` is the day that the site's files are stamped with.
    """

    site_name: Markup
    language: str
    description: Markup
    announcement: tuple[Markup, ...]
    stands_still: Markup | None
    stale: Markup
    promise: Markup
    footer: tuple[Way, ...]
    not_found: Markup
    not_found_lead: Markup
    browse: Way
    search_dialog: Markup
    to_light: Markup
    to_dark: Markup
    to_system: Markup
    feed: Markup | None
    stamp: str
    private: PrivateBar | None = None


def make_shell(public: PublicProgramme) -> Shell:
    """Return what stands around a programme's pages. Links without a scheme are from the site's root."""
    renderer = make_renderer(public)
    catalogue = renderer.catalogue
    say = catalogue.say
    still = public.stands_still
    return Shell(
        site_name=escape(public.name),
        language=catalogue.language,
        description=escape(public.tagline or catalogue.plain("site.description", name=public.name)),
        announcement=announcement(renderer),
        stands_still=say("site.stands_still", day=format_date(still, "long", catalogue.locale)) if still else None,
        stale=say("site.stale"),
        promise=say("site.footer_promise"),
        footer=_footer(
            public, say("site.what_is_public"), say("site.code_of_conduct"), say("site.contact"), say("site.repository")
        ),
        not_found=say("site.not_found"),
        not_found_lead=say("site.not_found_lead"),
        browse=Way("mentors/", say("button.browse")),
        search_dialog=say("site.search_dialog"),
        to_light=say("site.to_light"),
        to_dark=say("site.to_dark"),
        to_system=say("site.to_system"),
        feed=say("site.feed") if any(one.joined for one in public.mentors) else None,
        stamp=stamp_of(public.today),
    )


def page_title(page: Page) -> str:
    """Return a page's title as safe HTML."""
    return str(escape(page.title))


def page_meta(page: Page) -> dict[str, object]:
    """Return a page's front matter for an engine whose templates don't escape: every text in it is safe HTML.

    The front page has no title of its own: engines call it by the site's name.
    """
    meta: dict[str, object] = {"hide": list(page.hides)}
    if url_of(page.path):
        meta["title"] = escape(page.title)
    if page.description:
        meta["description"] = escape(page.description)
    if page.tags:
        meta["tags"] = [escape(tag) for tag in page.tags]
    if not page.is_searchable:
        meta["search"] = {"exclude": True}
    if not page.is_indexed:
        meta["robots"] = "noindex"
    if page.head:
        meta["head"] = page.head
    return meta


def page_contents(page: Page) -> list[Any]:
    """Return a page's headings as an engine's table of contents wants them, the second level within the first."""
    entries = [
        {"level": one.level, "id": one.anchor, "name": str(escape(one.title)), "children": []} for one in page.sections
    ]
    top, inner = entries[:1], entries[1:]
    return [one | {"children": inner} for one in top]


def _footer(
    public: PublicProgramme, what: Markup, conduct: Markup, contact: Markup, repository: Markup
) -> tuple[Way, ...]:
    links = (
        ("how-it-works/#what-is-public", what),
        (address_link(public.code_of_conduct), conduct),
        (address_link(public.contact), contact),
        (public.forge, repository),
    )
    return tuple(Way(href, text) for href, text in links if href)
