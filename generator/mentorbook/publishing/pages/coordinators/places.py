"""Where the private edition's people are: on which page, at which anchor."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.publishing.letters import address_of, by_letter
from mentorbook.publishing.page import Page, Section, root_of
from mentorbook.publishing.private_edition import PrivateProgramme, PrivateRequest, Somebody
from mentorbook.publishing.renderer import Renderer
from mentorbook.publishing.sentences import listed

MOST_ON_A_PAGE = 200


@dataclass(frozen=True, slots=True)
class Linked:
    """A name, and where it leads, if anywhere."""

    name: str
    href: str | None


@dataclass(frozen=True)
class Desk:
    """What every private page is made with; `places` says where each request is, by round and handle."""

    renderer: Renderer
    private: PrivateProgramme
    places: Mapping[tuple[str, str], str]

    def mentor(self, one: Somebody, root: str) -> Linked:
        """Return a mentor with the way to their page."""
        return Linked(one.name, f"{root}mentors/{one.handle}/" if one.is_listed else None)

    def mentee(self, one: Somebody, round_id: str, root: str) -> Linked:
        """Return a mentee with the way to their request."""
        place = self.places.get((round_id, one.handle))
        return Linked(one.name, f"{root}{place}#{anchor_of(one.handle)}" if place else None)

    def names(self, people: Iterable[Somebody]) -> Markup:
        """Return people as a sentence lists them."""
        marked = [str(Markup("<bdi>{}</bdi>").format(one.name)) for one in people]
        return Markup(listed(marked, self.renderer.catalogue.locale))

    def page(self, path: str, title: str, template: str, sections: Iterable[Section] = (), **values: object) -> Page:
        """Return a private page made from a template."""
        html = self.renderer.render(f"private/{template}.html", root=root_of(path), title=title, **values)
        return Page(path, title, html, "", (Section("page", title, 1), *sections), is_indexed=False)


def anchor_of(handle: str) -> str:
    """Return the anchor of a request."""
    return f"request-{handle}"


def find_places(requests: Iterable[PrivateRequest]) -> dict[tuple[str, str], str]:
    """Return the page of each request: its round's, or one by letter where those are many."""
    by_round: dict[str, list[PrivateRequest]] = {}
    for one in requests:
        by_round.setdefault(one.round, []).append(one)
    return {
        (round_id, one.mentee.handle): f"requests/{round_id}/{letter and address_of(letter) + '/'}"
        for round_id, many in by_round.items()
        for letter, some in parted(many).items()
        for one in some
    }


def parted(many: Sequence[PrivateRequest]) -> dict[str, tuple[PrivateRequest, ...]]:
    """Return a round's requests by letter; under no letter where they are few enough for a page."""
    if len(many) <= MOST_ON_A_PAGE:
        return {"": tuple(many)}
    return by_letter(many, lambda one: one.mentee.name, MOST_ON_A_PAGE)
