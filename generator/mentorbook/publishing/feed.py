"""The feed of new mentors, and what tells robots where to look."""

import hashlib

from mentorbook.publishing.edition import PublicMentor, PublicProgramme
from mentorbook.publishing.renderer import Renderer

FEED = "feed.xml"
LATEST = 30


def has_feed(public: PublicProgramme, address: str | None) -> bool:
    """Tell whether there is a feed: only where the site's address is known, and when people joined."""
    return address is not None and any(one.joined for one in public.mentors)


def latest(public: PublicProgramme) -> tuple[PublicMentor, ...]:
    """Return who joined last, latest first, of those who let search engines know them: feeds are passed on and kept."""
    known = [(one.joined.timestamp(), one) for one in public.mentors if one.joined and one.may_be_indexed]
    known.sort(key=lambda entry: (-entry[0], _draw(entry[1].handle)))
    return tuple(one for _, one in known[:LATEST])


def render_feed(renderer: Renderer) -> str:
    """Return the feed, in the form of Atom. It tells nothing but what the commit and the programme's files say."""
    people = latest(renderer.public)
    moments = [one.joined for one in renderer.public.mentors if one.joined]
    return renderer.render(
        "feed.xml",
        address=renderer.address,
        name=renderer.public.name,
        language=renderer.catalogue.language,
        title=renderer.catalogue.plain("site.feed_of", name=renderer.public.name),
        updated=max((one.joined for one in people if one.joined), default=max(moments)),
        people=people,
    )


def render_robots(address: str | None) -> str:
    """Return robots.txt: everybody may look everywhere, since a page can ask to be left out only if it is read."""
    sitemap = f"\nSitemap: {address}sitemap.xml\n" if address else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def _draw(handle: str) -> str:
    """Return where somebody stands among those who joined at once: never by the alphabet, and never otherwise."""
    return hashlib.sha256(handle.encode()).hexdigest()
