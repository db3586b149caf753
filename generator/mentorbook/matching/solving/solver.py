"""The cheapest matching, by successive shortest paths with prices on the mentors' side.

See Ahuja, Magnanti and Orlin, "Network Flows" (1993), section 9.7. Lists are short, so most searches are too.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import chain

from mentorbook.matching.market import Market, Matching
from mentorbook.matching.policy import Costs
from mentorbook.matching.solving.chain import Chain
from mentorbook.matching.solving.least_prices import least_prices
from mentorbook.matching.solving.network import flow_matching
from mentorbook.matching.solving.repricing import Repricing
from mentorbook.matching.solving.seating import Seating

Guess = Callable[[Market, Costs], Matching | None]
LEAST_PATIENCE = 20_000
"""About as long as it takes to load OR-tools. Popularity as it is in life takes less than one visit a mentee."""


@dataclass(frozen=True)
class Solution:
    """Hold a best matching and the prices that prove it.

    Prices are whole numbers from 0. Each mentee has the option that is cheapest for them, where a
    mentor costs the choice's cost, the mentor's price and the limit's price, and being unmatched
    its cost alone. A mentor with a price above 0 has no free seat; a limit with one is reached.
    """

    matching: Matching
    """The mentor, by mentee; None for a mentee left over."""
    prices: tuple[int, ...]
    """By mentor."""
    limit_price: int = 0


def solve(market: Market, costs: Costs, guess: Guess = flow_matching, patience: int | None = None) -> Solution:
    """Return a matching that no other undercuts, at the least prices that prove it unless the limit has one.

    Everyone whose first choice has a free seat sits down there; the others are inserted one at a
    time, each by the cheapest chain of moves. Which of several best matchings it is depends on
    the order of the rows: `draw.choose_winner` decides among them.

    Once the chains' searches have visited more places than the patience allows, a guess is asked
    for, and taken if there are prices that prove it. Without one, every further such effort raises
    the prices, which makes searches shorter.
    """
    if patience is None:
        patience = max(LEAST_PATIENCE, 5 * len(market.choices) // 4)
    seating = Seating(market, costs)
    # Chains are shortest while much is free, so those who name the scarcest seats come first: a fifth of the time.
    chances = _chances(market)
    repricing, effort = None, 0
    for newcomer in sorted(seating.seat_first_choices(), key=chances.__getitem__):
        effort += _insert(seating, newcomer)
        if effort <= patience or not seating.room:
            continue
        if repricing is None:
            guessed = _guessed(market, costs, guess)
            if guessed:
                return guessed
            repricing = Repricing(seating)
        repricing.raise_prices()
        effort = 0
    found = Solution(seating.matching(), seating.prices(), seating.limit_price)
    if repricing is None or found.limit_price:
        return found
    return replace(found, prices=least_prices(market, costs, found.matching) or found.prices)


def _insert(seating: Seating, newcomer: int) -> int:
    """Find the newcomer a place by the chain of moves that costs least in all; return how many places were visited."""
    found = Chain(seating, newcomer)
    found.find()
    for place, distance in found.settled:
        seating.price[place] += found.cost - distance
    if found.limit_passed is not None:
        seating.raise_limit(found.cost - found.limit_passed)
    seating.move(found.moves())
    return len(found.settled)


def _guessed(market: Market, costs: Costs, guess: Guess) -> Solution | None:
    """Return what is guessed if it is best, proved by prices of our own; a guess knows of no limit."""
    matching = guess(market, costs) if market.limit is None else None
    prices = None if matching is None else least_prices(market, costs, matching)
    return None if matching is None or prices is None else Solution(matching, prices)


def _chances(market: Market) -> list[int]:
    """Return for each mentee the seats of their choices per person who names them, in whole parts of a seat."""
    named = Counter(chain.from_iterable(market.choices))
    parts = [seats * len(market.choices) // (named[mentor] or 1) for mentor, seats in enumerate(market.seats)]
    return [sum(parts[mentor] for mentor in choices if mentor is not None) for choices in market.choices]
