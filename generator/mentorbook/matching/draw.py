"""The lottery: the order in which people are served, and the one winner among equal matchings."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256

from mentorbook.matching.market import Market
from mentorbook.matching.policy import Costs
from mentorbook.matching.solving.exchange import Exchange
from mentorbook.matching.solving.solver import Solution


def drawn(value: str, handles: Iterable[str]) -> list[str]:
    """Return the handles in the order the lottery's value draws them.

    >>> drawn("4f1d0c", ["ana", "ben", "cem"])
    ['ben', 'cem', 'ana']
    """
    return sorted(handles, key=lambda handle: (sha256(f"{value}:{handle}".encode()).digest(), handle))


def serving_order(value: str, waiting: Mapping[str, int]) -> list[str]:
    """Return the handles from first served to last: waiting longest first, then as drawn."""
    return sorted(drawn(value, waiting), key=lambda handle: -waiting[handle])


def choose_winner(market: Market, costs: Costs, solution: Solution) -> Solution:
    """Return the one best matching that is published, whichever best matching is given.

    The first in the market's order gets the best option that any best matching gives them, the
    second the best that remains possible then, and so on.
    """
    exchange = Exchange(market, costs, solution)
    for mentee in market.order:
        exchange.improve(mentee)
    return replace(solution, matching=exchange.matching())
