"""The directory: everybody, in an order that is fair."""

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.model.round import Phase
from mentorbook.publishing.avatar import Avatar
from mentorbook.publishing.deadlines import until_closed
from mentorbook.publishing.edition import PublicMentor, PublicProgramme, PublicRound
from mentorbook.publishing.page import Page, Section, root_of
from mentorbook.publishing.pages.card import Card, draw_card
from mentorbook.publishing.people import MOST_INLINE
from mentorbook.publishing.phrases import day, people_to_choose, shortlist_for_later, why_no_seat, with_script
from mentorbook.publishing.renderer import Renderer
from mentorbook.publishing.seats import Seats
from mentorbook.publishing.ways import address_link

PATH = "mentors/index.md"
FEW = 6
FIRST_CARDS = 60


@dataclass(frozen=True, slots=True)
class CountedTopic:
    """A topic and how many people list it."""

    id: str
    name: str
    count: int


def render_directory(renderer: Renderer, mentors: tuple[PublicMentor, ...]) -> Page:
    """Return the directory; `mentors` in the fair order. Above 150 people it holds the first 60 and the topics."""
    catalogue = renderer.catalogue
    shown = mentors if len(mentors) <= MOST_INLINE else mentors[:FIRST_CARDS]
    hidden = len(mentors) - len(shown)
    html = renderer.render(
        "directory.html",
        root=root_of(PATH),
        total=len(mentors),
        is_shuffled=len(mentors) > 1,
        lead=_lead(renderer, mentors),
        topics=count_topics(renderer) if has_filters(renderer.public) else (),
        status=_status(renderer, mentors),
        contact=address_link(renderer.public.contact, catalogue.plain("directory.looking_for")),
        people=renderer.people.source,
        shown=[draw_card(one, renderer) for one in shown],
        blank=_blank(renderer, mentors[0]) if hidden else None,
        more=catalogue.say("directory.showing", shown=len(shown), count=len(mentors)) if hidden else None,
    )
    return Page(
        PATH,
        catalogue.plain("site.mentors"),
        html,
        catalogue.plain("site.description", name=renderer.public.name),
        (Section("directory", catalogue.plain("directory.title"), 1),),
        is_searchable=False,
        is_in_navigation=True,
    )


def has_filters(public: PublicProgramme) -> bool:
    """Tell whether the directory has filters: so many people that they can't just be read through."""
    return len(public.mentors) > FEW


def count_topics(renderer: Renderer) -> tuple[CountedTopic, ...]:
    """Return the topics in the coordinators' order, each with the number of people who list it."""
    counts = Counter(topic.id for one in renderer.public.mentors for topic in one.topics)
    return tuple(CountedTopic(topic.id, topic.name, counts[topic.id]) for topic in renderer.public.topics)


def _lead(renderer: Renderer, mentors: tuple[PublicMentor, ...]) -> tuple[Markup, ...]:
    catalogue, current = renderer.catalogue, _coming_round(renderer)
    words: dict[str, object] = {"round": current.name} if current else {}
    if not any(one.free for one in mentors):
        of_round, of_now = why_no_seat(mentors)
        later = with_script(shortlist_for_later(renderer))
        return (catalogue.say(of_round if current else of_now, **words), later)
    if renderer.public.phase is Phase.RECRUITING:
        return (catalogue.count("directory.lead_recruiting", len(mentors)), *_what_next(renderer))
    free, unsure = _free(mentors)
    if free == unsure:
        key = "directory.nobody_confirmed" if current else "directory.nobody_confirmed_now"
        return (catalogue.say(key, **words), *_what_next(renderer))
    key = "directory.lead_round" if current else "directory.lead"
    sure = catalogue.count(key, free - unsure, whole=len(mentors), **words)
    return (sure, *([catalogue.count("directory.unsure", unsure)] if unsure else []), *_what_next(renderer))


def _free(mentors: tuple[PublicMentor, ...]) -> tuple[int, int]:
    """Return how many have a free seat, as their cards say, and how many of them have not confirmed yet."""
    confirmed = [one.is_confirmed for one in mentors if one.free]
    return len(confirmed), confirmed.count(False)


def _coming_round(renderer: Renderer) -> PublicRound | None:
    """Return the round that seats are for; None once it is under way, and where it has no dates."""
    current = renderer.public.round
    return current if current and current.opens and current.phase is not Phase.RUNNING else None


def _what_next(renderer: Renderer) -> tuple[Markup, ...]:
    say, current = renderer.catalogue.say, renderer.public.round
    if current is None:
        return ()
    people, shortlist = people_to_choose(renderer), with_script(say("directory.shortlist"))
    match current.phase:
        case Phase.CHOOSING if current.closes:
            told = say("directory.then_choose", people=people, day=day(renderer, current.closes))
            return (shortlist, until_closed(renderer, told))
        case Phase.CHOOSING:
            return (shortlist, say("directory.then_choose_rolling", people=people))
        case Phase.RECRUITING if current.opens:
            return (say("directory.choosing_opens", day=day(renderer, current.opens)),)
    return ()


def _status(renderer: Renderer, mentors: tuple[PublicMentor, ...]) -> Markup:
    """Return how many there are, as the script begins too."""
    count = renderer.catalogue.count
    if not any(one.free for one in mentors):
        return count("script.everybody", len(mentors))
    free, unsure = _free(mentors)
    if free == unsure:
        return count("script.unconfirmed", free)
    return count("script.with_seat_unsure", free - unsure, unsure=unsure) if unsure else count("script.with_seat", free)


def _blank(renderer: Renderer, mentor: PublicMentor) -> Card:
    """Return a card with nothing on it but all that can be."""
    return draw_card(mentor, renderer)._replace(
        handle="",
        name="",
        called="",
        headline=" ",
        avatar=Avatar("", 0, "", ""),
        zone="",
        times="",
        languages="",
        help=(" ",),
        topics=(),
        hours=Markup(" "),
        seats=Seats((), Markup(), are_free=False),
        is_confirmed=False,
    )
