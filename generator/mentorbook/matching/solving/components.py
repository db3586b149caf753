"""The strongly connected parts of a graph."""

from collections.abc import Callable, Iterable


def components(count: int, neighbours: Callable[[int], Iterable[int]]) -> list[int]:
    """Return a number for each node, the same for nodes that reach each other.

    Tarjan's search with a stack of its own, so that a long chain meets no limit of recursion.

    >>> components(3, {0: [1], 1: [0], 2: [0]}.__getitem__)
    [0, 0, 1]
    """
    part, low, entered = [-1] * count, [0] * count, [-1] * count
    visits, parts, open_nodes = 0, 0, []
    for root in range(count):
        if entered[root] >= 0:
            continue
        trail = [(root, iter(neighbours(root)))]
        entered[root] = low[root] = visits
        visits += 1
        open_nodes.append(root)
        while trail:
            node, rest = trail[-1]
            for other in rest:
                if entered[other] < 0:
                    entered[other] = low[other] = visits
                    visits += 1
                    open_nodes.append(other)
                    trail.append((other, iter(neighbours(other))))
                    break
                if part[other] < 0:
                    low[node] = min(low[node], entered[other])
            else:
                trail.pop()
                if trail:
                    above = trail[-1][0]
                    low[above] = min(low[above], low[node])
                if low[node] == entered[node]:
                    while part[node] < 0:
                        part[open_nodes.pop()] = parts
                    parts += 1
    return part
