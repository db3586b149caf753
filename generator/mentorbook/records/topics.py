"""Topics by the programme's ids, whichever of its words for them somebody used."""

from typing import TypeVar

from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Program

P = TypeVar("P", Mentor, Mentee)


def with_ids(person: P, program: Program) -> P:
    """Return a person whose topics are the programme's ids; unknown topics stay as they were typed."""
    known, by_name = program.topics_by_id, program.topics_by_name
    if all(topic in known for topic in person.topics):
        return person
    topics = tuple(by_name[topic.lower()].id if topic.lower() in by_name else topic for topic in person.topics)
    return person.model_copy(update={"topics": topics})
