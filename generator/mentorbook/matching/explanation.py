"""One mentee's result, for a coordinator: what became of each choice, what it would have cost, what was scarce."""

from collections.abc import Iterator
from dataclasses import dataclass

from mentorbook.matching.gains import Change
from mentorbook.matching.policy import Policy
from mentorbook.matching.proposal import LeftOver, Pairing, Proposal
from mentorbook.matching.reasoning.consequences import Consequences
from mentorbook.matching.reasoning.scarcity import Scarcities
from mentorbook.problems import MentorbookError, quote


@dataclass(frozen=True, slots=True)
class Missed:
    """Hold a choice that somebody did not get: its rank from 0, the mentor and who has the seats.

    `loss` is what the best result in which they have it changes, nothing where waiting or the draw decided. It is None
    where a worse result cannot be told in people: it is so by the measure of short lists only, or no costs say what is.
    """

    rank: int
    mentor: str
    holders: tuple[str, ...]
    loss: Change | None


@dataclass(frozen=True, slots=True)
class Group:
    """Hold mentees who together named fewer seats than they are, and all mentors they named."""

    mentees: tuple[str, ...]
    mentors: tuple[str, ...]
    seats: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """Hold a mentee, the mentor they have or None, the reason that is kept, and what lies behind it."""

    round: str
    policy: Policy
    mentee: str
    mentor: str | None
    why: str
    missed: tuple[Missed, ...]
    group: Group | None


def explain(proposal: Proposal, handle: str) -> Explanation:
    """Return what there is to know of somebody's result; raise MentorbookError for a handle that takes no part."""
    if any(mentee.handle == handle for mentee in proposal.cohort.late):
        raise MentorbookError(f"The request of {quote(handle)} came late and waits; --include-late lets it take part.")
    numbers = {mentee.handle: number for number, mentee in enumerate(proposal.cohort.mentees)}
    if handle not in numbers:
        raise MentorbookError(f"{quote(handle)} takes no part in this match.")
    return next(explanations(proposal, numbers[handle]))


def explanations(proposal: Proposal, *numbers: int) -> Iterator[Explanation]:
    """Yield the explanation of everybody who takes part, or of the mentees of these numbers, in order."""
    cohort, matching = proposal.cohort, proposal.solution.matching
    found: tuple[Pairing | LeftOver, ...] = (*proposal.pairings, *proposal.unmatched)
    why = {one.mentee: one.why for one in found}
    consequences, scarcities = _consequences(proposal), Scarcities(cohort.market, matching)
    for number in numbers or range(len(cohort.mentees)):
        handle, got = cohort.mentees[number].handle, matching[number]
        mentor = None if got is None else cohort.mentors[got].handle
        missed = tuple(_missed(proposal, consequences, number))
        group = _group(proposal, scarcities, number)
        yield Explanation(cohort.round.id, proposal.policy, handle, mentor, why[handle], missed, group)


def _missed(proposal: Proposal, consequences: Consequences | None, number: int) -> Iterator[Missed]:
    """Yield the choices before the one somebody got which could become pairs."""
    cohort, matching = proposal.cohort, proposal.solution.matching
    if cohort.market.limit == 0:
        return
    for rank, mentor in enumerate(cohort.market.choices[number]):
        if mentor is not None and mentor == matching[number]:
            return
        if mentor is not None and cohort.market.seats[mentor]:
            holders = tuple(cohort.mentees[one].handle for one in proposal.holders.get(mentor, ()))
            change = consequences.change(number, rank) if consequences else None
            yield Missed(rank, cohort.mentors[mentor].handle, holders, change)


def _consequences(proposal: Proposal) -> Consequences | None:
    if proposal.policy is Policy.STABLE or not proposal.cohort.mentees:
        return None
    return Consequences(proposal.cohort.market, proposal.policy, proposal.short_lists, proposal.solution)


def _group(proposal: Proposal, scarcities: Scarcities, number: int) -> Group | None:
    """Return the group that explains why somebody is left over, where as many are matched as can be."""
    cohort, matching = proposal.cohort, proposal.solution.matching
    found = scarcities.of(number) if matching[number] is None else None
    if found is None or not found.among:
        return None
    mentees = tuple(cohort.mentees[one].handle for one in scarcities.mentees(number, found))
    return Group(mentees, tuple(cohort.mentors[one].handle for one in found.mentors), found.seats)
