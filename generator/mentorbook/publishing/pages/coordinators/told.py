"""What came of a request, and what a match today would bring, in sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.publishing.in_english import in_english, reason
from mentorbook.publishing.pages.coordinators.places import Desk, Linked
from mentorbook.publishing.private_edition import Expected, Miss, Offer, PrivatePair, PrivateRequest, Shortage


@dataclass(frozen=True, slots=True)
class PairLine:
    """A pair as the coordinators read it; `tone` is the colour of its choice."""

    mentee: Linked
    mentor: Linked
    stage: Markup
    choice: Markup
    tone: str
    why: Markup


@dataclass(frozen=True, slots=True)
class OfferLine:
    """A mentor who could be suggested, and why."""

    mentor: Linked
    because: Markup


def pair_line(desk: Desk, pair: PrivatePair, round_id: str, root: str) -> PairLine:
    """Return a pair as a line of a table."""
    say = desk.renderer.catalogue.say
    choice = "by_hand" if pair.choice is None else f"choice_{pair.choice}"
    return PairLine(
        mentee=desk.mentee(pair.mentee, round_id, root),
        mentor=desk.mentor(pair.mentor, root),
        stage=say(f"private.stage_{pair.stage}"),
        choice=say(f"matches.{choice}"),
        tone=str(pair.choice or "suggested"),
        why=reason(desk.renderer.catalogue, pair.why or ""),
    )


def standing(desk: Desk, request: PrivateRequest) -> Markup:
    """Return in a sentence where somebody stands: the pair they have, or would have, or that they wait."""
    say = desk.renderer.catalogue.say
    going = [pair for pair in request.pairs if pair.stage != "declined"]
    if going:
        return say(f"private.is_{going[-1].stage}", person=desk.names([going[-1].mentor]))
    if request.is_late:
        return say("private.is_late")
    if request.expected is None:
        return say("private.is_waiting")
    if request.expected.mentor is None:
        return say("private.would_wait")
    return say("private.would_have", person=desk.names([request.expected.mentor]))


def reasons(desk: Desk, expected: Expected) -> Iterator[Markup]:
    """Yield why a match today would bring what it would: the reason, each choice missed, what is scarce."""
    yield in_english(desk.renderer.catalogue, expected.why)
    for miss in expected.misses:
        yield _missed(desk, miss, is_told=expected.is_told)
    if expected.shortage:
        yield _scarce(desk, expected.shortage)


def offer_lines(desk: Desk, offers: tuple[Offer, ...], root: str) -> tuple[OfferLine, ...]:
    """Return whom one could suggest."""
    catalogue = desk.renderer.catalogue
    return tuple(
        OfferLine(desk.mentor(one.mentor, root), in_english(catalogue, "; ".join(one.because))) for one in offers
    )


def _missed(desk: Desk, miss: Miss, *, is_told: bool) -> Markup:
    catalogue, mentor = desk.renderer.catalogue, desk.names([miss.mentor])
    choice = catalogue.say(f"matches.choice_{miss.rank}")
    holders = (
        catalogue.count("private.holders", len(miss.holders), people=desk.names(miss.holders))
        if miss.holders
        else catalogue.say("private.no_holders")
    )
    loss = ""
    if is_told:
        key = "worse" if miss.loss is None else "told" if miss.loss else "none"
        loss = catalogue.say(f"private.loss_{key}", change=in_english(catalogue, miss.loss or ""))
    return catalogue.say("private.missed", choice=choice, person=mentor, holders=holders, loss=loss)


def _scarce(desk: Desk, group: Shortage) -> Markup:
    catalogue, mentors = desk.renderer.catalogue, desk.names(group.mentors)
    seats = catalogue.count("private.seats", group.seats)
    if len(group.mentees) == 1:
        return catalogue.say("private.scarce_alone", whom=mentors, seats=seats)
    return catalogue.say("private.scarce", people=desk.names(group.mentees), whom=mentors, seats=seats)
