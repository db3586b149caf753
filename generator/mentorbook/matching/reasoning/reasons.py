"""Why someone has the mentor they have, or none: true sentences that name no other mentee.

Every claim is a count or a comparison that anyone can repeat with the cohort in hand, and what would be otherwise is
the exact difference to the best result in which the wish comes true. Where that is none, the order of waiting and the
draw decided; then an earlier choice for one person means a later one or none for somebody before them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mentorbook.matching.bits import set_of
from mentorbook.matching.cohort import Cohort
from mentorbook.matching.phrases import changed, counted, either, joined, ordinal, sentence
from mentorbook.matching.policy import Policy, ShortLists
from mentorbook.matching.reasoning.consequences import Consequences
from mentorbook.matching.reasoning.scarcity import Scarcities
from mentorbook.matching.reasoning.struck import render_strike
from mentorbook.matching.solving.solver import Solution
from mentorbook.matching.stable import Standing
from mentorbook.model.program import Program

LONGEST = 400
"""Characters that a pair's file takes; what would be longer is said in general terms."""
MOST_NAMED = 3
"""Mentors that a sentence names; more are counted."""


class Reasons:
    """The facts of one matching, and the sentences made of them."""

    def __init__(self, program: Program, cohort: Cohort, solution: Solution, policy: Policy) -> None:
        matching = solution.matching
        self._program, self._cohort, self._matching = program, cohort, matching
        self._seats, self._choices, self._waiting = cohort.market.seats, cohort.market.choices, cohort.waiting
        self._is_stable, self._standing = policy is Policy.STABLE, Standing(cohort.market, cohort.rankings)
        short_lists = ShortLists(program.matching.short_lists)
        self._consequences = None if self._is_stable else Consequences(cohort.market, policy, short_lists, solution)
        self._scarcities = Scarcities(cohort.market, matching)
        self._partly_held = set_of(one for one in range(len(cohort.mentors)) if self._seat(one) != "seat")
        self._mentor = program.words.of_mentor.one
        self._wishes = f"in the order of the {self._mentor}'s wishes, waiting and the draw"
        self._numbers = {mentor.handle: number for number, mentor in enumerate(cohort.mentors)}
        self._position = [0] * len(cohort.mentees)
        for position, mentee in enumerate(cohort.market.order):
            self._position[mentee] = position
        self._holders: dict[int | None, list[int]] = defaultdict(list)
        self._firsts: dict[int | None, list[int]] = defaultdict(list)
        for mentee, choices in enumerate(self._choices):
            self._holders[matching[mentee]].append(mentee)
            self._firsts[choices[0] if choices else None].append(mentee)
        passed_over = [request for request in (*cohort.served, *cohort.late) if request.choices]
        passed_over += [cohort.mentees[mentee] for mentee, rank in cohort.strikes if rank == 0]
        self._named_in_vain = {request.choices[0].mentor for request in passed_over}

    def of_pairing(self, mentee: int, mentor: int) -> str:
        """Say why this mentee has this mentor: what became of others' same wish, or of the earlier choices."""
        rank = self._choices[mentee].index(mentor)
        if rank == 0:
            return " ".join(self._first_choice(mentee, mentor))
        return self._missed(
            mentee, rank, "the other choices before had no seat to give", f", so the {ordinal(rank)} choice came next."
        )

    def of_left_over(self, mentee: int) -> str:
        """Say why this mentee has no mentor: what became of each choice, and who shared too few seats."""
        if not self._choices[mentee]:
            return "The request names nobody."
        said = self._missed(mentee, len(self._choices[mentee]), "none of the others had a seat to give", ".")
        return " ".join(filter(None, (said, self._too_few(mentee))))

    def _missed(self, mentee: int, count: int, others: str, ending: str) -> str:
        """Say what became of the first choices of a list, as many as `count`, at no more length than a file takes."""
        clauses: list[str] = []
        for rank in range(count):
            clauses.append(self._clause(mentee, rank))
            if len(sentence(clauses, ending)) > LONGEST:
                return sentence([clauses[0], others], ending)
        return sentence(clauses, ending)

    def _too_few(self, mentee: int) -> str:
        """Say who named too few seats together with somebody left over, where more than one did."""
        found = self._scarcities.of(mentee)
        if found is None or found.seats == 0:
            return ""
        who = f"{found.count:,} {self._program.words.of_mentor.many}"
        if found.count <= MOST_NAMED:
            who = joined([self._cohort.mentors[one].name for one in found.mentors])
        seat = "free seat" if found.among & self._partly_held else "seat"
        others, seats = counted(found.seats, "other"), counted(found.seats, seat)
        return f"This request and {others} together named only {who}, with {seats}."

    def _first_choice(self, mentee: int, mentor: int) -> Iterator[str]:
        """Count the seats and the first choices, and say why others with the same wish do not have the seat."""
        firsts, record = self._firsts[mentor], self._cohort.mentors[mentor]
        wishes = counted(len(firsts), "first choice") + " to consider" * (record.handle in self._named_in_vain)
        yield f"{record.name} had {counted(self._seats[mentor], self._seat(mentor))} and {wishes}."
        others = [other for other in firsts if self._matching[other] != mentor]
        if others and self._is_ranking(mentor):
            limit = ", or after the round's limit was reached" * self._has_not_joined(mentor, others, [mentee])
            yield f"{'The other comes' if len(others) == 1 else 'The others come'} later {self._wishes}{limit}."
        elif others:
            yield self._others(mentee, others)

    def _others(self, mentee: int, others: Sequence[int]) -> str:
        these, have = ("The other", "has") if len(others) == 1 else ("The others", "have")
        own = self._position[mentee]
        # Where giving them the seat would make the result worse, no order of people decided.
        beyond_order = [other for other in others if self._position[other] < own or self._loss(other, 0)]
        if any(self._matching[other] is None for other in beyond_order):
            return f"Otherwise somebody would have no {self._mentor} or a later choice."
        claims = [f"{have} another {self._mentor} of their choice"] * bool(beyond_order)
        behind = [other for other in others if not beyond_order or self._matching[other] is None]
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
        if rank == 0:
            seat += f" (for {counted(len(self._firsts[mentor]), 'first choice')})"
        if self._is_ranking(mentor):
            were = f"{'someone' if len(holders) == 1 else 'people'} earlier {self._wishes}"
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
        loss = self._loss(mentee, rank)
        if not loss and all(self._position[holder] < self._position[mentee] for holder in holders):
            waited_longer = {self._waiting[holder] > self._waiting[mentee] for holder in holders}
            claims = ["waited longer"] * (True in waited_longer)
            if False in waited_longer:
                claims.append("drew earlier" if claims else "waited as long and drew earlier")
            return f"{'someone' if len(holders) == 1 else 'people'} who {either(claims)}"
        others = "someone else" if len(holders) == 1 else "others"
        if all(self._rank(holder) < rank for holder in holders):
            others = f"{'someone' if len(holders) == 1 else 'people'} who had ranked this {self._mentor} higher"
        return f"{others}, because otherwise {self._otherwise(mentee, rank)}"

    def _otherwise(self, mentee: int, rank: int) -> str:
        """Say what would be if somebody had the choice they missed."""
        if not self._loss(mentee, rank):
            return f"somebody who waited longer or drew earlier would have no {self._mentor} or a later choice"
        change = self._consequences.change(mentee, rank) if self._consequences else None
        if change:
            return f"there would be {changed(change)}"
        return f"somebody would have no {self._mentor} or a later choice"

    def _loss(self, mentee: int, rank: int) -> int:
        """Return what a choice that somebody did not get would have cost; 0 where an order of people decided."""
        return self._consequences.loss(mentee, rank) if self._consequences else 0

    def _rank(self, holder: int) -> int:
        return self._choices[holder].index(self._matching[holder])

    def _seat(self, mentor: int) -> str:
        """Return "seat", or "free seat" where open pairs hold others."""
        all_seats = self._cohort.mentors[mentor].seats_in(self._program)
        return "seat" if all_seats == self._seats[mentor] else "free seat"
