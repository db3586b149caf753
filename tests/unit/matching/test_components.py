"""Strongly connected parts against plain reachability."""

from hypothesis import given
from hypothesis import strategies as st

from mentorbook.matching.solving.components import components
from tests.tries import tries

GRAPHS = st.lists(st.lists(st.integers(0, 7), max_size=3), min_size=8, max_size=8)


def reached(graph: list[list[int]], start: int) -> set[int]:
    """Return the nodes that can be reached from one, itself included."""
    found, todo = {start}, [start]
    while todo:
        new = set(graph[todo.pop()]) - found
        found |= new
        todo += new
    return found


@tries(300)
@given(GRAPHS)
def test_two_nodes_share_a_part_if_they_reach_each_other(graph: list[list[int]]) -> None:
    """For all pairs of nodes of small graphs."""
    part = components(len(graph), graph.__getitem__)
    reach = [reached(graph, node) for node in range(len(graph))]
    together = {(one, two) for one in range(8) for two in range(8) if part[one] == part[two]}
    assert together == {(one, two) for one in range(8) for two in range(8) if two in reach[one] and one in reach[two]}


def test_a_long_circle_meets_no_limit() -> None:
    """100,000 nodes in a circle are one part; cut once, they are as many parts as nodes."""
    nodes = 100_000
    assert set(components(nodes, lambda node: [(node + 1) % nodes])) == {0}
    assert len(set(components(nodes, lambda node: [node + 1] if node + 1 < nodes else []))) == nodes


def test_no_nodes_have_no_parts() -> None:
    """An empty graph."""
    assert components(0, lambda node: []) == []
