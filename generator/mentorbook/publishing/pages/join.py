"""The page on which people become mentors: a form that makes their file in the browser."""

from dataclasses import replace

from markupsafe import Markup

from mentorbook.model.person import Mentor
from mentorbook.publishing.forms.exits import exits_of
from mentorbook.publishing.forms.fields import Field, Option, Section
from mentorbook.publishing.forms.knowledge import knowledge_of
from mentorbook.publishing.forms.limits import longest_lists, words_of
from mentorbook.publishing.forms.questions import account_field, languages_field, name_field, topics_field, zone_field
from mentorbook.publishing.page import Page, root_of
from mentorbook.publishing.page import Section as Heading
from mentorbook.publishing.phrases import training
from mentorbook.publishing.renderer import Renderer
from mentorbook.publishing.sentences import begun
from mentorbook.publishing.ways import address_link, ways_to_join

PATH = "become-a-mentor.md"
MOST_SEATS = 3
"""So many seats the form offers; whoever takes more writes so in the file."""
HELP_SHOWN = 3


def render_join(renderer: Renderer) -> Page:
    """Return the page on which people become mentors."""
    catalogue, public = renderer.catalogue, renderer.public
    exits = exits_of(public, catalogue, is_request=False)
    html = renderer.render(
        "join.html",
        root=root_of(PATH),
        lead=_lead(renderer),
        training_href=address_link(public.training_materials) if public.mentor_training != "none" else None,
        people=renderer.people.source,
        sheet="mentor",
        knowledge=knowledge_of(renderer, Mentor, exits),
        sections=_sections(renderer),
        exits=exits,
        agree=catalogue.say("join.agree", href=f"{root_of(PATH)}how-it-works/#expect"),
        agree_missing=catalogue.say("join.agree_missing"),
        preview=catalogue.say("join.preview"),
        without=catalogue.say("join.without"),
        without_text=catalogue.say("join.without_text"),
        ways=ways_to_join(public, catalogue),
    )
    return Page(
        PATH,
        catalogue.plain("join.title"),
        html,
        catalogue.plain("join.description", name=public.name),
        (Heading("join", catalogue.plain("join.title"), 1),),
        is_searchable=False,
    )


def _lead(renderer: Renderer) -> tuple[Markup, ...]:
    say = renderer.catalogue.say
    invited = (say("join.invited"),) if renderer.public.is_by_invitation else ()
    return (say("join.lead"), *training(renderer), *invited)


def _sections(renderer: Renderer) -> tuple[Section, ...]:
    say = renderer.catalogue.say
    return (
        Section(say("join.you"), _about(renderer)),
        Section(say("join.help"), _help(renderer)),
        Section(say("join.when"), _when(renderer), has_agreement=True),
    )


def _about(renderer: Renderer) -> tuple[Field, ...]:
    say = renderer.catalogue.say
    missing = say("join.invited_missing") if renderer.public.is_by_invitation else None
    return tuple(
        filter(
            None,
            (
                name_field(renderer),
                _line(renderer, "headline", say("join.headline"), say("join.headline_hint")),
                Field("bio", "text", say("join.bio"), say("join.bio_hint"), missing=say("join.bio_missing")),
                replace(_line(renderer, "pronouns", say("join.pronouns")), is_half=True),
                replace(_line(renderer, "place", say("join.place"), say("join.place_hint")), is_half=True),
                account_field(renderer, is_request=False, missing=missing),
                _links(renderer),
            ),
        )
    )


def _links(renderer: Renderer) -> Field:
    say = renderer.catalogue.say
    optional = say("form.optional")
    return Field(
        "links", "links", say("join.links"), say("join.links_hint"), optional=optional, add=say("join.links_add")
    )


def _help(renderer: Renderer) -> tuple[Field, ...]:
    say, most = renderer.catalogue.say, longest_lists(Mentor)
    help_lines = Field(
        "can_help_with",
        "lines",
        say("join.can_help_with"),
        say("join.can_help_with_hint"),
        more=say("join.can_help_with_more"),
        add=say("join.can_help_with_add"),
        optional=say("form.optional"),
        are_all_optional=True,
        count=most["can_help_with"],
        shown=HELP_SHOWN,
    )
    hint = say("join.topics_hint", count=most["topics"])
    found = (
        help_lines,
        _line(renderer, "not_for", say("join.not_for"), say("join.not_for_hint")),
        topics_field(renderer, say("join.topics"), missing=say("join.topics_missing"), hint=hint),
        _line(renderer, "suggested", say("join.suggested"), say("join.suggested_hint")),
        _ticks(renderer, "levels", "level", say("join.levels"), say("join.levels_hint")),
        _kind(renderer),
    )
    return tuple(filter(None, found))


def _when(renderer: Renderer) -> tuple[Field, ...]:
    say, optional = renderer.catalogue.say, renderer.catalogue.say("form.optional")
    first, *_ = renderer.public.cadences
    return (
        replace(languages_field(renderer, say("join.languages"), missing=say("join.languages_missing")), is_half=True),
        replace(zone_field(renderer, is_needed=True), is_half=True),
        Field(
            "hours", "hours", say("join.hours"), say("join.hours_hint"), optional=optional, add=say("join.hours_add")
        ),
        Field(
            "cadence",
            "line",
            say("join.cadence"),
            say("join.cadence_hint", cadence=first),
            optional=optional,
            suggestions=renderer.public.cadences,
        ),
        Field("seats", "one-of", say("join.seats"), say("join.seats_hint"), options=_seats(renderer)),
        Field("format", "one-of", say("join.format"), options=_words(renderer, "format", "format", "remote")),
        Field(
            "pauses",
            "pause",
            say("join.pauses"),
            say("join.pauses_hint"),
            optional=optional,
            more=say("join.pause_from"),
            add=say("join.pause_to"),
        ),
        Field("search_engines", "tick", say("join.search_engines"), said="no"),
    )


def _line(renderer: Renderer, name: str, label: Markup, hint: Markup | None = None) -> Field:
    return Field(name, "line", label, hint, optional=renderer.catalogue.say("form.optional"))


def _ticks(renderer: Renderer, name: str, family: str, label: Markup, hint: Markup) -> Field:
    optional = renderer.catalogue.say("form.optional")
    return Field(name, "some-of", label, hint, optional=optional, options=_words(renderer, name, family))


def _kind(renderer: Renderer) -> Field | None:
    kinds = renderer.public.kinds
    if len(kinds) == 1:
        return None
    catalogue = renderer.catalogue
    options = [Option(kind, begun(catalogue.plain(f"kind.{kind}"), catalogue.locale)) for kind in kinds]
    chosen = (Option(options[0].value, options[0].text, is_chosen=True), *options[1:])
    return Field("kind", "one-of", catalogue.say("join.kind"), options=chosen)


def _seats(renderer: Renderer) -> tuple[Option, ...]:
    """Return how many seats are offered: up to three, or the programme's own number where that is more."""
    most = max(MOST_SEATS, 1)
    return tuple(Option(str(number), str(number), number == 1) for number in range(1, most + 1))


def _words(renderer: Renderer, name: str, family: str, chosen: str = "") -> tuple[Option, ...]:
    catalogue = renderer.catalogue
    return tuple(
        Option(word, begun(catalogue.plain(f"{family}.{word}"), catalogue.locale), word == chosen)
        for word in words_of(Mentor, name)
    )
