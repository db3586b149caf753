"""Seats against wishes by topic: a dumbbell each, those first that lack most."""

from collections.abc import Mapping
from dataclasses import dataclass

from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.pictures.dumbbells import Dumbbell, dumbbells


@dataclass(frozen=True, slots=True)
class WantedRow:
    """A topic: how many people's first choice offers it, how many seats are promised there, and both as a dumbbell."""

    name: str
    href: str
    wanted: int
    free: int
    drawn: Dumbbell


def wanted_rows(public: PublicProgramme, wanted: Mapping[str, int], root: str) -> tuple[WantedRow, ...]:
    """Return the rows of the topics in `wanted`, on a page from which the site's root is `root`."""
    free = free_by_topic(public)
    topics = [topic for topic in public.topics if topic.id in wanted]
    topics.sort(key=lambda one: (free[one.id] - wanted[one.id], -wanted[one.id], one.name))
    drawn = dumbbells([(wanted[one.id], free[one.id]) for one in topics])
    return tuple(
        WantedRow(one.name, f"{root}topics/{one.id}/", wanted[one.id], free[one.id], dumbbell)
        for one, dumbbell in zip(topics, drawn, strict=True)
    )


def free_by_topic(public: PublicProgramme) -> dict[str, int]:
    """Return the free seats of those who offer each topic and have confirmed; one with two topics counts in both."""
    found = {topic.id: 0 for topic in public.topics}
    for mentor in public.mentors:
        for topic in mentor.topics:
            found[topic.id] += mentor.promised
    return found
