"""What an open roster tells of wishes: those of the people in its list, and nobody else's."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.roster import Roster
from mentorbook.publishing.cells import tellable
from mentorbook.publishing.edition import Drawing, DrawnMentee, DrawnMentor, Placement, Wanted

MOST_DRAWN = 40


@dataclass(frozen=True, slots=True)
class Listed:
    """A pair of the list with what its mentee had wished: the handles of mentors, by rank from 1."""

    placement: Placement
    mentor: str
    choices: tuple[tuple[int, str], ...]


def list_with_wishes(roster: Roster, pair: Pair, placement: Placement) -> Listed:
    """Return a listed pair with the choices of its round, of mentors whom anyone may see."""
    mentee = roster.mentees_by_handle.get(pair.mentee)
    of_round = mentee if mentee and mentee.round == pair.round else None
    shown = {pair.mentor} | {mentor.handle for mentor in _chosen(roster, of_round) if _is_shown(roster, mentor)}
    return Listed(placement, pair.mentor, tuple(one for one in ranked(of_round) if one[1] in shown))


def ranked(mentee: Mentee | None) -> tuple[tuple[int, str], ...]:
    """Return somebody's choices with their ranks from 1, a mentor named twice where they come first."""
    found: dict[str, int] = {}
    for rank, choice in enumerate(mentee.choices if mentee else (), start=1):
        found.setdefault(choice.mentor, rank)
    return tuple((rank, mentor) for mentor, rank in found.items())


def draw(roster: Roster, listed: Sequence[Listed]) -> Drawing:
    """Return the picture of the pairs in a list, and of what else their mentees had wished."""
    handles = {one.mentor for one in listed} | {handle for one in listed for _, handle in one.choices}
    mentors = sorted((roster.mentors_by_handle[handle] for handle in handles), key=lambda one: (one.name, one.handle))
    places = {mentor.handle: place for place, mentor in enumerate(mentors)}
    return Drawing(
        tuple(_drawn(one, places) for one in listed),
        tuple(_drawn_mentor(roster, one) for one in mentors),
    )


def told_wishes(roster: Roster, listed: Sequence[Listed]) -> tuple[Wanted, ...]:
    """Return by topic how many in a list chose somebody first who offers it, where it tells of nobody."""
    firsts = [handle for one in listed for rank, handle in one.choices if rank == 1]
    told = ((topic, tellable(count, len(firsts))) for topic, count in count_topics(roster, firsts).items())
    return tuple(Wanted(topic, count) for topic, count in told if count is not None)


def count_topics(roster: Roster, handles: Iterable[str]) -> dict[str, int]:
    """Return how many of these mentors, named as often as they were chosen, offer each of the programme's topics."""
    program, counts = roster.program, Counter[str]()
    for handle in handles:
        words = roster.mentors_by_handle[handle].topics if handle in roster.mentors_by_handle else ()
        found = (program.topics_by_name.get(word.lower()) for word in words)
        counts.update({topic.id for topic in found if topic})
    return {topic.id: counts[topic.id] for topic in program.topics}


def _drawn_mentor(roster: Roster, one: Mentor) -> DrawnMentor:
    return DrawnMentor(roster.called(one), one.seats_in(roster.program) if _is_shown(roster, one) else None)


def _drawn(one: Listed, places: dict[str, int]) -> DrawnMentee:
    placement = one.placement
    choices = tuple((rank, places[handle]) for rank, handle in one.choices)
    return DrawnMentee(placement.mentee, placement.number, choices, places[one.mentor], placement.choice)


def _chosen(roster: Roster, mentee: Mentee | None) -> list[Mentor]:
    found = (roster.mentors_by_handle.get(handle) for _, handle in ranked(mentee))
    return [mentor for mentor in found if mentor]


def _is_shown(roster: Roster, mentor: Mentor) -> bool:
    return mentor.is_listed(roster.program, roster.today)
