"""A topic: everybody who offers it, as cards or, where they are many, as lines."""

from mentorbook.publishing.edition import PublicMentor, PublicTopic
from mentorbook.publishing.page import Page, Section, root_of
from mentorbook.publishing.pages.card import draw_card
from mentorbook.publishing.pages.directory import has_filters
from mentorbook.publishing.renderer import Renderer

MOST_CARDS = 60


def render_topic(renderer: Renderer, topic: PublicTopic, mentors: tuple[PublicMentor, ...]) -> Page:
    """Return a topic's page; `mentors` are those who list it, in the fair order."""
    catalogue = renderer.catalogue
    path = f"topics/{topic.id}.md"
    are_few = len(mentors) <= MOST_CARDS
    html = renderer.render(
        "topic.html",
        root=root_of(path),
        id=topic.id,
        name=topic.name,
        filters=catalogue.say("topic.filters") if mentors and has_filters(renderer.public) else None,
        lead=catalogue.count("topic.lead", len(mentors)) if mentors else catalogue.say("topic.empty"),
        cards_shown=[draw_card(one, renderer) for one in mentors] if are_few else (),
        lines_shown=() if are_few else mentors,
        is_empty=not mentors,
        others=[one for one in renderer.public.topics if one != topic],
    )
    return Page(
        path,
        topic.name,
        html,
        catalogue.plain("topic.description", topic=topic.name),
        (Section("topic", topic.name, 1),),
        is_searchable=False,
    )
