"""A mentor in a list: a card, or a line where there are many."""

from typing import NamedTuple

from markupsafe import Markup, escape

from mentorbook.model.places import language_name
from mentorbook.publishing.avatar import Avatar, draw_avatar
from mentorbook.publishing.catalogue import Catalogue
from mentorbook.publishing.dates import DAYS, city_text, hours_text, minutes_of
from mentorbook.publishing.edition import PublicHours, PublicMentor
from mentorbook.publishing.renderer import Renderer
from mentorbook.publishing.seats import Seats, describe_seats
from mentorbook.publishing.sentences import begun, ended

MOST_TOPICS = 4
MOST_HELP = 2


class Card(NamedTuple):
    """What a list shows of a mentor, ready to be put into HTML.

    `called` is the name with what tells them apart, where another has the same. `weekly` are the hours in words, and
    `city` is whose time they are in; `times` are the hours as scripts read them: weekdays with 0 for Monday, then
    minutes since midnight.
    """

    handle: str
    name: str
    called: str
    headline: str
    help: tuple[str, ...]
    topics: tuple[str, ...]
    hours: Markup | None
    weekly: str
    city: str
    zone: str
    times: str
    languages: str
    avatar: Avatar
    seats: Seats
    is_confirmed: bool


def draw_card(mentor: PublicMentor, renderer: Renderer) -> Card:
    """Return a mentor's card."""
    return renderer.once(("card", mentor.handle), lambda: _draw(mentor, renderer))


def _draw(mentor: PublicMentor, renderer: Renderer) -> Card:
    catalogue = renderer.catalogue
    weekly = hours_text(mentor.hours, catalogue.locale)
    city = city_text(mentor.timezone, catalogue.locale)
    return Card(
        handle=mentor.handle,
        name=mentor.name,
        called=mentor.called,
        headline=mentor.headline or "",
        help=tuple(ended(line) for line in mentor.can_help_with[:MOST_HELP]),
        topics=tuple(topic.name for topic in mentor.topics[:MOST_TOPICS]),
        hours=_hours(weekly, city, catalogue) if weekly else None,
        weekly=weekly,
        city=city,
        zone=mentor.timezone,
        times=",".join(map(_times, mentor.hours)),
        languages=languages_text(mentor, catalogue),
        avatar=draw_avatar(mentor.name, mentor.handle, mentor.photo),
        seats=describe_seats(mentor, renderer.public, catalogue),
        is_confirmed=mentor.is_confirmed,
    )


def languages_text(mentor: PublicMentor, catalogue: Catalogue) -> str:
    """Return the names of a mentor's languages."""
    names = ", ".join(language_name(tag, catalogue.language) for tag in mentor.languages)
    return begun(names, catalogue.locale)


def _times(hours: PublicHours) -> str:
    """Return hours as "13 1140-1290"."""
    days = "".join(str(day) for day in sorted(map(DAYS.index, hours.days)))
    return f"{days} {minutes_of(hours.start)}-{minutes_of(hours.end)}"


def _hours(weekly: str, city: str, catalogue: Catalogue) -> Markup:
    hours = Markup(f"<b>{escape(weekly)}</b>")
    return catalogue.say("card.in_utc" if city == "UTC" else "card.their_time", hours=hours, city=city)
