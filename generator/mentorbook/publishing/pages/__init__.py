"""The pages of the public edition."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from mentorbook.publishing.edition import PublicMentor, PublicProgramme, PublicTopic
from mentorbook.publishing.heads import with_head
from mentorbook.publishing.order import fair_order
from mentorbook.publishing.page import Draft, Page
from mentorbook.publishing.pages.choose import render_choose
from mentorbook.publishing.pages.directory import has_filters, render_directory
from mentorbook.publishing.pages.home import render_home
from mentorbook.publishing.pages.how import render_how
from mentorbook.publishing.pages.join import render_join
from mentorbook.publishing.pages.matches import render_matches
from mentorbook.publishing.pages.mentor import render_former, render_mentor
from mentorbook.publishing.pages.round import render_round
from mentorbook.publishing.pages.topic import render_topic
from mentorbook.publishing.people import People, people_of
from mentorbook.publishing.renderer import Renderer, make_renderer
from mentorbook.publishing.searching import USUAL, Searching
from mentorbook.publishing.similar import Circles, draw_circles


def render_pages(
    public: PublicProgramme,
    address: str | None = None,
    people: People | None = None,
    searching: Searching = USUAL,
) -> Iterator[Page]:
    """Yield every page of the public edition; the same programme on the same day gives the same pages.

    `address` is that of the site, ending in "/", where it is known. `people` is what people_of() makes of them.
    """
    return (draft.render() for draft in draft_pages(public, address, people, searching))


def draft_pages(
    public: PublicProgramme,
    address: str | None = None,
    people: People | None = None,
    searching: Searching = USUAL,
) -> Iterator[Draft]:
    """Yield the same pages as drafts: first the single ones, then those of which there may be thousands."""
    renderer = make_renderer(public, address, people or people_of(public), searching)
    mentors = fair_order(public.mentors, public.today)
    for page in _single_pages(renderer, mentors):
        yield Draft(page.path, partial(with_head, renderer, page))
    yield from _like_pages(renderer, draw_circles(mentors))


def _single_pages(renderer: Renderer, mentors: tuple[PublicMentor, ...]) -> Iterator[Page]:
    yield render_home(renderer, mentors)
    yield render_directory(renderer, mentors)
    yield render_how(renderer)
    yield render_matches(renderer)
    yield render_choose(renderer)
    yield render_join(renderer)
    for outcome in renderer.public.outcomes:
        yield from render_round(renderer, outcome)


def _like_pages(renderer: Renderer, circles: Circles) -> Iterator[Draft]:
    public, alike = renderer.public, partial(Draft, is_alike=True, common=_common(renderer))
    for topic in public.topics:
        ring = tuple(circles.mentors[handle] for handle in circles.rings.get(topic.id, ()))
        yield alike(f"topics/{topic.id}.md", partial(_topic, renderer, topic, ring), own=(topic, *ring))
    for mentor in public.mentors:
        similar = circles.similar(mentor)
        yield alike(f"mentors/{mentor.handle}.md", partial(_mentor, renderer, mentor, similar), own=(mentor, *similar))
    for handle in public.former:
        yield alike(f"mentors/{handle}.md", partial(_former, renderer, handle), own=())


def _common(renderer: Renderer) -> tuple[object, ...]:
    """Return what these pages show beside the people on them: of all others only how many they are."""
    public, searching = renderer.public, renderer.searching
    count = len(public.mentors)
    said_by_number = searching.scope(count), searching.needs_words(count), has_filters(public)
    return replace(public, mentors=()), renderer.address, *said_by_number


def _topic(renderer: Renderer, topic: PublicTopic, ring: tuple[PublicMentor, ...]) -> Page:
    return with_head(renderer, render_topic(renderer, topic, ring))


def _mentor(renderer: Renderer, mentor: PublicMentor, similar: tuple[PublicMentor, ...]) -> Page:
    return with_head(renderer, render_mentor(renderer, mentor, similar), mentor)


def _former(renderer: Renderer, handle: str) -> Page:
    return with_head(renderer, render_former(renderer, handle))
