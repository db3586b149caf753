"""A mentor's own page."""

from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from markupsafe import Markup, escape

from mentorbook.model.link import shown_host
from mentorbook.model.round import Phase
from mentorbook.publishing.bio import render_bio
from mentorbook.publishing.dates import offset_text
from mentorbook.publishing.deadlines import until_closed
from mentorbook.publishing.edition import PublicMentor
from mentorbook.publishing.page import Page, Section, root_of
from mentorbook.publishing.pages.card import Card, draw_card
from mentorbook.publishing.phrases import day, next_opening, of_choices
from mentorbook.publishing.renderer import Renderer
from mentorbook.publishing.searching import Scope
from mentorbook.publishing.sentences import begun, ended, listed
from mentorbook.publishing.ways import ways_to_change


class Box(NamedTuple):
    """What stands beside a bio: what there is to know about this mentor's seats, and the way to choose them.

    `others` leads to those who cover similar ground, where this mentor has no seat.
    """

    label: Markup
    note: Markup | None
    others: Markup | None
    button: Markup | None
    href: str
    small: Markup | None


class Row(NamedTuple):
    """A line of "How we would work"."""

    icon: str
    name: Markup
    text: str
    is_hours: bool = False


class Elsewhere(NamedTuple):
    """A link a mentor gave, with its host in plain sight."""

    href: str
    name: str
    host: str


def render_mentor(renderer: Renderer, mentor: PublicMentor, similar: tuple[PublicMentor, ...]) -> Page:
    """Return a mentor's page, with up to three people who cover similar ground."""
    catalogue = renderer.catalogue
    card, path = draw_card(mentor, renderer), f"mentors/{mentor.handle}.md"
    html = renderer.render(
        "mentor.html",
        root=root_of(path),
        card=card,
        pronouns=mentor.pronouns,
        place=mentor.place,
        is_trained=mentor.is_trained,
        box=_box(renderer, mentor, has_similar=bool(similar)),
        bio=render_bio(mentor.bio),
        help=mentor.can_help_with,
        not_for=mentor.not_for,
        topics=mentor.topics,
        work=_work(renderer, mentor, card),
        leads=catalogue.say(
            "mentor.leads_text_peer" if mentor.kind == "peer" else "mentor.leads_text", name=_name(mentor)
        ),
        links=_elsewhere(mentor),
        similar=[draw_card(one, renderer) for one in similar],
        similar_title=catalogue.say("mentor.similar" if mentor.free else "mentor.similar_if_full"),
        unsearched=_unsearched(renderer),
        own_words=_unsearched(renderer) + _read_by_pagefind(renderer),
        actions=ways_to_change(mentor, renderer.public, catalogue),
    )
    return Page(
        path,
        mentor.called,
        html,
        _description(renderer, mentor),
        (Section("mentor", mentor.name, 1),),
        is_indexed=mentor.may_be_indexed,
        is_searchable=renderer.scope is not Scope.ELSEWHERE,
        tags=tuple(chain.from_iterable((topic.name, *topic.synonyms) for topic in mentor.topics)),
    )


def _unsearched(renderer: Renderer) -> Markup:
    """Return the attribute of what is not in the search index."""
    return Markup("" if renderer.scope is Scope.WHOLE else ' data-search-exclude="yes"')


def _read_by_pagefind(renderer: Renderer) -> Markup:
    """Return the attribute of what Pagefind reads in its place: where one is, it reads nothing else of the site."""
    is_read = renderer.searching.needs_words(len(renderer.public.mentors))
    return Markup(" data-pagefind-body" if is_read else "")


def render_former(renderer: Renderer, handle: str) -> Page:
    """Return the page that stands where someone was who is no longer listed."""
    title = renderer.catalogue.plain("mentor.former")
    html = renderer.render("former.html")
    return Page(
        f"mentors/{handle}.md", title, html, "", (Section("former", title, 1),), is_searchable=False, is_indexed=False
    )


def _name(mentor: PublicMentor) -> Markup:
    return _isolated(mentor.name)


# Of one page after the other each says the same name several times.
@lru_cache(1)
def _isolated(name: str) -> Markup:
    return Markup(f"<bdi>{escape(name)}</bdi>")


def _description(renderer: Renderer, mentor: PublicMentor) -> str:
    topics = ", ".join(topic.name for topic in mentor.topics)
    if mentor.headline:
        headline = ended(mentor.headline)
        return renderer.catalogue.plain("mentor.description", name=mentor.name, headline=headline, topics=topics)
    return renderer.catalogue.plain("mentor.description_short", name=mentor.name, topics=topics)


