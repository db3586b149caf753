"""What others do with the same lists: serial dictatorship, and acceptance at once; and seats shared by projects."""

from collections.abc import Sequence
from dataclasses import replace

from benchmarks.preference_files import Lists
from mentorbook.matching.market import Market, Matching, profile
from mentorbook.matching.policy import Policy, costs
from mentorbook.matching.solving.solver import solve


def serve(market: Market, order: Sequence[int]) -> Matching:
    """Let one after the other take the best that is left (random serial dictatorship, where the order is drawn)."""
    free = [*market.seats]
    matching: list[int | None] = [None] * len(market.choices)
    for mentee in order:
        mentor = next((one for one in market.choices[mentee] if one is not None and free[one]), None)
        if mentor is not None:
            matching[mentee] = mentor
            free[mentor] -= 1
    return tuple(matching)


def accept_at_once(market: Market, order: Sequence[int]) -> Matching:
    """Give out all first choices that can be had, for good, then second ones, and so on ("Boston"; by hand)."""
    free = [*market.seats]
    matching: list[int | None] = [None] * len(market.choices)
    for rank in range(market.longest):
        for mentee in order:
            mentor = market.choices[mentee][rank] if rank < len(market.choices[mentee]) else None
            if mentor is not None and matching[mentee] is None and free[mentor]:
                matching[mentee] = mentor
                free[mentor] -= 1
    return tuple(matching)


def deal_seats(lists: Lists) -> Lists:
    """Deal out the seats that numbers share, so that no result can give more than a group has.

    Each group's seats go to those most often named first; then seats move within a group while that betters the
    most-matched result. Whatever is matched is possible by the file's own rules; a better deal may exist.
    """
    seats = [0] * len(lists.seats)
    for group, most in lists.groups:
        for one in sorted(group, key=lambda one: -sum(choices[:1] == (one,) for choices in lists.choices)):
            seats[one] = min(lists.seats[one], most)
            most -= seats[one]
    before, dealt = lists, replace(lists, seats=tuple(seats))
    while dealt != before:
        before, dealt = dealt, _improved(dealt, lists.seats)
    return dealt


def _improved(dealt: Lists, capacities: Sequence[int]) -> Lists:
    """Return the seats after each that can be moved for the better was moved once."""
    best = _worth(dealt)
    for group, _ in dealt.groups:
        for giver in group:
            for taker in group:
                if giver == taker or not dealt.seats[giver] or dealt.seats[taker] == capacities[taker]:
                    continue
                seats = [*dealt.seats]
                seats[giver] -= 1
                seats[taker] += 1
                moved = replace(dealt, seats=tuple(seats))
                if (found := _worth(moved)) > best:
                    dealt, best = moved, found
    return dealt


def _worth(lists: Lists) -> tuple[int, ...]:
    market = market_of(lists, range(len(lists.choices)))
    counts = profile(market, solve(market, costs(market, Policy.MOST_MATCHED)).matching)
    return (sum(counts), *counts)


def market_of(lists: Lists, order: Sequence[int]) -> Market:
    """Return the market in which people are served in an order."""
    return Market(lists.seats, lists.choices, tuple(order), max(map(len, lists.choices), default=0))
