"""Everybody as a few columns, for the scripts that filter, order and choose people in the browser.

What it looks like is told at the top of assets/script/people.js, which reads it.
"""

import hashlib
import math
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup
from pydantic_core import to_json

from mentorbook.model.places import language_name
from mentorbook.publishing.assets import Asset
from mentorbook.publishing.avatar import TONES, WAVES, draw_avatar
from mentorbook.publishing.catalogue import Catalogue, load_catalogue
from mentorbook.publishing.dates import DAYS, minutes_of
from mentorbook.publishing.edition import PublicHours, PublicMentor, PublicProgramme
from mentorbook.publishing.seats import describe_seats
from mentorbook.publishing.sentences import ended

MOST_INLINE = 150
"""So many people stand on the page itself; more are a file of their own."""
MOST_A_FILE = 500
"""What so many people help with is a file: those who stand at the top of a visitor's order lie in one or two."""
MOST_HELP = 2
FORMATS = ("remote", "in-person", "both")

Value = TypeVar("Value", bound=Hashable)
Columns = tuple[tuple[str, list[object]], ...]
# What template languages, Markdown and HTML would take for their own, as JSON may write it too.
_INERT = {ord(character): f"\\u{ord(character):04x}" for character in "{}`~<>&"}


@dataclass(frozen=True, slots=True)
class People:
    """What a page gives its scripts: JSON to stand on it, or the paths of files from the site's root."""

    inline: Markup | None
    files: tuple[Asset, ...] = ()

    @property
    def source(self) -> Markup:
        """Return the element that holds the people, or names their files.

        It is a template and no script: the theme's instant navigation runs scripts, whatever type they are of.
        """
        if self.inline is not None:
            return Markup('<template id="mb-people">{}</template>').format(self.inline)
        paths = " ".join(one.path for one in self.files)
        return Markup('<template id="mb-people" data-files="{}"></template>').format(paths)


NOBODY = People(Markup(""))


def people_of(public: PublicProgramme) -> People:
    """Return everybody for the scripts: files after the first hold the longest column, a part of the people each."""
    catalogue, mentors = load_catalogue(public.language, public.words), public.mentors
    columns = _columns(public, catalogue)
    if len(mentors) <= MOST_INLINE:
        # What HTML would read is escaped in it.
        return People(Markup(_json((*columns, *_help(mentors)))))
    parts = math.ceil(len(mentors) / MOST_A_FILE) if any(one.can_help_with for one in mentors) else 0
    lines = (_file("lines", _help(mentors[part::parts])) for part in range(parts))
    return People(None, (_file("people", columns), *lines))


def _file(name: str, columns: Columns) -> Asset:
    content = _json(columns).encode()
    return Asset(f"assets/{name}.{hashlib.sha256(content).hexdigest()[:8]}.json", content)


def _json(columns: Columns) -> str:
    """Return columns as JSON without braces, which would be template languages to other engines."""
    return to_json(columns).decode().translate(_INERT)


def _columns(public: PublicProgramme, catalogue: Catalogue) -> Columns:
    mentors = public.mentors
    zones, zone = _numbered(mentors, lambda one: one.timezone)
    hours, hour = _numbered(mentors, lambda one: one.hours)
    tags, language = _numbered_each(mentors, lambda one: one.languages)
    places = {topic.id: number for number, topic in enumerate(public.topics)}
    seats, seat = _numbered(mentors, lambda one: _seats(one, public, catalogue))
    return (
        ("day", [public.today.isoformat()]),
        ("topics", [[topic.id, topic.name, *topic.synonyms] for topic in public.topics]),
        ("languages", [[tag, language_name(tag, catalogue.language)] for tag in tags]),
        ("zones", list(zones)),
        ("times", [[_minutes(one) for one in slots] for slots in hours]),
        ("seats", [list(one) for one in seats]),
        ("waves", [list(one) for one in WAVES]),
        ("handle", [one.handle for one in mentors]),
        ("name", [one.name for one in mentors]),
        ("headline", [one.headline or "" for one in mentors]),
        ("topic", [[places[topic.id] for topic in one.topics] for one in mentors]),
        ("language", language),
        ("zone", zone),
        ("time", hour),
        ("seat", seat),
        ("confirmed", [int(one.is_confirmed) for one in mentors]),
        ("format", [FORMATS.index(one.format) for one in mentors]),
        *_kinds(public),
        ("face", [_face(one) for one in mentors]),
        *_photos(mentors),
        *_apart(mentors),
    )


def _photos(mentors: Iterable[PublicMentor]) -> Columns:
    """Return where the photos lie; nothing where nobody gave one."""
    paths: list[object] = [one.photo.small.path if one.photo else "" for one in mentors]
    return (("photo", paths),) if any(paths) else ()


def _apart(mentors: Iterable[PublicMentor]) -> Columns:
    """Return what tells namesakes apart: 1 for the headline, 0 where nothing has to; nothing where none has to."""
    told: list[object] = [int(one.apart == one.headline) or one.apart if one.apart else 0 for one in mentors]
    return (("apart", told),) if any(told) else ()


def _kinds(public: PublicProgramme) -> Columns:
    """Return what each offers, as a place among the programme's kinds; nothing where there is one for all."""
    if len(public.kinds) == 1:
        return ()
    return (("kind", [public.kinds.index(one.kind) if one.kind in public.kinds else 0 for one in public.mentors]),)


def _help(mentors: Iterable[PublicMentor]) -> Columns:
    return (("help", [[ended(line) for line in one.can_help_with[:MOST_HELP]] for one in mentors]),)


def _face(mentor: PublicMentor) -> int:
    """Return a drawn face as a number: its tone, and which waves."""
    drawn = draw_avatar(mentor.name, mentor.handle)
    return drawn.tone + TONES * WAVES.index((drawn.back, drawn.front))


def _minutes(hours: PublicHours) -> list[object]:
    """Return hours as weekdays, 0 for Monday, and minutes since midnight."""
    days = sorted(DAYS.index(day) for day in hours.days)
    return [days, minutes_of(hours.start), minutes_of(hours.end)]


def _seats(mentor: PublicMentor, public: PublicProgramme, catalogue: Catalogue) -> tuple[int, int, str]:
    seats = describe_seats(mentor, public, catalogue)
    return (len(seats.dots), mentor.free if seats.are_free else 0, seats.text.unescape())


def _numbered(
    mentors: Iterable[PublicMentor], value_of: Callable[[PublicMentor], Value]
) -> tuple[list[Value], list[object]]:
    """Return the different values in the order they come in, and for each mentor which one."""
    numbers: dict[Value, int] = {}
    column: list[object] = [numbers.setdefault(value_of(one), len(numbers)) for one in mentors]
    return list(numbers), column


def _numbered_each(
    mentors: Iterable[PublicMentor], values_of: Callable[[PublicMentor], Iterable[str]]
) -> tuple[list[str], list[object]]:
    numbers: dict[str, int] = {}
    column: list[object] = [[numbers.setdefault(value, len(numbers)) for value in values_of(one)] for one in mentors]
    return list(numbers), column
