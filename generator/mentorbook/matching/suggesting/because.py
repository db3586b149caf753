"""Why a mentor is suggested, in words that both people and the coordinators may read."""

from collections.abc import Iterator

from mentorbook.matching.phrases import joined
from mentorbook.matching.suggesting.clocks import PARTS, apart, apart_in_words, parts_of_day, span_of
from mentorbook.matching.suggesting.fit import FAR
from mentorbook.matching.suggesting.need import Need, primary
from mentorbook.model.person import Format, Mentor
from mentorbook.model.places import language_name
from mentorbook.model.program import Program

GLAD_OF = {"beginner": "beginners", "intermediate": "people with some experience", "advanced": "experienced people"}


def because(mentor: Mentor, need: Need, program: Program, clock: int) -> Iterator[str]:
    """Yield the reasons, a few words each; `clock` is the mentor's, in minutes ahead of UTC.

    What speaks against the two, a great distance or hours at night, is said as well.
    """
    shared = [program.topics_by_id[topic].name for topic in need.topics if topic in mentor.topics]
    if shared:
        yield f"shares {joined(shared)}" + " with somebody they named" * (not need.is_asked)
    common = sorted(language_name(tag) for tag in need.languages & set(map(primary, mentor.languages)))
    if common:
        yield f"both speak {joined(common)}"
    if need.clock is not None:
        yield from _time(mentor, clock, need.clock, program.words.of_mentee.one)
    if need.level in mentor.levels:
        yield f"is glad of {GLAD_OF[need.level or '']}"
    if Format.IN_PERSON in (mentor.format, need.format):
        yield f"meets in person, in {mentor.place}" if mentor.place else "meets in person"


def _time(mentor: Mentor, clock: int, other: int, mentee: str) -> Iterator[str]:
    minutes = apart(clock, other)
    yield "though " * (minutes > FAR) + apart_in_words(minutes)
    found = {part for hours in mentor.hours for part in parts_of_day(span_of(hours, clock), other)}
    if found:
        yield f"free in the {mentee}'s {joined([name for name, *_ in PARTS if name in found])}"
    elif mentor.hours:
        yield f"though hardly free between 08:00 and 22:00 by the {mentee}'s clock"
