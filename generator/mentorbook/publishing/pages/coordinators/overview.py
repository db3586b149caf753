"""Where the programme stands: its figures, its rounds, its free seats round the clock, and who has yet to confirm."""

from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.publishing.page import Page, Section, root_of
from mentorbook.publishing.pages.clock import clock_figure
from mentorbook.publishing.pages.coordinators.places import Desk
from mentorbook.publishing.pages.home import Figure
from mentorbook.publishing.private_edition import PrivateRound

PATH = "coordinators/index.md"
MOST_NAMES = 40


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round in numbers: requests, and how many people have a pair or wait."""

    name: str
    href: str
    requests: int
    placed: int
    waiting: int
    is_preview: bool


def render_overview(desk: Desk) -> Page:
    """Return the coordinators' first page."""
    catalogue, public, root = desk.renderer.catalogue, desk.renderer.public, root_of(PATH)
    hours, unconfirmed = clock_figure(catalogue, public), desk.private.unconfirmed
    headings = [
        ("rounds", "private.rounds", desk.private.rounds),
        ("clock", "pictures.clock", hours),
        ("unconfirmed", "private.unconfirmed", unconfirmed),
    ]
    sections = [Section(anchor, catalogue.plain(key)) for anchor, key, is_there in headings if is_there]
    title = catalogue.plain("private.title")
    return desk.page(
        PATH,
        title,
        "overview",
        sections,
        lead=_lead(desk),
        figures=_figures(desk),
        rounds=[_row(one, root) for one in desk.private.rounds],
        asked_anew=[sentence for one in desk.private.rounds if (sentence := _asked_anew(desk, one))],
        hours=hours,
        unconfirmed=[desk.mentor(one, root) for one in unconfirmed[:MOST_NAMES]],
        unconfirmed_lead=catalogue.count("private.count_unconfirmed", len(unconfirmed)),
    )


def _lead(desk: Desk) -> Markup:
    problems = len(desk.private.problems)
    catalogue = desk.renderer.catalogue
    return catalogue.count("private.count_problems", problems) if problems else catalogue.say("private.no_problems")


def _figures(desk: Desk) -> tuple[Figure, ...]:
    count, figure = desk.renderer.catalogue.count, desk.renderer.catalogue.figure
    public = desk.renderer.public
    current = public.round.id if public.round else None
    numbers = {
        "home.count_mentors": len(public.mentors),
        "home.count_seats": sum(one.promised for one in public.mentors),
        "private.requests_now": sum(1 for one in desk.private.requests if one.round == current),
    }
    return tuple(Figure(Markup(figure(number)), count(key, number)) for key, number in numbers.items())


def _asked_anew(desk: Desk, one: PrivateRound) -> Markup | None:
    """Return why more people are paired or waiting than there are requests; None where they are as many."""
    more = one.placed + len(one.waiting) - one.requests
    return desk.renderer.catalogue.count("private.asked_anew", more, round=one.round.name) if more > 0 else None


def _row(one: PrivateRound, root: str) -> RoundRow:
    href = f"{root}rounds/{one.round.id}/"
    return RoundRow(one.round.name, href, one.requests, one.placed, len(one.waiting), one.is_preview)
