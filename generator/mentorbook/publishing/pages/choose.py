"""The page on which people choose: a form that makes their request in the browser, or what comes next."""

from dataclasses import dataclass, replace
from types import MappingProxyType

from markupsafe import Markup

from mentorbook.model.person import Mentee
from mentorbook.model.round import Phase
from mentorbook.publishing.deadlines import closing_stamp
from mentorbook.publishing.forms.exits import exits_of
from mentorbook.publishing.forms.fields import Field, Option, Section
from mentorbook.publishing.forms.knowledge import knowledge_of
from mentorbook.publishing.forms.limits import longest_lists, words_of
from mentorbook.publishing.forms.questions import account_field, languages_field, name_field, topics_field, zone_field
from mentorbook.publishing.page import Page, root_of
from mentorbook.publishing.page import Section as Heading
from mentorbook.publishing.phrases import (
    announcement,
    day,
    of_choices,
    once_closed,
    people_to_choose,
    shortlist_for_later,
)
from mentorbook.publishing.renderer import Renderer
from mentorbook.publishing.sentences import begun
from mentorbook.publishing.ways import Way, ways_to_choose

PATH = "choose.md"
GOALS_SHOWN = 2
# The first is what it is for whoever says nothing.
SHOW_AS = MappingProxyType(
    {"hidden": "choose.hidden", "short": "choose.short", "initials": "choose.initials", "name": "choose.name"}
)


@dataclass(frozen=True, slots=True)
class Closed:
    """What is said where nobody can choose: what comes next, and where to go meanwhile."""

    title: Markup
    sentences: tuple[Markup, ...]
    later: Markup | None
    ways: tuple[Way, ...]


def render_choose(renderer: Renderer) -> Page:
    """Return the page on which people rank mentors; while choosing is closed it says what comes next."""
    catalogue, public, closed = renderer.catalogue, renderer.public, _closed(renderer)
    html = _form(renderer, closed) if renderer.can_choose else renderer.render("choose_closed.html", closed=closed)
    return Page(
        PATH,
        catalogue.plain("choose.title"),
        html,
        catalogue.say("choose.description", people=people_to_choose(renderer), name=public.name).unescape(),
        (Heading("choose", catalogue.plain("choose.title"), 1),),
        is_searchable=False,
        is_indexed=False,
    )


def _form(renderer: Renderer, closed: Closed) -> str:
    exits = exits_of(renderer.public, renderer.catalogue, is_request=True)
    return renderer.render(
        "choose.html",
        root=root_of(PATH),
        lead=_lead(renderer),
        until=closing_stamp(renderer.public),
        closed=closed,
        people=renderer.people.source,
        sheet="request",
        knowledge=knowledge_of(renderer, Mentee, exits),
        sections=_sections(renderer),
        exits=exits,
        agree=renderer.catalogue.say("choose.agree", href=f"{root_of(PATH)}how-it-works/#expect"),
        agree_missing=renderer.catalogue.say("choose.agree_missing"),
        preview=None,
        without=renderer.catalogue.say("choose.without"),
        without_text=renderer.catalogue.say("choose.without_text"),
        ways=ways_to_choose(renderer.public, renderer.catalogue),
    )


def _closed(renderer: Renderer) -> Closed:
    """Return what is said once choosing has closed; before it has, what will be."""
    say, root = renderer.catalogue.say, root_of(PATH)
    ways = (_first_way(renderer, root), Way(f"{root}how-it-works/", say("button.how_it_works")))
    current, is_open = renderer.public.round, renderer.public.phase is Phase.CHOOSING
    if is_open and not renderer.can_choose:
        later = shortlist_for_later(renderer) if renderer.public.mentors else None
        return Closed(say("choose.full"), announcement(renderer), later, ways)
    sentences = (once_closed(renderer, current),) if current and is_open else announcement(renderer)
    return Closed(say("choose.closed"), sentences, say("choose.closed_text") if renderer.public.mentors else None, ways)


