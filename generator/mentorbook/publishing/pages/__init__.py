"""The pages of the public edition."""

from collections.abc import Iterator

from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.heads import with_head
from mentorbook.publishing.order import fair_order
from mentorbook.publishing.page import Page
from mentorbook.publishing.pages.directory import render_directory
from mentorbook.publishing.pages.home import render_home
from mentorbook.publishing.pages.how import render_how
from mentorbook.publishing.pages.matches import render_matches
from mentorbook.publishing.pages.mentor import render_former, render_mentor
from mentorbook.publishing.pages.round import render_round
from mentorbook.publishing.pages.topic import render_topic
from mentorbook.publishing.people import People, people_of
from mentorbook.publishing.renderer import Renderer, make_renderer
from mentorbook.publishing.similar import draw_circles


def render_pages(public: PublicProgramme, address: str | None = None, people: People | None = None) -> Iterator[Page]:
    """Yield every page of the public edition; the same programme on the same day gives the same pages.

    `address` is that of the site, ending in "/", where it is known. `people` is what people_of() makes of them.
    """
    renderer = make_renderer(public, address, people or people_of(public))
    owners = {f"mentors/{mentor.handle}.md": mentor for mentor in public.mentors}
    yield from (with_head(renderer, page, owners.get(page.path)) for page in _render(renderer))


def _render(renderer: Renderer) -> Iterator[Page]:
    public = renderer.public
    mentors = fair_order(public.mentors, public.today)
    circles = draw_circles(mentors)
    yield render_home(renderer, mentors)
    yield render_directory(renderer, mentors)
    yield render_how(renderer)
    yield render_matches(renderer)
    for outcome in public.outcomes:
        yield from render_round(renderer, outcome)
    for topic in public.topics:
        ring = circles.rings.get(topic.id, ())
        yield render_topic(renderer, topic, tuple(circles.mentors[handle] for handle in ring))
    for mentor in public.mentors:
        yield render_mentor(renderer, mentor, circles.similar(mentor))
    for handle in public.former:
        yield render_former(renderer, handle)
