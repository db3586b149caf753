"""Whom a coordinator may suggest to those left over: free mentors, spread over them, with reasons."""

from collections import Counter
from dataclasses import dataclass
from itertools import chain

from mentorbook.matching.bits import set_of
from mentorbook.matching.draw import drawn
from mentorbook.matching.proposal import Proposal
from mentorbook.matching.suggesting.assignment import assign
from mentorbook.matching.suggesting.candidates import Candidates
from mentorbook.model.person import Mentee
from mentorbook.model.roster import Roster

MOST = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Hold a mentor's handle, and the reasons in words."""

    mentor: str
    because: tuple[str, ...]


def suggestions(proposal: Proposal, roster: Roster) -> dict[str, tuple[Suggestion, ...]]:
    """Return up to three mentors for each mentee left over to whom one can be suggested, by handle.

    As many people as possible have one, and no seat is offered twice. Seats that nobody was offered first are then
    offered as a second and as a third thought. Nobody is offered a mentor whom their request names.
    """
    people = _people(proposal) if roster.program.matching.suggest else []
    seats = {handle: number for handle, number in _seats_left(proposal).items() if number}
    mentors = [roster.mentors_by_handle[handle] for handle in drawn(proposal.cohort.draw.value, seats)]
    candidates = Candidates(roster, proposal.cohort.round, people, mentors)
    left = [seats[mentor.handle] for mentor in mentors]
    found: dict[str, tuple[Suggestion, ...]] = {}
    for mentee, offered in enumerate(_offered(candidates, len(people), left, _room(proposal))):
        if offered:
            because = (Suggestion(mentors[one].handle, candidates.because(mentee, one)) for one in offered)
            found[people[mentee].handle] = tuple(because)
    return {handle: found[handle] for handle in sorted(found)}


def _people(proposal: Proposal) -> list[Mentee]:
    """Return those left over who are open to suggestions, in the order in which they are served."""
    cohort, matching = proposal.cohort, proposal.solution.matching
    left_over = (cohort.mentees[one] for one in cohort.market.order if matching[one] is None)
    return [mentee for mentee in left_over if mentee.open_to_suggestions]


def _seats_left(proposal: Proposal) -> dict[str, int]:
    """Return by mentor the seats that the proposal leaves."""
    taken = Counter(pairing.mentor for pairing in proposal.pairings)
    cohort = proposal.cohort
    return {
        mentor.handle: seats - taken[mentor.handle]
        for mentor, seats in zip(cohort.mentors, cohort.market.seats, strict=True)
    }


def _room(proposal: Proposal) -> int | None:
    """Return how many pairs more the round's limit leaves room for; None without a limit."""
    limit = proposal.cohort.market.limit
    return None if limit is None else limit - len(proposal.pairings)


def _offered(candidates: Candidates, count: int, seats: list[int], room: int | None) -> list[list[int]]:
    """Return the mentors that each is offered; who has one is offered others in turn, while seats are left."""
    offered: list[list[int]] = []
    for mentor in assign(candidates, count, seats, room):
        offered.append([] if mentor is None else [mentor])
        if mentor is not None:
            seats[mentor] -= 1
    free = set_of(mentor for mentor, number in enumerate(seats) if number)
    for mentee, mentors in chain.from_iterable([*enumerate(offered)] for _ in range(1, MOST)):
        best = next(candidates.in_order(mentee, free & ~set_of(mentors)), None) if mentors else None
        if best is not None:
            mentor, _ = best
            mentors.append(mentor)
            seats[mentor] -= 1
            free ^= 0 if seats[mentor] else 1 << mentor
    return offered
