"""A round with all its pairs, who waits and why, and the pictures whatever the roster's openness."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.publishing.edition import Outcome
from mentorbook.publishing.in_english import in_english
from mentorbook.publishing.letters import address_of, by_letter, ways_by_letter
from mentorbook.publishing.page import Page, Section, root_of
from mentorbook.publishing.pages.coordinators.places import MOST_ON_A_PAGE, Desk, Linked
from mentorbook.publishing.pages.coordinators.told import OfferLine, offer_lines, pair_line
from mentorbook.publishing.pages.matches import when
from mentorbook.publishing.pages.results import bars, headline
from mentorbook.publishing.pages.wanted import wanted_rows
from mentorbook.publishing.pages.whom import whom_figure
from mentorbook.publishing.private_edition import PrivatePair, PrivateRound, Waiting


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """Somebody who waits: why, and whom one could suggest."""

    mentee: Linked
    why: Markup
    offers: tuple[OfferLine, ...]


@dataclass(frozen=True, slots=True)
class UnaskedLine:
    """A mentor with free seats whom nobody named."""

    mentor: Linked
    seats: Markup


def render_private_round(desk: Desk, one: PrivateRound) -> Iterator[Page]:
    """Yield a round's page, and one for each letter where its pairs are many."""
    are_many = len(one.pairs) > MOST_ON_A_PAGE
    yield _render(desk, one, are_many=are_many)
    if not are_many:
        return
    parts = _parts(one)
    for letter, pairs in parts.items():
        path = f"rounds/{one.round.id}/{address_of(letter)}.md"
        title = f"{one.round.name}: {letter}"
        lines = [pair_line(desk, pair, one.round.id, root_of(path)) for pair in pairs]
        letters = ways_by_letter(parts, "../", letter)
        yield desk.page(path, title, "round_letter", name=one.round.name, pairs=lines, letters=letters)


def _render(desk: Desk, one: PrivateRound, *, are_many: bool) -> Page:
    catalogue, path = desk.renderer.catalogue, f"rounds/{one.round.id}.md"
    root, outcome, would = root_of(path), Outcome(one.round, one.cells, ()), one.is_preview
    drawing = whom_figure(catalogue, one.drawing, one.round.name, is_preview=would) if one.drawing else None
    pairs_title = "private.would_pairs" if would else "private.pairs"
    waiting_title = "private.would_waiting" if would else "private.waiting"
    waiting = _waiting(desk, one, root) if len(one.waiting) <= MOST_ON_A_PAGE else ()
    values = {
        "when": (*when(desk.renderer, one.round), *([catalogue.say("private.preview")] if one.is_preview else [])),
        "lead": headline(catalogue, outcome, is_preview=would) if outcome.asked else (catalogue.say("private.nobody"),),
        "bars": bars(catalogue, outcome, is_preview=would),
        "chart": catalogue.say("private.would_chart" if would else "matches.chart", round=one.round.name),
        "drawing": drawing,
        "pairs_title": catalogue.say(pairs_title),
        "waiting_title": catalogue.say(waiting_title),
        "has_pairs": bool(one.pairs),
        "has_waiting": bool(one.waiting),
        "pairs": () if are_many else tuple(pair_line(desk, pair, one.round.id, root) for pair in one.pairs),
        "letters": ways_by_letter(_parts(one)) if are_many else (),
        "waiting": waiting,
        "many_wait": catalogue.count("private.would_many_wait" if would else "private.many_wait", len(one.waiting))
        if len(waiting) < len(one.waiting)
        else None,
        "requests": f"{root}requests/",
        "wanted_rows": wanted_rows(desk.renderer.public, {each.topic: each.count for each in one.wanted}, root),
        "unasked": _unasked(desk, one, root),
    }
    headings = [
        ("whom", "pictures.whom", drawing),
        ("pairs", pairs_title, one.pairs),
        ("waiting", waiting_title, one.waiting),
        ("wanted", "pictures.wanted", values["wanted_rows"]),
        ("unasked", "private.unasked", one.unasked),
    ]
    sections = [Section(anchor, catalogue.plain(key)) for anchor, key, is_there in headings if is_there]
    return desk.page(path, one.round.name, "round", sections, **values)


def _parts(one: PrivateRound) -> dict[str, tuple[PrivatePair, ...]]:
    return by_letter(one.pairs, lambda pair: pair.mentor.name, MOST_ON_A_PAGE)


def _waiting(desk: Desk, one: PrivateRound, root: str) -> tuple[WaitingLine, ...]:
    return tuple(
        WaitingLine(
            desk.mentee(each.mentee, one.round.id, root), _why(desk, each), offer_lines(desk, each.offers, root)
        )
        for each in one.waiting
    )


def _why(desk: Desk, one: Waiting) -> Markup:
    if one.proposed:
        return desk.renderer.catalogue.say("private.is_proposed", person=desk.names([one.proposed]))
    return in_english(desk.renderer.catalogue, one.why) if one.why else Markup()


def _unasked(desk: Desk, one: PrivateRound, root: str) -> tuple[UnaskedLine, ...]:
    count = desk.renderer.catalogue.count
    return tuple(UnaskedLine(desk.mentor(mentor, root), count("card.free", seats)) for mentor, seats in one.unasked)
