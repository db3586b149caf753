"""The rounds, and what came of each in a sentence."""

from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.model.round import Phase
from mentorbook.publishing.deadlines import until_closed
from mentorbook.publishing.edition import Outcome, PublicRound
from mentorbook.publishing.page import Page, Section
from mentorbook.publishing.pages.clock import clock_figure
from mentorbook.publishing.pages.results import headline
from mentorbook.publishing.phrases import day
from mentorbook.publishing.renderer import Renderer


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round in the list."""

    name: str
    href: str | None
    sentences: tuple[Markup, ...]


def render_matches(renderer: Renderer) -> Page:
    """Return the list of rounds, the latest first."""
    catalogue = renderer.catalogue
    outcomes = {outcome.round.id: outcome for outcome in renderer.public.outcomes}
    rounds = sorted(renderer.public.rounds, key=lambda one: (one.opens is None, one.opens, one.id), reverse=True)
    lines, hours = (
        [_line(renderer, one, outcomes.get(one.id)) for one in rounds],
        clock_figure(catalogue, renderer.public),
    )
    html = renderer.render("matches.html", rounds=lines, hours=hours)
    sections = [Section("matches", catalogue.plain("matches.title"), 1)]
    sections += [Section("clock", catalogue.plain("pictures.clock"))] if hours else []
    return Page(
        "matches/index.md",
        catalogue.plain("site.matches"),
        html,
        "",
        tuple(sections),
        is_searchable=False,
        is_indexed=False,
        is_in_navigation=True,
    )


def _line(renderer: Renderer, one: PublicRound, outcome: Outcome | None) -> RoundLine:
    sentences = (*when(renderer, one), *(headline(renderer.catalogue, outcome) if outcome else ()))
    return RoundLine(one.name, f"{one.id}/" if outcome else None, sentences)


def when(renderer: Renderer, one: PublicRound) -> tuple[Markup, ...]:
    """Return where a round stands: what is going on, until when, and what comes next."""
    say = renderer.catalogue.say
    match one.phase:
        case Phase.RECRUITING if one.opens:
            return (say("matches.opens", day=day(renderer, one.opens)),)
        case Phase.CHOOSING if one.closes:
            coming = (say("matches.coming", day=day(renderer, one.starts)),) if one.starts else ()
            told = say("matches.open_until", day=day(renderer, one.closes))
            return (until_closed(renderer, told) if one == renderer.public.round else told, *coming)
        case Phase.CHOOSING:
            return (say("matches.rolling"),)
        case Phase.MATCHING if one.starts:
            return (say("matches.coming", day=day(renderer, one.starts)),)
        case Phase.RUNNING if one.ends:
            return (say("matches.under_way", day=day(renderer, one.ends)),)
        case Phase.BETWEEN if one.ends:
            return (say("matches.over", day=day(renderer, one.ends)),)
    return ()
