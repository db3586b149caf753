"""How it works: the calendar, choosing, what to expect, and what is public."""

from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from mentorbook.model.round import Phase
from mentorbook.publishing.edition import PublicRound
from mentorbook.publishing.page import Page, Section
from mentorbook.publishing.pages.calendar import calendar_steps
from mentorbook.publishing.phrases import (
    announcement,
    check_ins,
    choosing_opens,
    day,
    in_words,
    next_round,
    of_choices,
    training,
)
from mentorbook.publishing.renderer import Renderer
from mentorbook.publishing.sentences import begun, ended, listed
from mentorbook.publishing.ways import address_link, are_in_repository, ways_to_choose, ways_to_join

PAIRS_TEXT = {
    "most-matched": "how.pairs_text",
    "first-choices": "how.pairs_text_first",
    "stable": "how.pairs_text_stable",
}
TABLE = (
    ("profile", "yes", "yes", "yes"),
    ("choices", "no", "yes", "yes"),
    ("pair", "names_if_both", "yes", "yes"),
    ("rank", "no", "yes", "yes"),
    ("check_ins", "totals", "yes", "yes"),
    ("closing", "no", "if_given", "if_given"),
    ("address", "never", "never", "kept_apart"),
)
IF_OPEN = MappingProxyType({"rank": "yes", "choices": "choices_unnamed"})


@dataclass(frozen=True, slots=True)
class Aim:
    """What the programme is for, and how it will know."""

    text: str
    measure: Markup | str | None


def render_how(renderer: Renderer) -> Page:
    """Return the page that explains the programme."""
    public, catalogue = renderer.public, renderer.catalogue
    current = public.round or next_round(renderer)
    html = renderer.render(
        "how.html",
        calendar_title=_calendar_title(renderer, current),
        steps=calendar_steps(renderer, current) if current else (),
        is_closed=not renderer.can_choose,
        closed=_closed(renderer),
        no_dates=catalogue.say("how.no_dates" if current else "announce.next_unknown"),
        choose_lead=of_choices(renderer, "how.choose_lead", "how.choose_lead_one"),
        ways_to_choose=ways_to_choose(public, catalogue),
        ways_to_join=ways_to_join(public, catalogue),
        pairs_when=catalogue.say(
            "how.pairs_when_rolling" if current and None in (current.opens, current.closes) else "how.pairs_when"
        ),
        pairs_text=catalogue.say(PAIRS_TEXT[public.policy]),
        of_mentee=public.of_mentee,
        of_mentor=public.of_mentor,
        **_rhythm(renderer),
        **_introduction(renderer, current),
        stop_text=_stop_text(renderer),
        training=Markup().join(training(renderer)),
        training_href=address_link(public.training_materials) if public.mentor_training != "none" else None,
        aims=_aims(renderer),
        columns=_columns(renderer),
        table=_table(renderer),
        coordinators=_coordinators(renderer),
    )
    return Page(
        "how-it-works.md",
        catalogue.plain("how.title"),
        html,
        catalogue.plain("how.description", name=public.name),
        _sections(renderer),
        is_in_navigation=True,
        hides=("navigation",),
    )


def _calendar_title(renderer: Renderer, current: PublicRound | None) -> Markup:
    if current is None:
        return renderer.catalogue.say("how.calendar")
    return renderer.catalogue.say("how.calendar_of", round=current.name)


def _closed(renderer: Renderer) -> tuple[Markup, ...]:
    """Return that nobody can choose just now, and when people can again where that is known."""
    say, phase, coming = renderer.catalogue.say, renderer.public.phase, next_round(renderer)
    if phase is Phase.CHOOSING and not renderer.can_choose:
        return (*announcement(renderer), say("how.choose_when_free"))
    again = (choosing_opens(renderer, coming),) if coming else ()
    return (say("how.choose_closed"), *again, say("how.choose_when_open"))


def _rhythm(renderer: Renderer) -> dict[str, Markup | str | None]:
    catalogue = renderer.catalogue
    first, *others = renderer.public.cadences
    return {
        "rhythm": catalogue.say("how.rhythm_text", cadence=ended(begun(first, catalogue.locale))),
        "rhythm_others": catalogue.say("how.rhythm_others", cadences=listed(others, catalogue.locale))
        if others
        else None,
        "check_ins": check_ins(renderer, "how.check_ins"),
    }


def _introduction(renderer: Renderer, current: PublicRound | None) -> dict[str, object]:
    """Return the message that two people get when they are introduced: of two who don't exist."""
    catalogue, public, say = renderer.catalogue, renderer.public, renderer.catalogue.say
    person, other = say("how.introduction_mentee"), say("how.introduction_mentor")
    paragraphs = [
        say("how.introduction_meet", person=person, other=other),
        say("how.introduction_goals", person=person),
        say("how.introduction_rhythm", cadence=ended(begun(public.cadences[0], catalogue.locale))),
    ]
    if public.check_ins and current and current.starts:
        asked = day(renderer, public.check_ins[0].after(current.starts))
        paragraphs.append(say("how.introduction_check_in", day=asked))
    return {
        "introduction_lead": say("how.introduction_lead", person=person, other=other),
        "introduction": paragraphs,
    }


def _stop_text(renderer: Renderer) -> Markup:
    say, period = renderer.catalogue.say, in_words(renderer, renderer.public.quiet_after)
    for outcome in renderer.public.outcomes:
        if outcome.stopped_early:
            early, name = outcome.stopped_early, outcome.round.name
            return say("how.stop_text_figures", count=early, round=name, period=period)
    return say("how.stop_text", period=period)


def _aims(renderer: Renderer) -> tuple[Aim, ...]:
    say = renderer.catalogue.say
    return tuple(
        Aim(
            goal.text,
            say("how.measure", measure=goal.measure, target=goal.target)
            if goal.measure and goal.target
            else goal.measure,
        )
        for goal in renderer.public.goals
    )


def _columns(renderer: Renderer) -> tuple[Markup, ...]:
    """Return the table's columns; one about the repository only where requests lie in it."""
    names = ["what", "site", "repository", "coordinators"]
    shown = names if are_in_repository(renderer.public) else [name for name in names if name != "repository"]
    return tuple(renderer.catalogue.say(f"how.public_{name}") for name in shown)


def _table(renderer: Renderer) -> list[tuple[Markup, ...]]:
    say = renderer.catalogue.say
    rows = []
    for what, site, repository, coordinators in TABLE:
        if renderer.public.is_open_roster:
            site = IF_OPEN.get(what, site)
        cells = (site, repository, coordinators) if are_in_repository(renderer.public) else (site, coordinators)
        rows.append((say(f"how.public_{what}"), *(say(f"how.{cell}") for cell in cells)))
    return rows


def _coordinators(renderer: Renderer) -> Markup | None:
    names = renderer.public.coordinators
    if not names:
        return None
    return renderer.catalogue.say("how.people_text", names=listed(names, renderer.catalogue.locale))


def _sections(renderer: Renderer) -> tuple[Section, ...]:
    plain, public = renderer.catalogue.plain, renderer.public
    titles = {
        "calendar": "calendar",
        "choose": "choose",
        "pairs": "pairs",
        "expect": "expect",
        "introduction": "introduction",
        "stop": "stop",
        "become-a-mentor": "become",
        "aims": "aims" if public.goals else "",
        "what-is-public": "public",
        "people": "people" if public.coordinators else "",
    }
    shown = [Section(anchor, plain(f"how.{key}")) for anchor, key in titles.items() if key]
    return (Section("how-it-works", plain("how.title"), 1), *shown)