def _first_way(renderer: Renderer, root: str) -> Way:
    """Return where to go meanwhile: to the others, or to be the first."""
    say = renderer.catalogue.say
    if renderer.public.mentors:
        return Way(f"{root}mentors/", say("button.browse"))
    return Way(f"{root}become-a-mentor/", say("button.become_a_mentor"))


def _lead(renderer: Renderer) -> tuple[Markup, ...]:
    say, current = renderer.catalogue.say, renderer.public.round
    lead = of_choices(renderer, "choose.lead", "choose.lead_one")
    if current is None or current.closes is None:
        return (lead,)
    return lead, say("choose.closes", day=day(renderer, current.closes))


def _sections(renderer: Renderer) -> tuple[Section, ...]:
    say = renderer.catalogue.say
    zone = zone_field(renderer, say("choose.zone_hint"), is_needed=False)
    account = account_field(renderer, is_request=True)
    name = replace(name_field(renderer), is_half=True)
    account = replace(account, is_half=True) if account else None
    suggestions = (
        topics_field(renderer, say("choose.topics"), say("form.optional")),
        languages_field(renderer, say("choose.languages"), say("form.optional")),
        _optional_pick(renderer, "level", say("choose.level"), "stand"),
        _optional_pick(renderer, "format", say("choose.format")),
        Field("open_to_suggestions", "tick", say("choose.open_to_suggestions"), unsaid="no", is_ticked=True),
    )
    return (
        Section(say("choose.choices"), (_choices(renderer),), _choices_note(renderer)),
        Section(say("choose.hope"), (_goals(renderer), _note(renderer))),
        Section(say("choose.you"), tuple(filter(None, (name, account, zone, _show_as(renderer)))), has_agreement=True),
        Section(say("choose.suggest"), suggestions, say("choose.suggest_lead"), is_folded=True),
    )


def _choices(renderer: Renderer) -> Field:
    catalogue, least = renderer.catalogue, renderer.public.least_choices
    missing = catalogue.say("choose.choices_missing")
    if least > 1:
        missing = catalogue.say("choose.choices_missing_more", count=least)
    return Field("choices", "choices", catalogue.say("choose.add"), missing=missing if least else None)


def _choices_note(renderer: Renderer) -> Markup:
    say, public = renderer.catalogue.say, renderer.public
    why = say("choose.why_private") if public.requests_are_private else say("choose.why_public")
    if public.least_choices == 0:
        return Markup(" ").join((say("choose.suggest_note"), why))
    return Markup(" ").join((say("choose.choices_note"), why)) if public.most_choices > 1 else why


def _goals(renderer: Renderer) -> Field:
    say = renderer.catalogue.say
    return Field(
        "goals",
        "lines",
        say("choose.goals"),
        say("choose.goals_hint"),
        more=say("choose.goals_more"),
        add=say("choose.goals_add"),
        optional=say("form.optional"),
        missing=say("choose.goals_missing"),
        count=longest_lists(Mentee)["goals"],
        shown=GOALS_SHOWN,
    )


def _note(renderer: Renderer) -> Field:
    say = renderer.catalogue.say
    is_open = not renderer.public.requests_are_private
    hint = say("choose.note_public") if is_open else say("choose.note_private")
    return Field("note", "text", say("choose.note"), hint, optional=say("form.optional"))


def _show_as(renderer: Renderer) -> Field:
    say = renderer.catalogue.say
    words = (word for word in SHOW_AS if word in words_of(Mentee, "show_as"))
    options = tuple(Option(word, say(SHOW_AS[word]), word == "hidden") for word in words)
    return Field("show_as", "one-of", say("choose.show_as"), say("choose.show_as_hint"), options=options)


def _optional_pick(renderer: Renderer, name: str, label: Markup, chapter: str = "") -> Field:
    catalogue, chapter = renderer.catalogue, chapter or name
    words = [
        Option(word, begun(catalogue.plain(f"{chapter}.{word}"), catalogue.locale)) for word in words_of(Mentee, name)
    ]
    options = (Option("", catalogue.say("choose.any"), is_chosen=True), *words)
    return Field(name, "pick", label, optional=catalogue.say("form.optional"), options=options)
