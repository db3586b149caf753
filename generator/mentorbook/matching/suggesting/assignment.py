"""Who is offered which seat: one for as many people as possible, and mentors who fit them well."""

from collections.abc import Sequence
from itertools import islice

from mentorbook.matching.bits import set_of
from mentorbook.matching.draw import choose_winner
from mentorbook.matching.market import Choices, Market, Matching
from mentorbook.matching.policy import Costs, Policy, costs
from mentorbook.matching.solving.solver import solve
from mentorbook.matching.suggesting.candidates import Candidates
from mentorbook.matching.suggesting.fit import Fit
from mentorbook.matching.suggesting.reach import Reach

AT_FIRST = 5
"""As many mentors are thought of for each person at first."""


def assign(candidates: Candidates, count: int, seats: Sequence[int], room: int | None) -> Matching:
    """Return a mentor for as many of the mentees 0 to `count` - 1, in the order they are served, as can have one.

    At first it is what `most-matched` would do if everybody had named the five mentors who fit them best, those who
    fit alike in one place. Then whoever is still without one is offered the best of those who are left, others being
    moved on where that alone helps. `room` is the most there may be; None where seats alone decide.
    """
    free = set_of(mentor for mentor, number in enumerate(seats) if number)
    lists = [dict(islice(candidates.in_order(mentee, free), AT_FIRST)) for mentee in range(count)]
    reach = Reach(candidates, _solved(lists, seats, room), seats)
    for mentee in range(count):
        if room is None or reach.matched < room:
            reach.serve(mentee)
    return reach.matching


def _solved(lists: Sequence[dict[int, Fit]], seats: Sequence[int], room: int | None) -> Matching:
    levels = [_by_level(one) for one in lists]
    widths = [max((len(one[level]) for one in levels), default=0) for level in range(AT_FIRST)]
    choices, order = tuple(_choices(one, widths) for one in levels), tuple(range(len(lists)))
    market = Market(tuple(seats), choices, order, sum(widths), room)
    named = costs(Market((), ((),) * len(lists), order, AT_FIRST), Policy.MOST_MATCHED)
    by_place = tuple(named.choice[level] for level, width in enumerate(widths) for _ in range(width))
    prices = Costs(by_place, named.unmatched)
    return choose_winner(market, prices, solve(market, prices)).matching


def _by_level(fits: dict[int, Fit]) -> list[list[int]]:
    """Return mentors by how well they fit, those who fit alike together."""
    known = {fit: level for level, fit in enumerate(sorted(set(fits.values())))}
    levels: list[list[int]] = [[] for _ in range(AT_FIRST)]
    for mentor, fit in fits.items():
        levels[known[fit]].append(mentor)
    return levels


def _choices(levels: Sequence[Sequence[int]], widths: Sequence[int]) -> Choices:
    """Return a list as the solver reads it: it prices places, so that a level has as many of them for everybody."""
    return tuple(
        mentor
        for level, width in zip(levels, widths, strict=True)
        for mentor in (*level, *(None,) * (width - len(level)))
    )
