"""Who takes part in a round's match, and the market they make."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from mentorbook.matching.digest import input_sha256
from mentorbook.matching.draw import serving_order
from mentorbook.matching.lottery import draw_of, lottery_value
from mentorbook.matching.market import Choices, Market
from mentorbook.matching.people import mentee_person
from mentorbook.matching.strikes import Strike, Strikes
from mentorbook.matching.waiting import waiting_by_person
from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round
from mentorbook.model.run import Draw

Struck = Mapping[tuple[int, int], Strike]
"""Why a choice is struck, by the mentee's index and the rank from 0."""


@dataclass(frozen=True)
class Cohort:
    """Hold the people of a round who are matched now; the market knows them by their index here."""

    round: Round
    mentors: tuple[Mentor, ...]
    mentees: tuple[Mentee, ...]
    """The requests of the round by people who are in no open pair of it, or of another round that goes on; not late."""
    waiting: tuple[int, ...]
    """How often each was left over, by mentee."""
    strikes: Struck
    served: tuple[Mentee, ...]
    """The requests of the round by people who are in such a pair, and take no part."""
    late: tuple[Mentee, ...]
    """The requests that came too late, and take no part."""
    draw: Draw
    market: Market
    rankings: tuple[tuple[int, ...], ...]
    """The mentees that each mentor ranks, best first, by prefers.yaml."""

    @cached_property
    def input_sha256(self) -> str:
        """Return the digest of the market and the draw, which no other word of the files changes."""
        return input_sha256(
            seats={mentor.handle: seats for mentor, seats in zip(self.mentors, self.market.seats, strict=True)},
            choices={
                mentee.handle: [None if one is None else self.mentors[one].handle for one in choices]
                for mentee, choices in zip(self.mentees, self.market.choices, strict=True)
            },
            waiting={mentee.handle: times for mentee, times in zip(self.mentees, self.waiting, strict=True)},
            draw=self.draw.value,
            longest=self.market.longest,
            limit=self.market.limit,
        )


def cohort_of(roster: Roster, one: Round, late: Set[str] = frozenset()) -> Cohort:
    """Return who takes part in a match of the round on the roster's day, and what the solver is told.

    Pairs that a run would replace hold no seat; all other open pairs do. The requests of `late` handles wait.
    """
    standing = standing_pairs(roster, one)
    going = {one.id, *(other.id for other in roster.program.rounds if not other.has_ended(roster.today))}
    paired = {mentee_person(roster, pair.mentee) for pair in standing if pair.round in going}
    requests = [mentee for mentee in roster.mentees if mentee.round == one.id]
    unpaired = [mentee for mentee in requests if mentee.person not in paired]
    mentees = tuple(mentee for mentee in unpaired if mentee.handle not in late)
    limits = Strikes(roster, one, frozenset(pair.path for pair in standing))
    strikes = dict(_find_strikes(limits, mentees))
    waiting = waiting_by_person(roster)
    waits = {mentee.handle: waiting.get(mentee.person, 0) for mentee in mentees}
    order = serving_order(lottery_value(one), waits)
    numbers = {mentee.handle: number for number, mentee in enumerate(mentees)}
    served = tuple(mentee for mentee in requests if mentee.person in paired)
    left_out = tuple(mentee for mentee in unpaired if mentee.handle in late)
    market = Market(
        seats=_free_seats(roster, limits, standing),
        choices=tuple(_choices(roster, mentees, strikes)),
        order=tuple(numbers[handle] for handle in order),
        longest=max([roster.program.choices.max, *(len(mentee.choices) for mentee in mentees)]),
        limit=None if one.limit is None else max(0, one.limit - sum(pair.round == one.id for pair in standing)),
    )
    draw, rankings = draw_of(one, order), tuple(_rankings(roster, numbers))
    times = tuple(waits.values())
    return Cohort(one, roster.mentors, mentees, times, strikes, served, left_out, draw, market, rankings)


def replaced_pairs(roster: Roster, one: Round) -> tuple[Pair, ...]:
    """Return the pairs that a new run of the round replaces."""
    return tuple(pair for pair in roster.pairs if pair.round == one.id and pair.path in roster.proposals)


def standing_pairs(roster: Roster, one: Round) -> tuple[Pair, ...]:
    """Return the pairs that hold their seats whatever a new run of the round proposes."""
    replaced = {pair.path for pair in replaced_pairs(roster, one)}
    return tuple(pair for pair in roster.open_pairs if pair.path not in replaced)


def strikes_of(roster: Roster, one: Round) -> Strikes:
    """Return the hard constraints of a new run of the round."""
    return Strikes(roster, one, frozenset(pair.path for pair in standing_pairs(roster, one)))


def _find_strikes(limits: Strikes, mentees: Sequence[Mentee]) -> Iterator[tuple[tuple[int, int], Strike]]:
    for index, mentee in enumerate(mentees):
        for rank, strike in limits.find(mentee):
            yield (index, rank), strike


def _free_seats(roster: Roster, limits: Strikes, standing: Iterable[Pair]) -> tuple[int, ...]:
    """Return the seats that standing pairs leave, by mentor; 0 where nobody can be paired with the mentor."""
    taken = Counter(pair.mentor for pair in standing)
    return tuple(
        0 if limits.offers[mentor.handle].strike else max(0, mentor.seats_in(roster.program) - taken[mentor.handle])
        for mentor in roster.mentors
    )


def _choices(roster: Roster, mentees: Sequence[Mentee], strikes: Struck) -> Iterator[Choices]:
    """Yield each mentee's choices as the solver reads them: a mentor's index, None where struck."""
    numbers = {mentor.handle: number for number, mentor in enumerate(roster.mentors)}
    for index, mentee in enumerate(mentees):
        yield tuple(
            None if (index, rank) in strikes else numbers[choice.mentor] for rank, choice in enumerate(mentee.choices)
        )


def _rankings(roster: Roster, numbers: Mapping[str, int]) -> Iterator[tuple[int, ...]]:
    """Yield whom of those who take part each mentor ranks; somebody named twice stands where they come first."""
    for mentor in roster.mentors:
        named = dict.fromkeys(roster.prefers.get(mentor.handle, ()))
        yield tuple(numbers[handle] for handle in named if handle in numbers)
