"""Why someone has the mentor they have, or none: true sentences that name no other mentee.

Every claim is a count or a comparison that anyone can repeat with the cohort in hand. The one general
claim, that otherwise somebody would have no mentor or a later choice, holds for each matching that no
other betters: with an earlier choice for one person, another would have a later one or none.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mentorbook.matching.cohort import Cohort
from mentorbook.matching.market import Matching
from mentorbook.matching.phrases import counted, either, ordinal, sentence
from mentorbook.matching.policy import Policy
from mentorbook.matching.stable import Standing
from mentorbook.matching.struck import render_strike
from mentorbook.model.program import Program

_WISHES = "in the order of the mentor's wishes, waiting and the draw"
LONGEST = 400
"""Characters that a pair's file takes; what would be longer is said in general terms."""


class Reasons:
    """The facts of one matching, and the sentences made of them."""

    def __init__(self, program: Program, cohort: Cohort, matching: Matching, policy: Policy) -> None:
        self._program, self._cohort, self._matching = program, cohort, matching
        self._is_stable, self._standing = policy is Policy.STABLE, Standing(cohort.market, cohort.rankings)
        self._mentor = program.words.mentor.one
        self._numbers = {mentor.handle: number for number, mentor in enumerate(cohort.mentors)}
        self._seats, self._choices, self._waiting = cohort.market.seats, cohort.market.choices, cohort.waiting
        self._position = [0] * len(cohort.mentees)
        for position, mentee in enumerate(cohort.market.order):
            self._position[mentee] = position
        self._holders: dict[int | None, list[int]] = defaultdict(list)
        self._firsts: dict[int | None, list[int]] = defaultdict(list)
        for mentee, choices in enumerate(self._choices):
            self._holders[matching[mentee]].append(mentee)
            self._firsts[choices[0] if choices else None].append(mentee)
        passed_over = [request for request in cohort.served if request.choices]
        passed_over += [cohort.mentees[mentee] for mentee, rank in cohort.strikes if rank == 0]
        self._named_in_vain = {request.choices[0].mentor for request in passed_over}

    def of_pairing(self, mentee: int, mentor: int) -> str:
        """Say why this mentee has this mentor: what became of others' same wish, or of the earlier choices."""
        rank = self._choices[mentee].index(mentor)
        if rank == 0:
            return " ".join(self._first_choice(mentee, mentor))
        ending = f", so the {ordinal(rank)} choice came next."
        text = sentence([self._clause(mentee, earlier) for earlier in range(rank)], ending)
        return text if len(text) <= LONGEST else f"None of the {rank} earlier choices had a seat to give{ending}"

    def of_left_over(self, mentee: int) -> str:
        """Say why this mentee has no mentor: what became of each choice."""
        choices = self._choices[mentee]
        if not choices:
            return "The request names nobody."
        text = sentence([self._clause(mentee, rank) for rank in range(len(choices))])
        return text if len(text) <= LONGEST else f"None of the {len(choices)} choices had a seat to give."

    def _first_choice(self, mentee: int, mentor: int) -> Iterator[str]:
        """Count the seats and the first choices, and say why others with the same wish do not have the seat."""
        firsts, record = self._firsts[mentor], self._cohort.mentors[mentor]
        wishes = counted(len(firsts), "first choice") + " to consider" * (record.handle in self._named_in_vain)
        yield f"{record.name} had {counted(self._seats[mentor], self._seat(mentor))} and {wishes}."
        others = [other for other in firsts if self._matching[other] != mentor]
        if others and self._is_ranking(mentor):
            limit = ", or after the round's limit was reached" * self._has_not_joined(mentor, others, [mentee])
            yield f"{'The other comes' if len(others) == 1 else 'The others come'} later {_WISHES}{limit}."
        elif others:
            yield self._others(mentee, others)

    def _others(self, mentee: int, others: Sequence[int]) -> str:
        these, have = ("The other", "has") if len(others) == 1 else ("The others", "have")
        own = self._position[mentee]
        ahead = [other for other in others if self._position[other] < own]
        if any(self._matching[other] is None for other in ahead):
            return f"Otherwise somebody would have no {self._mentor} or a later choice."
        claims = [f"{have} another {self._mentor} of their choice"] * bool(ahead)
        behind = [other for other in others if not ahead or self._matching[other] is None]
        waited_less = {self._waiting[other] < self._waiting[mentee] for other in behind}
        if True in waited_less:
            claims.append("waited less")
        if False in waited_less:
            claims.append("drew later" if claims else "waited as long and drew later")
        return f"{these} {either(claims)}."

    def _clause(self, mentee: int, rank: int) -> str:
        """Say what became of a choice that the mentee did not get."""
        mentor = self._choices[mentee][rank]
        if mentor is None:
            return self._struck(mentee, rank)
        seats, holders = self._seats[mentor], self._holders[mentor]
        if not seats:
            return f"{self._cohort.mentors[mentor].name} had no free seat"
        if len(holders) < seats or self._has_not_joined(mentor, [mentee], holders):
            return f"the round's limit of {counted(self._cohort.round.limit or 0, 'pair')} was reached"
        seat = self._seat(mentor) if seats == 1 else counted(seats, self._seat(mentor))
        if self._is_ranking(mentor):
            were = f"{'someone' if len(holders) == 1 else 'people'} earlier {_WISHES}"
        else:
            were = self._holders_were(mentee, rank, holders)
        return f"{self._cohort.mentors[mentor].name}'s {seat} went to {were}"

    def _is_ranking(self, mentor: int) -> bool:
        """Tell whether a mentor's own wishes, which nobody is told, had a say."""
        return self._is_stable and bool(self._cohort.rankings[mentor])

    def _has_not_joined(self, mentor: int, mentees: Sequence[int], holders: Sequence[int]) -> bool:
        """Tell whether only the limit kept one of the mentees from a seat that a stable match would have given them."""
        if not self._is_stable:
            return False
        best = min(self._standing.of(mentee, mentor) for mentee in mentees)
        return any(self._standing.of(holder, mentor) > best for holder in holders)

    def _struck(self, mentee: int, rank: int) -> str:
        request = self._cohort.mentees[mentee]
        number = self._numbers.get(request.choices[rank].mentor)
        mentor = None if number is None else self._cohort.mentors[number]
        return render_strike(self._cohort.strikes[mentee, rank], self._program, request, rank, mentor)

    def _holders_were(self, mentee: int, rank: int, holders: Sequence[int]) -> str:
        """Say what those who have a mentor had over this mentee."""
        own = self._position[mentee]
        behind = [holder for holder in holders if self._position[holder] > own]
        if not all(self._rank(holder) < rank for holder in behind):
            others = "someone else" if len(holders) == 1 else "others"
            return f"{others}, because otherwise somebody would have no {self._mentor} or a later choice"
        ahead = [holder for holder in holders if self._position[holder] < own]
        waited_longer = {self._waiting[holder] > self._waiting[mentee] for holder in ahead}
        claims = ["waited longer"] * (True in waited_longer)
        if False in waited_longer:
            claims.append("drew earlier" if claims or behind else "waited as long and drew earlier")
        if behind:
            claims.append(f"had ranked this {self._mentor} higher")
        return f"{'someone' if len(holders) == 1 else 'people'} who {either(claims)}"

    def _rank(self, holder: int) -> int:
        return self._choices[holder].index(self._matching[holder])

    def _seat(self, mentor: int) -> str:
        """Return "seat", or "free seat" where open pairs hold others."""
        all_seats = self._cohort.mentors[mentor].seats_in(self._program)
        return "seat" if all_seats == self._seats[mentor] else "free seat"
