"""Every request: name, choices with their reasons, goals, note, what came of it, whom one could suggest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.model.places import language_name
from mentorbook.publishing.catalogue import Catalogue
from mentorbook.publishing.dates import city_text
from mentorbook.publishing.letters import address_of, ways_by_letter
from mentorbook.publishing.page import Page, Section, root_of
from mentorbook.publishing.pages.coordinators.places import MOST_ON_A_PAGE, Desk, Linked, anchor_of, parted
from mentorbook.publishing.pages.coordinators.told import (
    OfferLine,
    PairLine,
    offer_lines,
    pair_line,
    reasons,
    standing,
)
from mentorbook.publishing.private_edition import PrivateRequest
from mentorbook.publishing.ways import Way


@dataclass(frozen=True, slots=True)
class ChoiceLine:
    """A wish: which choice it is, for whom, and why."""

    rank: Markup
    mentor: Linked
    why: str


@dataclass(frozen=True, slots=True)
class RequestCard:
    """A request as a page shows it."""

    anchor: str
    name: str
    handle: str
    standing: Markup
    choices: tuple[ChoiceLine, ...]
    goals: tuple[str, ...]
    note: str
    facts: tuple[tuple[Markup, str], ...]
    pairs: tuple[PairLine, ...]
    reasons: tuple[Markup, ...]
    offers: tuple[OfferLine, ...]


@dataclass(frozen=True, slots=True)
class RoundList:
    """A round's requests in the list of all: line by line, or as links to pages by letter where they are many."""

    name: str
    href: str
    count: Markup
    lines: tuple[tuple[Linked, Markup], ...]
    letters: tuple[Way, ...]


def render_requests(desk: Desk) -> Iterator[Page]:
    """Yield the list of all requests, and their pages."""
    rounds = {one.round.id: one.round.name for one in desk.private.rounds}
    found = {name: [one for one in desk.private.requests if one.round == name] for name in rounds}
    found = {name: many for name, many in found.items() if many}
    yield _index(desk, {name: rounds[name] for name in found}, found)
    for round_id, many in found.items():
        title, pages = desk.renderer.catalogue.plain("private.requests_of", round=rounds[round_id]), parted(many)
        if len(many) <= MOST_ON_A_PAGE:
            yield _page(desk, f"requests/{round_id}.md", title, many)
            continue
        for letter, some in pages.items():
            path = f"requests/{round_id}/{address_of(letter)}.md"
            yield _page(desk, path, f"{title}: {letter}", some, ways_by_letter(pages, "../", letter))


def _index(desk: Desk, names: dict[str, str], found: dict[str, list[PrivateRequest]]) -> Page:
    path = "requests/index.md"
    title = desk.renderer.catalogue.plain("private.requests")
    lists = [_list(desk, names[round_id], round_id, many, root_of(path)) for round_id, many in found.items()]
    return desk.page(path, title, "requests", rounds=lists)


def _list(desk: Desk, name: str, round_id: str, many: list[PrivateRequest], root: str) -> RoundList:
    are_few = len(many) <= MOST_ON_A_PAGE
    lines = ((desk.mentee(one.mentee, round_id, root), standing(desk, one)) for one in many)
    return RoundList(
        name=name,
        href=f"{root}rounds/{round_id}/",
        count=desk.renderer.catalogue.count("private.count_requests", len(many)),
        lines=tuple(lines) if are_few else (),
        letters=() if are_few else ways_by_letter(parted(many), f"{root}requests/{round_id}/"),
    )


def _page(desk: Desk, path: str, title: str, many: Iterable[PrivateRequest], letters: tuple[Way, ...] = ()) -> Page:
    cards = tuple(_card(desk, one, root_of(path)) for one in many)
    sections = [Section(card.anchor, card.name) for card in cards]
    return desk.page(path, title, "round_requests", sections, cards=cards, letters=letters)


def _card(desk: Desk, one: PrivateRequest, root: str) -> RequestCard:
    say = desk.renderer.catalogue.say
    return RequestCard(
        anchor=anchor_of(one.mentee.handle),
        name=one.mentee.name,
        handle=one.mentee.handle,
        standing=standing(desk, one),
        choices=tuple(
            ChoiceLine(say(f"matches.choice_{min(rank, 5)}"), desk.mentor(choice.mentor, root), choice.why or "")
            for rank, choice in enumerate(one.choices, start=1)
        ),
        goals=one.goals,
        note=one.note or "",
        facts=tuple(_facts(desk, one)),
        pairs=tuple(pair_line(desk, pair, one.round, root) for pair in one.pairs),
        reasons=tuple(reasons(desk, one.expected)) if one.expected else (),
        offers=offer_lines(desk, one.offers, root),
    )


def _facts(desk: Desk, one: PrivateRequest) -> Iterator[tuple[Markup, str]]:
    say = desk.renderer.catalogue.say
    yield from (
        (say(f"private.fact_{name}"), _in_words(desk.renderer.catalogue, name, said)) for name, said in one.facts
    )
    yield say("private.fact_show_as"), say(f"private.show_as_{one.show_as}")
    if not one.is_open_to_suggestions:
        yield say("private.fact_suggestions"), say("private.no_suggestions")


def _in_words(catalogue: Catalogue, field: str, said: str) -> str:
    """Return what a file says by a code as people call it."""
    match field:
        case "languages":
            return ", ".join(language_name(tag, catalogue.language) for tag in said.split(", "))
        case "timezone":
            return city_text(said, catalogue.locale)
        case "level":
            return catalogue.plain(f"stand.{said}")
        case "format" | "kind":
            return catalogue.plain(f"{field}.{said}")
    return said
