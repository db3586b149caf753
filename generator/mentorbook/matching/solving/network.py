"""A guess at the cheapest matching by OR-tools, where that is installed (`pip install mentorbook[ortools]`)."""

from mentorbook.matching.market import Market, Matching
from mentorbook.matching.policy import Costs

LARGEST = 2**60
"""OR-tools counts in 64 bits and needs some of them to itself."""
GREATEST_BASE = 128
"""The shorter the costs, the sooner it is done. Prices in the hardest markets of 100,000 have digits up to 17."""


def flow_matching(market: Market, costs: Costs) -> Matching | None:
    """Return what OR-tools takes for the cheapest matching; None if it isn't installed or finds none.

    Long costs are shortened, so the matching need not be best: that is for the caller to prove. A limit is ignored.
    """
    try:
        import numpy
        from ortools.graph.python.min_cost_flow import SimpleMinCostFlow
    except ImportError:
        return None
    people, sink = len(market.choices), len(market.choices) + len(market.seats)
    ends, prices = _options(market, short_costs(costs, people))
    tails = [mentee for mentee, choices in enumerate(ends) for _ in choices]
    heads = [people + mentor for choices in ends for mentor in choices]
    flow = SimpleMinCostFlow()
    ones = numpy.ones(len(tails), dtype=numpy.int64)
    arcs = flow.add_arcs_with_capacity_and_unit_cost(tails, heads, ones, prices)
    seated = range(people, sink)
    flow.add_arcs_with_capacity_and_unit_cost(seated, [sink] * len(seated), market.seats, [0] * len(seated))
    flow.set_nodes_supplies(range(sink + 1), [*(1,) * people, *(0,) * len(seated), -people])
    if flow.solve() != flow.OPTIMAL:
        return None
    taken = numpy.flatnonzero(flow.flows(arcs)).tolist()
    return tuple(None if heads[arc] == sink else heads[arc] - people for arc in taken)


def short_costs(costs: Costs, people: int) -> Costs:
    """Return costs that fit into 64 bits, written to a smaller base: one earlier choice outweighs fewer later ones."""
    most, base = max((*costs.choice, *costs.unmatched), default=0), 2 * people + 3
    smaller = min(base, GREATEST_BASE)
    while _recast(most, base, smaller) > LARGEST // (4 * people + 4):
        smaller = smaller * 9 // 10
    if smaller == base:
        return costs
    known = {cost: _recast(cost, base, smaller) for cost in {*costs.choice, *costs.unmatched}}
    return Costs(tuple(known[cost] for cost in costs.choice), tuple(known[cost] for cost in costs.unmatched))


def _recast(cost: int, base: int, smaller: int) -> int:
    """Return the number whose digits, from -base / 2 to base / 2, mean the same to a smaller base."""
    if not cost:
        return 0
    rest = (cost + base // 2) // base
    return cost - rest * base + smaller * _recast(rest, base, smaller)


def _options(market: Market, costs: Costs) -> tuple[list[list[int]], list[int]]:
    """Return where each mentee could go, and what each of these options costs; the last is to be left over."""
    nobody, ends, prices = len(market.seats), [], []
    for choices, unmatched in zip(market.choices, costs.unmatched, strict=True):
        named = [(mentor, cost) for mentor, cost in zip(choices, costs.choice, strict=False) if mentor is not None]
        ends.append([*(mentor for mentor, _ in named), nobody])
        prices += [*(cost for _, cost in named), unmatched]
    return ends, prices
