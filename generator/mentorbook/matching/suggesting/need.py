"""What a mentee's request says of a mentor whom it doesn't name."""

from dataclasses import dataclass
from datetime import date

from mentorbook.matching.suggesting.clocks import clock_of
from mentorbook.model.person import Format, Mentee
from mentorbook.model.program import Kind
from mentorbook.model.roster import Roster


@dataclass(frozen=True, slots=True)
class Need:
    """Hold what somebody looks for; whatever they don't say rules nobody out."""

    kind: Kind
    topics: tuple[str, ...]
    """As they asked for; else those of the first mentor they chose, who is the best sign of what they look for."""
    is_asked: bool
    """Whether the topics are their own words."""
    languages: frozenset[str]
    """Without regions: pt-BR and pt-PT are one."""
    level: str | None
    format: Format | None
    clock: int | None
    """Minutes ahead of UTC on the round's first day."""


def need_of(mentee: Mentee, roster: Roster, day: date) -> Need:
    """Return what a request for a round that starts on `day` says of a mentor."""
    topics = dict.fromkeys(mentee.topics or _chosen_topics(mentee, roster))
    return Need(
        kind=mentee.kind_in(roster.program),
        topics=tuple(topic for topic in topics if topic in roster.program.topics_by_id),
        is_asked=bool(mentee.topics),
        languages=frozenset(map(primary, mentee.languages)),
        level=mentee.level,
        format=mentee.format,
        clock=None if mentee.timezone is None else clock_of(mentee.timezone, day),
    )


def primary(tag: str) -> str:
    """Return a language tag without what stands behind the language.

    >>> primary("pt-BR")
    'pt'
    """
    return tag.partition("-")[0]


def _chosen_topics(mentee: Mentee, roster: Roster) -> tuple[str, ...]:
    known = (roster.mentors_by_handle.get(choice.mentor) for choice in mentee.choices)
    return next((mentor.topics for mentor in known if mentor), ())
