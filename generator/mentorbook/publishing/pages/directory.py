"""The directory: everybody, in an order that is fair."""

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.model.round import Phase
from mentorbook.publishing.edition import PublicMentor, PublicRound
from mentorbook.publishing.page import Page, Section, root_of
from mentorbook.publishing.pages.card import Card, draw_card
from mentorbook.publishing.phrases import day, people_to_choose
from mentorbook.publishing.renderer import Renderer

PATH = "mentors/index.md"
FEW = 6
MOST_CARDS = 150
FIRST_CARDS = 60


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under a heading."""

    title: Markup
    cards: tuple[Card, ...]
    note: Markup | None = None


@dataclass(frozen=True, slots=True)
class CountedTopic:
    """A topic and how many people list it."""

    id: str
    name: str
    count: int


def render_directory(renderer: Renderer, mentors: tuple[PublicMentor, ...]) -> Page:
    """Return the directory; `mentors` in the fair order. Above 150 people it holds the first 60 and the topics."""
    catalogue = renderer.catalogue
    shown = mentors if len(mentors) <= MOST_CARDS else mentors[:FIRST_CARDS]
    hidden = len(mentors) - len(shown)
    html = renderer.render(
        "directory.html",
        root=root_of(PATH),
        total=len(mentors),
        lead=_lead(renderer, mentors),
        topics=count_topics(renderer) if len(mentors) > FEW else (),
        groups=_groups(renderer, mentors, shown),
        more=catalogue.say("directory.showing", shown=len(shown), count=f"{len(mentors):,}") if hidden else None,
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


def count_topics(renderer: Renderer) -> tuple[CountedTopic, ...]:
    """Return the topics in the coordinators' order, each with the number of people who list it."""
    counts = Counter(topic.id for one in renderer.public.mentors for topic in one.topics)
    return tuple(CountedTopic(topic.id, topic.name, counts[topic.id]) for topic in renderer.public.topics)


def _lead(renderer: Renderer, mentors: tuple[PublicMentor, ...]) -> tuple[Markup, ...]:
    catalogue, current = renderer.catalogue, _coming_round(renderer)
    words: dict[str, object] = {"round": current.name} if current else {}
    if not any(one.free for one in mentors):
        return (catalogue.say("directory.all_full" if current else "directory.all_full_now", **words),)
    free = sum(1 for one in mentors if _group_of(one) == "with_seat")
    if not free:
        key = "directory.nobody_confirmed" if current else "directory.nobody_confirmed_now"
        return (catalogue.say(key, **words), *_what_next(renderer))
    key = "directory.lead_round" if current else "directory.lead"
    return (catalogue.count(key, free, whole=len(mentors), **words), *_what_next(renderer))


def _coming_round(renderer: Renderer) -> PublicRound | None:
    """Return the round that seats are for; None once it is under way."""
    current = renderer.public.round
    return current if current and current.phase is not Phase.RUNNING else None


def _what_next(renderer: Renderer) -> tuple[Markup, ...]:
    say, current = renderer.catalogue.say, renderer.public.round
    if current is None:
        return ()
    people = people_to_choose(renderer)
    match current.phase:
        case Phase.CHOOSING if current.closes:
            return (say("directory.then_choose", people=people, day=day(renderer, current.closes)),)
        case Phase.CHOOSING:
            return (say("directory.then_choose_rolling", people=people),)
        case Phase.RECRUITING if current.opens:
            return (say("directory.choosing_opens", day=day(renderer, current.opens)),)
    return ()


def _groups(
    renderer: Renderer, mentors: tuple[PublicMentor, ...], shown: tuple[PublicMentor, ...]
) -> tuple[Group, ...]:
    """Return who has a seat, who has none, and who has not confirmed; headings count all, cards are of those shown."""
    count, current = renderer.catalogue.count, _coming_round(renderer)
    words: dict[str, object] = {"round": current.name} if current else {}
    note = renderer.catalogue.say("directory.unconfirmed_note")
    titles = {
        "with_seat": "with_seat",
        "without_seat": "without_seat",
        "unconfirmed": "unconfirmed" if current else "unconfirmed_now",
    }
    groups = []
    for name, title in titles.items():
        cards = tuple(draw_card(one, renderer) for one in shown if _group_of(one) == name)
        total = sum(1 for one in mentors if _group_of(one) == name)
        if cards:
            heading = count(f"directory.{title}", total, **words)
            groups.append(Group(heading, cards, note if name == "unconfirmed" else None))
    return tuple(groups)


def _group_of(mentor: PublicMentor) -> str:
    if not mentor.is_confirmed:
        return "unconfirmed"
    return "with_seat" if mentor.free else "without_seat"
