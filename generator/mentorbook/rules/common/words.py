"""The words people wrote that others will read, and where a part of them stands."""

from collections.abc import Iterator

from mentorbook.model.person import Mentor
from mentorbook.model.record import known_value
from mentorbook.model.roster import Located, Roster
from mentorbook.model.source import Route
from mentorbook.problems import Location

LINES = ("name", "headline", "pronouns", "place", "not_for", "cadence", "bio")


def public_words(mentor: Mentor) -> Iterator[tuple[Route, str]]:
    """Yield every text of a mentor that anyone can read and the mentor wrote freely, but links, with its route."""
    for field in LINES:
        text = known_value(mentor, field)
        if text is not None:
            yield (field,), text
    for index, line in enumerate(known_value(mentor, "can_help_with") or ()):
        yield ("can_help_with", index), line


def public_links(mentor: Mentor) -> Iterator[tuple[str, str]]:
    """Yield the name and the address of each link of a mentor."""
    yield from (known_value(mentor, "links") or {}).items()


def locate_part(roster: Roster, record: Located, route: Route, part: str) -> Location:
    """Return where a part of a value stands, or the whole value where it is written in another way."""
    where = roster.locate(record, *route)
    source = roster.sources.get(where.path)
    lines = source.text.split("\n") if source else []
    for number in range(where.line, len(lines) + 1):
        column = lines[number - 1].find(part, where.column - 1 if number == where.line else 0)
        if column >= 0:
            return Location(where.path, number, column + 1, len(part))
    return where
