"""Sentences that several pages share: what may be chosen, when, and what comes next."""

from collections.abc import Iterable
from datetime import date

from markupsafe import Markup

from mentorbook.model.period import Period
from mentorbook.model.round import Phase
from mentorbook.publishing.dates import day_mark
from mentorbook.publishing.deadlines import until_closed
from mentorbook.publishing.edition import PublicMentor, PublicRound
from mentorbook.publishing.renderer import Renderer
from mentorbook.publishing.sentences import listed


def day(renderer: Renderer, moment: date) -> Markup:
    """Return a day in words, for machines too."""
    return day_mark(moment, renderer.public.today, renderer.catalogue.locale)


def with_script(told: Markup) -> Markup:
    """Return a sentence about what only a script can do: whoever has none doesn't read it."""
    return Markup('<span class="mb-scripted" hidden>{}</span>').format(told)


def people_to_choose(renderer: Renderer) -> Markup:
    """Return "one or two people"."""
    return renderer.catalogue.say(f"choices_of_people.{renderer.public.most_choices}")


def of_choices(renderer: Renderer, several: str, only_one: str, **values: object) -> Markup:
    """Return the sentence `several` about the people to choose, or `only_one` where no order is asked for."""
    key = several if renderer.public.most_choices > 1 else only_one
    return renderer.catalogue.say(key, people=people_to_choose(renderer), **values)


def training(renderer: Renderer) -> tuple[Markup, ...]:
    """Return what is said of a training for mentors: that it comes first, or that there is one that is worth it.

    A programme that says nothing recommends one, so the latter is said only where there are materials to go with it.
    """
    public, wanted = renderer.public, renderer.public.mentor_training
    is_said = wanted == "required" or (wanted == "recommended" and public.training_materials)
    return (renderer.catalogue.say(f"how.training_{wanted}"),) if is_said else ()


def next_round(renderer: Renderer) -> PublicRound | None:
    """Return the round that opens next."""
    coming = [one for one in renderer.public.rounds if one.opens and one.opens > renderer.public.today]
    return min(coming, key=lambda one: (one.opens or date.max, one.id), default=None)


def next_opening(renderer: Renderer, known: str, unknown: str) -> Markup:
    """Return the sentence `known` about the day the next round opens, or `unknown`."""
    coming = next_round(renderer)
    if coming is None or coming.opens is None:
        return renderer.catalogue.say(unknown)
    return renderer.catalogue.say(known, day=day(renderer, coming.opens))


def check_ins(renderer: Renderer, key: str) -> Markup | str:
    """Return the sentence `key` about when check-ins come; nothing where there are none."""
    periods = renderer.public.check_ins
    if not periods:
        return ""
    catalogue = renderer.catalogue
    return catalogue.say(key, periods=listed([str(in_words(renderer, one)) for one in periods], catalogue.locale))


def in_words(renderer: Renderer, period: Period) -> Markup:
    """Return how long a period is: "3 months"."""
    return renderer.catalogue.count(f"period.{period.unit}", period.count)


def why_no_seat(mentors: Iterable[PublicMentor]) -> tuple[str, str]:
    """Return what says why nobody has a free seat, for a round and for now: they are taken, or nobody offers one."""
    if any(one.seats and not one.break_until for one in mentors):
        return "directory.all_full", "directory.all_full_now"
    return "directory.no_seats", "directory.no_seats_now"


def announcement(renderer: Renderer) -> tuple[Markup, ...]:
    """Return the sentences of the bar at the top: what is going on, and what comes next."""
    say, current = renderer.catalogue.say, renderer.public.round
    if current is None:
        return (say("announce.between"), next_opening(renderer, "announce.next", "announce.next_unknown"))
    match current.phase:
        case Phase.RECRUITING:
            return (say("announce.recruiting", round=current.name), choosing_opens(renderer, current))
        case Phase.CHOOSING if not renderer.public.mentors:
            return (until_closed(renderer, say("announce.choosing_empty", round=current.name)),)
        case Phase.CHOOSING if not renderer.can_choose:
            later = "announce.next_free" if is_rolling(renderer) else "announce.next_unknown"
            return (_no_seat(renderer, current), next_opening(renderer, "announce.next", later))
        case Phase.CHOOSING:
            return (_choosing(renderer, current),)
        case Phase.MATCHING:
            return (once_closed(renderer, current),)
    return (
        say("announce.running", round=current.name),
        next_opening(renderer, "announce.next", "announce.next_unknown"),
    )


def is_rolling(renderer: Renderer) -> bool:
    """Tell whether the round that people choose for now is always open: no other need come."""
    current = renderer.public.round
    return current is not None and current.phase is Phase.CHOOSING and None in (current.opens, current.closes)


def shortlist_for_later(renderer: Renderer) -> Markup:
    """Return what a shortlist is for while nobody has a free seat."""
    key = "directory.shortlist_until_free" if is_rolling(renderer) else "directory.shortlist_for_later"
    return renderer.catalogue.say(key)


def choosing_opens(renderer: Renderer, current: PublicRound) -> Markup:
    """Return on which day choosing opens for a round."""
    return renderer.catalogue.say("directory.choosing_opens", day=day(renderer, current.opens or renderer.public.today))


def _no_seat(renderer: Renderer, current: PublicRound) -> Markup:
    of_round, of_now = why_no_seat(renderer.public.mentors)
    return renderer.catalogue.say(of_round if current.opens else of_now, round=current.name)


def _choosing(renderer: Renderer, current: PublicRound) -> Markup:
    say = renderer.catalogue.say
    choices = say(f"choices.{renderer.public.most_choices}")
    if current.closes is None:
        return say("announce.choosing_rolling", round=current.name, choices=choices)
    told = say("announce.choosing", round=current.name, choices=choices, day=day(renderer, current.closes))
    return until_closed(renderer, told)


def once_closed(renderer: Renderer, current: PublicRound) -> Markup:
    """Return what comes next once choosing for a round has closed."""
    if current.starts is None:
        return renderer.catalogue.say("announce.matching_soon")
    return renderer.catalogue.say("announce.matching", day=day(renderer, current.starts))
