"""What a match would be if something in the files were otherwise."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from mentorbook.matching.cohort import strikes_of
from mentorbook.matching.difference import Difference, compare
from mentorbook.matching.policy import Policy
from mentorbook.matching.proposal import Proposal, propose
from mentorbook.matching.reasoning.struck import CLOSED_TO_ALL, render_strike
from mentorbook.matching.supposing.supposition import AddedChoice, OtherSeats, Supposition, suppose
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round


@dataclass(frozen=True)
class WhatIf:
    """Hold what is supposed, the programme in which it is so, and the proposals without and with it."""

    suppositions: tuple[Supposition, ...]
    roster: Roster
    before: Proposal
    after: Proposal

    @cached_property
    def difference(self) -> Difference:
        """Return what the suppositions change."""
        return compare(self.before, self.after)

    def find_struck(self) -> Iterator[str]:
        """Yield a clause for each added choice that cannot become a pair, as it may be said aloud."""
        numbers = {mentee.handle: number for number, mentee in enumerate(self.after.cohort.mentees)}
        for one in self.suppositions:
            if isinstance(one, AddedChoice):
                mentee = self.roster.mentees_by_handle[one.mentee]
                rank = [choice.mentor for choice in mentee.choices].index(one.mentor)
                strike = self.after.cohort.strikes.get((numbers[one.mentee], rank))
                if strike:
                    mentor = self.roster.mentors_by_handle[one.mentor]
                    yield render_strike(strike, self.roster.program, mentee, rank, mentor)

    def find_closed(self) -> Iterator[str]:
        """Yield a clause for each mentor whose seats are supposed while nobody can be paired with them."""
        offers = strikes_of(self.roster, self.after.cohort.round).offers
        for handle in dict.fromkeys(one.mentor for one in self.suppositions if isinstance(one, OtherSeats)):
            strike = offers[handle].strike
            if strike:
                yield f"{offers[handle].mentor.name} {CLOSED_TO_ALL[strike]}"


def what_if(
    roster: Roster, one: Round, policy: Policy, suppositions: Sequence[Supposition], late: Set[str] = frozenset()
) -> WhatIf:
    """Match a round as it is, and again as it would be; raise MentorbookError for what cannot be so.

    The requests of `late` handles take part in neither.
    """
    before = propose(roster, one, policy, late)
    otherwise = suppose(roster, before.cohort, suppositions)
    return WhatIf(tuple(suppositions), otherwise, before, propose(otherwise, one, policy, late))
