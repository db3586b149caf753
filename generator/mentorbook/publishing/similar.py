"""Who else covers similar ground."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from mentorbook.publishing.edition import PublicMentor

WINDOW = 12
MOST = 3


@dataclass(frozen=True)
class Circles:
    """The mentors of each topic in a ring, and where each of them sits; a row is a ring that begins again."""

    mentors: dict[str, PublicMentor]
    rings: dict[str, list[str]]
    places: dict[tuple[str, str], int]
    rows: dict[str, list[str]]

    def similar(self, mentor: PublicMentor) -> tuple[PublicMentor, ...]:
        """Return up to three people with a free seat who share most topics with a mentor.

        Only the next few in each ring are looked at: everybody is shown about equally often, and the work is the same
        for each mentor however many there are.
        """
        shared = Counter(chain.from_iterable(self._next(topic.id, mentor.handle) for topic in mentor.topics))
        able = [self.mentors[handle] for handle in shared if self.mentors[handle].free]
        return tuple(sorted(able, key=lambda one: (-shared[one.handle], not one.is_confirmed)))[:MOST]

    def _next(self, topic: str, handle: str) -> list[str]:
        place = self.places[topic, handle]
        return self.rows[topic][place + 1 : place + min(WINDOW, len(self.rings[topic]))]


def draw_circles(mentors: Iterable[PublicMentor]) -> Circles:
    """Return the rings of all topics, in the order the mentors come in."""
    by_handle = {mentor.handle: mentor for mentor in mentors}
    rings: dict[str, list[str]] = {}
    for mentor in by_handle.values():
        for topic in mentor.topics:
            rings.setdefault(topic.id, []).append(mentor.handle)
    places = {(topic, handle): place for topic, ring in rings.items() for place, handle in enumerate(ring)}
    rows = {topic: ring + ring[:WINDOW] for topic, ring in rings.items()}
    return Circles(by_handle, rings, places, rows)
