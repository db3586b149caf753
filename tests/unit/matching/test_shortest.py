"""The shortest way from both ends, against trying every way."""

from hypothesis import given
from hypothesis import strategies as st

from mentorbook.matching.solving.shortest import least
from tests.tries import tries

Lengths = dict[tuple[int, int], int]
ENDS = st.tuples(st.integers(0, 7), st.integers(0, 7))


def arcs(lengths: Lengths, *, are_turned: bool = False) -> list[list[tuple[int, int]]]:
    """Return the arcs of eight places, the shortest first."""
    found: list[list[tuple[int, int]]] = [[] for _ in range(8)]
    for (start, goal), length in lengths.items():
        found[goal if are_turned else start].append((length, start if are_turned else goal))
    return [sorted(one) for one in found]


def every_way(lengths: Lengths, start: int, goal: int) -> int | None:
    """Relax every arc as often as there are places (Bellman and Ford)."""
    known = {start: 0}
    for _ in range(8):
        for (one, other), length in lengths.items():
            if one in known:
                known[other] = min(known.get(other, known[one] + length), known[one] + length)
    return known.get(goal)


@tries(2000)
@given(st.dictionaries(ENDS, st.sampled_from([0, 1, 2, 3, 10, 10**30]), max_size=30), ENDS)
def test_no_way_is_shorter(lengths: Lengths, ends: tuple[int, int]) -> None:
    """With lengths of 0, lengths beyond 64 bits, places out of reach and ways from a place to itself."""
    assert least(arcs(lengths), arcs(lengths, are_turned=True), *ends) == every_way(lengths, *ends)
