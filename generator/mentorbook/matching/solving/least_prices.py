"""The least prices that prove a matching, whoever found it."""

from heapq import heappop, heappush

from mentorbook.matching.market import Market, Matching
from mentorbook.matching.policy import Costs

MOST_LOOKS = 50
"""So many times, on average, a mentor is looked at before we give up; 4 are usual."""


def least_prices(market: Market, costs: Costs, matching: Matching) -> tuple[int, ...] | None:
    """Return the least prices that prove a matching of a market without a limit to be best; None if none do.

    From 0, prices rise as long as somebody would rather have a mentor than what they have, the greatest price first:
    longest paths by label correcting (Ahuja, Magnanti and Orlin, "Network Flows", 1993, section 5.4). Where that
    takes very long, the answer is None for a best matching too.
    """
    nobody = len(market.seats)
    holders: list[list[tuple[int, int]]] = [[] for _ in range(nobody + 1)]
    for mentee, (mentor, choices) in enumerate(zip(matching, market.choices, strict=True)):
        if mentor is None:
            holders[nobody].append((mentee, costs.unmatched[mentee]))
        elif len(choices) > 1:
            holders[mentor].append((mentee, costs.choice[choices.index(mentor)]))
    prices = _risen(market, costs, holders)
    return prices if prices is not None and _are_proof(market, costs, matching, prices) else None


def _risen(market: Market, costs: Costs, holders: list[list[tuple[int, int]]]) -> tuple[int, ...] | None:
    """Return the prices once nobody would rather have a mentor; None if that takes too long."""
    nobody = -1
    prices, looks = [0] * len(holders), MOST_LOOKS * len(holders)
    frontier = [(0, place) for place in range(nobody, len(holders) - 1)]
    while frontier and looks:
        looks -= 1
        below, place = heappop(frontier)
        price = prices[place]
        if price != -below:
            continue
        for mentee, cost in holders[place]:
            total = price + cost
            for other, mentor in zip(costs.choice, market.choices[mentee], strict=False):
                if mentor is not None and total - other > prices[mentor]:
                    prices[mentor] = total - other
                    heappush(frontier, (other - total, mentor))
    return None if frontier else tuple(prices[:nobody])


def _are_proof(market: Market, costs: Costs, matching: Matching, prices: tuple[int, ...]) -> bool:
    """Tell whether nobody would rather be left over, and no mentor has a price and a free seat, or too many people."""
    free = list(market.seats)
    for mentee, mentor in enumerate(matching):
        if mentor is not None:
            free[mentor] -= 1
            cost = costs.choice[market.choices[mentee].index(mentor)]
            if cost + prices[mentor] > costs.unmatched[mentee]:
                return False
    return all(seats == 0 or (seats > 0 and not price) for seats, price in zip(free, prices, strict=True))
