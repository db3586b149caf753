"""What machines read of a page: the preview of a link, and who someone is where they let search engines know."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale
from babel.core import get_global
from markupsafe import Markup
from pydantic_core import to_json

from mentorbook.publishing.edition import PublicMentor, PublicProgramme
from mentorbook.publishing.escaping import escaped
from mentorbook.publishing.page import Page, url_of
from mentorbook.publishing.renderer import Renderer, make_renderer

VOCABULARY = (
    "og:type og:site_name og:title og:description og:locale og:url og:image website profile twitter:card summary",
    "application/ld+json https://schema.org @context @type ProfilePage inLanguage mainEntity Person image knowsAbout",
    "knowsLanguage sameAs memberOf Organization meta property content",
)
"""The words of ours in a <head>, which are there for machines."""
_CARD = '<meta name="twitter:card" content="summary">'
_DATA, _END = '<script type="application/ld+json">', "</script>"
# Within <script> only "<" could end anything; the others are for whoever copies the text elsewhere.
_TO_ESCAPE = re.compile("[<>&\u2028\u2029]")
_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def with_head(renderer: Renderer, page: Page, mentor: PublicMentor | None = None) -> Page:
    """Return a page with what belongs into its <head>; `mentor` is whose page it is.

    Addresses there must be whole ones, so they are left out where the site's is not known.
    """
    lines = [_meta(name, value) for name, value in _preview(renderer, page, mentor)]
    lines.append(_CARD)
    if mentor and mentor.may_be_indexed:
        said = to_json(describe(renderer, page, mentor)).decode()
        lines.append(_DATA + (said.translate(_ESCAPED) if _TO_ESCAPE.search(said) else said) + _END)
    return page._replace(head="\n".join(lines))


def head_by_hand(
    public: PublicProgramme, usual: str, title: str | None, description: str | None, address: str | None
) -> str:
    """Return the preview of a page that somebody wrote by hand: of its title, which may be HTML, and of what it says.

    `usual` says it where the page doesn't; without a title the page is called by the site's name.
    """
    texts = {
        "type": "website",
        "site_name": public.name,
        "title": Markup(title or "").striptags() or public.name,
        "description": description or usual,
        "locale": _territory(make_renderer(public).catalogue.locale),
        "url": address,
    }
    return "\n".join([*(_meta(name, text) for name, text in texts.items() if text), _CARD])


def describe(renderer: Renderer, page: Page, mentor: PublicMentor) -> dict[str, object]:
    """Return a mentor in the words of schema.org."""
    public, address = renderer.public, _address(renderer, page)
    person: dict[str, object] = {
        "@type": "Person",
        "name": mentor.name,
        "description": mentor.headline,
        "url": address,
        "image": _image(renderer, mentor),
        "knowsAbout": [topic.name for topic in mentor.topics],
        "knowsLanguage": list(mentor.languages),
        "sameAs": mentor.profile,
        "memberOf": _known({"@type": "Organization", "name": public.name, "url": renderer.address}),
    }
    profile = {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "url": address,
        "name": page.title,
        "inLanguage": renderer.catalogue.language,
        "mainEntity": _known(person),
    }
    return _known(profile)


def _meta(name: str, value: str) -> str:
    return f'<meta property="og:{name}" content="{escaped(value)}">'


def _preview(renderer: Renderer, page: Page, mentor: PublicMentor | None) -> Iterator[tuple[str, str]]:
    yield "type", "profile" if mentor else "website"
    yield "site_name", renderer.public.name
    yield "title", page.title if url_of(page.path) else renderer.public.name
    if page.description:
        yield "description", page.description
    yield "locale", _territory(renderer.catalogue.locale)
    if address := _address(renderer, page):
        yield "url", address
    if mentor and mentor.may_be_indexed and (image := _image(renderer, mentor)):
        yield "image", image


def _address(renderer: Renderer, page: Page) -> str | None:
    return f"{renderer.address}{url_of(page.path)}" if renderer.address else None


def _image(renderer: Renderer, mentor: PublicMentor) -> str | None:
    return f"{renderer.address}{mentor.photo.large.path}" if renderer.address and mentor.photo else None


@cache
def _territory(locale: Locale) -> str:
    """Return a language with a country, as previews want it: where none is named, the one most speakers live in."""
    country = locale.territory or ""
    if not country.isalpha():
        likely = get_global("likely_subtags").get(locale.language, "")
        country = likely.rpartition("_")[2]
    return f"{locale.language}_{country}".rstrip("_")


def _known(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value}
