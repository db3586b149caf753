"""What a match today would bring, for the coordinators' eyes; nothing is written."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from mentorbook.matching.explanation import Explanation, Group, Missed, explanations
from mentorbook.matching.phrases import changed
from mentorbook.matching.policy import Policy, find_refusal
from mentorbook.matching.proposal import Proposal, propose
from mentorbook.matching.rounds import round_to_match
from mentorbook.matching.suggesting.suggestions import suggestions
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round
from mentorbook.publishing.private_edition import Expected, Miss, Offer, Shortage
from mentorbook.publishing.private_people import mentee_named, mentor_named


@dataclass(frozen=True)
class Forecast:
    """What a match of a round today would bring each of those who take part, and whom one could suggest."""

    round: Round
    expected: Mapping[str, Expected]
    offers: Mapping[str, tuple[Offer, ...]]
    late: Set[str]


def forecast(roster: Roster, late: Set[str]) -> Forecast | None:
    """Return what a match today would bring; None where no round waits for one. Requests of `late` handles wait."""
    one, policy = round_to_match(roster.program, roster.today), roster.program.matching.policy
    if one is None or find_refusal(policy):
        return None
    proposal = propose(roster, one, Policy(policy), late)
    choices = {pairing.mentee: pairing.choice for pairing in proposal.pairings}
    expected = {
        found.mentee: _expected(roster, proposal, found, choices.get(found.mentee)) for found in explanations(proposal)
    }
    offers = {
        mentee: tuple(Offer(mentor_named(roster, offer.mentor), offer.because) for offer in found)
        for mentee, found in suggestions(proposal, roster).items()
    }
    return Forecast(one, expected, offers, frozenset(mentee.handle for mentee in proposal.cohort.late))


def _expected(roster: Roster, proposal: Proposal, found: Explanation, choice: int | None) -> Expected:
    round_id = proposal.cohort.round.id
    return Expected(
        mentor=mentor_named(roster, found.mentor) if found.mentor else None,
        choice=choice,
        why=found.why,
        misses=tuple(_miss(roster, round_id, missed) for missed in found.missed),
        shortage=_shortage(roster, round_id, found.group) if found.group else None,
        is_told=found.policy is not Policy.STABLE,
    )


def _shortage(roster: Roster, round_id: str, group: Group) -> Shortage:
    mentees = tuple(mentee_named(roster, handle, round_id) for handle in group.mentees)
    return Shortage(mentees, tuple(mentor_named(roster, handle) for handle in group.mentors), group.seats)


def _miss(roster: Roster, round_id: str, missed: Missed) -> Miss:
    holders = tuple(mentee_named(roster, handle, round_id) for handle in missed.holders)
    loss = None if missed.loss is None else changed(missed.loss) if any(missed.loss.profile) else ""
    return Miss(missed.rank + 1, mentor_named(roster, missed.mentor), holders, loss)
