"""The pages that only the private edition has."""

from collections.abc import Iterator

from mentorbook.publishing.page import Page
from mentorbook.publishing.pages.coordinators.overview import render_overview
from mentorbook.publishing.pages.coordinators.places import Desk, find_places
from mentorbook.publishing.pages.coordinators.problems import render_problems
from mentorbook.publishing.pages.coordinators.requests import render_requests
from mentorbook.publishing.pages.coordinators.rounds import render_private_round
from mentorbook.publishing.private_edition import PrivateProgramme
from mentorbook.publishing.renderer import Renderer


def render_private_pages(renderer: Renderer, private: PrivateProgramme) -> Iterator[Page]:
    """Yield the coordinators' pages."""
    desk = Desk(renderer, private, find_places(private.requests))
    yield render_overview(desk)
    yield from render_requests(desk)
    for one in private.rounds:
        yield from render_private_round(desk, one)
    yield render_problems(desk)
