"""A whole run of the matcher: the proposal, its proof, what it would write, and what else could be."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date

from mentorbook.matching.ledger import Changes, changes
from mentorbook.matching.outcomes import Outcome, outcomes
from mentorbook.matching.policy import Policy
from mentorbook.matching.proof.certificate import certificate_of
from mentorbook.matching.proposal import Proposal, propose
from mentorbook.matching.suggesting.suggestions import Suggestion, suggestions
from mentorbook.matching.wanted import WantedSeat, wanted_seats
from mentorbook.model.certificate import Certificate
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round


@dataclass(frozen=True)
class Match:
    """Hold what a run finds; nothing is written yet."""

    proposal: Proposal
    certificate: Certificate
    changes: Changes
    outcomes: tuple[Outcome, ...]
    """What every policy would bring, the chosen one's among them."""
    wanted: tuple[WantedSeat, ...]
    """Whose next seat would bring something, the most first."""
    suggestions: Mapping[str, tuple[Suggestion, ...]]
    """Whom somebody left over could be offered, by mentee; they are never written."""
    day: date


def match_round(roster: Roster, one: Round, policy: Policy, late: Set[str] = frozenset()) -> Match:
    """Match a round on the roster's day, without the requests of `late` handles."""
    proposal = propose(roster, one, policy, late)
    return Match(
        proposal,
        certificate_of(proposal),
        changes(roster, proposal),
        outcomes(proposal),
        wanted_seats(proposal),
        suggestions(proposal, roster),
        roster.today,
    )
