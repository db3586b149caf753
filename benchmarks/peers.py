"""The same matching by libraries that many people use: OR-tools and scipy, where they are installed."""

import time
from collections.abc import Callable
from importlib.util import find_spec
from itertools import accumulate

from mentorbook.matching.market import Market, Matching

Peer = Callable[[Market], tuple[float, Matching]]


def ortools(market: Market) -> tuple[float, Matching]:
    """Return the CPU seconds of SimpleMinCostFlow's solve alone, and what it found."""
    import numpy
    from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

    people, sink = len(market.choices), len(market.choices) + len(market.seats)
    choice, unmatched = prices(market, 2**62 // (4 * people + 4))
    arcs = [(mentee, people + mentor, cost) for mentee, mentor, cost in _options(market, choice)]
    arcs += [(mentee, sink, unmatched) for mentee in range(people)]
    tails, heads, costs = (numpy.array(column) for column in zip(*arcs, strict=True))
    flow = SimpleMinCostFlow()
    found = flow.add_arcs_with_capacity_and_unit_cost(tails, heads, numpy.ones(len(arcs), dtype=int), costs)
    mentors = numpy.arange(people, sink)
    flow.add_arcs_with_capacity_and_unit_cost(
        mentors, numpy.full(len(mentors), sink), numpy.array(market.seats), numpy.zeros(len(mentors), dtype=int)
    )
    supplies = numpy.array([*(1,) * people, *(0,) * len(mentors), -people])
    flow.set_nodes_supplies(numpy.arange(sink + 1), supplies)
    start = time.process_time()
    status = flow.solve()
    seconds = time.process_time() - start
    if status != flow.OPTIMAL:
        raise ValueError(f"OR-tools ends with the status {status}.")
    taken = {arcs[arc][0]: arcs[arc][1] for arc in numpy.flatnonzero(flow.flows(found)).tolist()}
    return seconds, tuple(None if taken[one] == sink else taken[one] - people for one in range(people))


def scipy(market: Market) -> tuple[float, Matching]:
    """Return the CPU seconds of min_weight_full_bipartite_matching alone, and what it found.

    It knows no seats, so each is a column of its own, and so is being left over, for each mentee.
    """
    import numpy
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    people, first = len(market.choices), [0, *accumulate(market.seats)]
    choice, unmatched = prices(market, 2**53 // 4)
    cells = [
        (mentee, column, cost)
        for mentee, mentor, cost in _options(market, choice)
        for column in range(first[mentor], first[mentor + 1])
    ]
    cells += [(mentee, first[-1] + mentee, unmatched) for mentee in range(people)]
    rows, columns, costs = (numpy.array(column) for column in zip(*cells, strict=True))
    # A weight of 0 would mean that there is no such option; one more for everybody changes nothing.
    weights = csr_array((costs.astype(float) + 1, (rows, columns)), shape=(people, first[-1] + people))
    start = time.process_time()
    _, taken = min_weight_full_bipartite_matching(weights)
    seconds = time.process_time() - start
    mentors = [mentor for mentor, seats in enumerate(market.seats) for _ in range(seats)]
    return seconds, tuple(mentors[one] if one < first[-1] else None for one in taken.tolist())


def prices(market: Market, most: int) -> tuple[list[int], int]:
    """Return what each choice costs and what being left over does, to the greatest base that keeps them from `most`."""
    base, longest = 2 * len(market.choices) + 3, market.longest
    while base**longest > most:
        base = base * 99 // 100
    return [base ** (longest - 1) - base ** (longest - 1 - rank) for rank in range(longest)], base**longest


def _options(market: Market, choice: list[int]) -> list[tuple[int, int, int]]:
    return [
        (mentee, mentor, cost)
        for mentee, choices in enumerate(market.choices)
        for mentor, cost in zip(choices, choice, strict=False)
        if mentor is not None
    ]


PEERS: dict[str, Peer] = {"OR-tools": ortools, "scipy": scipy}
INSTALLED = [name for name in PEERS if find_spec(name.lower().replace("-", ""))]