def _box(renderer: Renderer, mentor: PublicMentor, *, has_similar: bool) -> Box:
    say, phase = renderer.catalogue.say, renderer.public.phase
    what_next = renderer.once("what next", lambda: _what_next(renderer))
    can_be_chosen = phase is Phase.CHOOSING and mentor.free > 0
    return Box(
        say("button.choose", name=mentor.name),
        _note(renderer, mentor),
        say("mentor.similar_if_full") if has_similar and not mentor.free else None,
        say("button.choose", name=_name(mentor)) if can_be_chosen else None,
        f"../../choose/?add={mentor.handle}",
        what_next if can_be_chosen or phase is not Phase.CHOOSING else None,
    )


def _note(renderer: Renderer, mentor: PublicMentor) -> Markup | None:
    say, name = renderer.catalogue.say, _name(mentor)
    if mentor.break_until:
        return say("mentor.break_text", name=name)
    if not mentor.seats:
        return say("mentor.none_text", name=name)
    if not mentor.free:
        return say("mentor.full_text", name=name)
    return None if mentor.is_confirmed else _unconfirmed(renderer, mentor)


def _unconfirmed(renderer: Renderer, mentor: PublicMentor) -> Markup:
    """Return that somebody may not be there this round; only while people choose is there something to do about it."""
    say, current, name = renderer.catalogue.say, renderer.public.round, _name(mentor)
    if current is None:
        return say("mentor.unconfirmed_now", name=name)
    closed = say("mentor.unconfirmed_closed", name=name, round=current.name)
    if renderer.public.phase is Phase.CHOOSING:
        keys = ("mentor.unconfirmed_text", "mentor.unconfirmed_text_one")
        return until_closed(renderer, of_choices(renderer, *keys, name=name, round=current.name), closed)
    return closed


def _what_next(renderer: Renderer) -> Markup:
    """Return what happens after choosing, or when choosing is possible."""
    say, current = renderer.catalogue.say, renderer.public.round
    starts = day(renderer, current.starts) if current and current.starts else None
    match renderer.public.phase:
        case Phase.CHOOSING if starts:
            told = of_choices(renderer, "mentor.not_final", "mentor.not_final_one", day=starts)
            return until_closed(renderer, told)
        case Phase.CHOOSING:
            return of_choices(renderer, "mentor.not_final_rolling", "mentor.not_final_rolling_one")
        case Phase.RECRUITING if current and current.opens:
            return say("mentor.choosing_opens", day=day(renderer, current.opens))
        case Phase.MATCHING if starts:
            return say("mentor.choosing_closed", day=starts)
        case Phase.MATCHING:
            return say("mentor.choosing_closed_soon")
    return next_opening(renderer, "mentor.next_round", "mentor.next_unknown")


def _work(renderer: Renderer, mentor: PublicMentor, card: Card) -> tuple[Row, ...]:
    public, say, word = renderer.public, renderer.catalogue.say, renderer.catalogue.plain
    locale = renderer.catalogue.locale
    rows = [
        Row("calendar", say("mentor.rhythm"), begun(mentor.cadence or public.cadences[0], locale)),
        _hours(renderer, card),
        Row("pin", say("mentor.format"), begun(word(f"format.{mentor.format}"), locale)),
    ]
    if mentor.levels:
        levels = listed((word(f"level.{level}") for level in mentor.levels), locale)
        rows.append(Row("level", say("mentor.level"), begun(levels, locale)))
    if len(public.kinds) > 1:
        rows.append(Row("people", say("mentor.kind"), begun(word(f"kind.{mentor.kind}"), locale)))
    return tuple(rows)


def _hours(renderer: Renderer, card: Card) -> Row:
    say, city = renderer.catalogue.say, card.city
    offset = offset_text(card.zone, renderer.public.today)
    is_utc = city == offset
    if not card.weekly:
        zone = city if is_utc else say("mentor.zone", city=city, offset=offset)
        return Row("clock", say("mentor.time_zone"), zone)
    text = say("card.in_utc" if is_utc else "mentor.hours_of", hours=card.weekly, city=city, offset=offset)
    return Row("clock", say("mentor.hours"), text, is_hours=True)


def _elsewhere(mentor: PublicMentor) -> tuple[Elsewhere, ...]:
    links = [Elsewhere(href, name, shown_host(href)) for name, href in mentor.links]
    if mentor.profile and mentor.login:
        links.append(Elsewhere(mentor.profile, mentor.login, shown_host(mentor.profile)))
    return tuple(links)
