"""What each mentor takes on by a match, beside what was asked of them."""

from collections import Counter
from dataclasses import dataclass

from mentorbook.matching.proposal import Proposal


@dataclass(frozen=True, slots=True)
class Load:
    """Hold a mentor's handle and name, the seats that were free, the pairs proposed, and who asked.

    `firsts` are those who named the mentor first, `asked` all who named them; choices that cannot become pairs are
    not counted.
    """

    mentor: str
    name: str
    free: int
    given: int
    firsts: int
    asked: int


def loads(proposal: Proposal) -> tuple[Load, ...]:
    """Return every mentor's load; those of whom most was asked beyond their seats come first, then by handle."""
    cohort, market = proposal.cohort, proposal.cohort.market
    given = Counter(proposal.solution.matching)
    firsts = Counter(choices[0] for choices in market.choices if choices)
    asked = Counter(mentor for choices in market.choices for mentor in choices)
    found = [
        Load(one.handle, one.name, market.seats[number], given[number], firsts[number], asked[number])
        for number, one in enumerate(cohort.mentors)
    ]
    return tuple(sorted(found, key=lambda one: (one.free - one.firsts, one.free - one.asked, one.mentor)))
