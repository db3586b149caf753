"""What makes a site the private edition: its bar, its own pages, no search engine, and a mark that tells it apart."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.errors import PublishingError
from mentorbook.publishing.package_data import has_style_sheet
from mentorbook.publishing.page import Draft, Page
from mentorbook.publishing.pages.coordinators import render_private_pages
from mentorbook.publishing.private_edition import PrivateProgramme
from mentorbook.publishing.renderer import make_renderer
from mentorbook.publishing.shell import PrivateBar, Shell
from mentorbook.publishing.ways import Way

MARK = "private-edition.txt"
KEPT_OUT = "User-agent: *\nDisallow: /\n"


class Edition(StrEnum):
    """For whom a site is made: for anyone, or for the coordinators."""

    PUBLIC = "public"
    PRIVATE = "private"

    @property
    def folder(self) -> str:
        """Return what its folder in the programme is called."""
        return "site" if self is Edition.PUBLIC else "site-private"


def private_drafts(drafts: Iterable[Draft], private: PrivateProgramme) -> Iterator[Draft]:
    """Yield the public pages and the coordinators' own, none of them for search engines."""
    for page in render_private_pages(make_renderer(private.public), private):
        yield Draft(page.path, page._replace)
    for draft in drafts:
        yield replace(draft, render=partial(_kept_out, draft))


def _kept_out(draft: Draft) -> Page:
    return draft.render()._replace(is_indexed=False)


def private_files(public: PublicProgramme) -> dict[str, str | bytes]:
    """Return the files that only the private edition has, by path."""
    mark = f"This is the private edition of {public.name}, for its coordinators. Never publish this folder.\n"
    return {MARK: mark, "robots.txt": KEPT_OUT}


def private_shell(shell: Shell, public: PublicProgramme) -> Shell:
    """Return what stands around the pages, with the bar of the private edition."""
    say = make_renderer(public).catalogue.say
    links = (
        Way("coordinators/", say("private.overview")),
        Way("requests/", say("private.requests")),
        Way("problems/", say("private.problems")),
    )
    bar = PrivateBar(say("private.bar", name=public.name), say("private.title"), links)
    return replace(shell, private=bar, feed=None)


# Where we build the public edition to, and what GitLab publishes of every project.
_PUBLISHED = (Edition.PUBLIC.folder, "public")


def refuse_other_edition(site: Path, edition: Edition, root: Path) -> None:
    """Raise PublishingError where an edition would take the other's place, from where it could be published."""
    if edition is Edition.PRIVATE:
        _refuse_within_public(site.resolve(), [(root / name).resolve() for name in _PUBLISHED])
    if not has_style_sheet(site):
        return
    there = _edition_in(site)
    if there is not edition:
        raise PublishingError(
            f"{site} holds the {there} edition, so the {edition} one is not put there. Name another folder with --to."
        )


def _refuse_within_public(site: Path, published: Collection[Path]) -> None:
    """Raise PublishingError where whoever publishes the public edition would publish this folder, too."""
    if site in published:
        raise PublishingError(f"{site} is the place of the public edition. Name another folder with --to.")
    for above in site.parents:
        if above in published or (has_style_sheet(above) and _edition_in(above) is Edition.PUBLIC):
            raise PublishingError(
                f"{site} is within {above}, the place of the public edition. Name another folder with --to."
            )


def _edition_in(site: Path) -> Edition:
    return Edition.PRIVATE if (site / MARK).exists() else Edition.PUBLIC
