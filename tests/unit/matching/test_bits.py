"""Sets as whole numbers, against sets as they usually are."""

from hypothesis import given
from hypothesis import strategies as st

from mentorbook.matching.bits import members, set_of
from tests.tries import tries

SPARSE = st.sets(st.integers(0, 10_000), max_size=8)
DENSE = st.sets(st.integers(0, 60), max_size=60)


@tries(500)
@given(SPARSE | DENSE, st.integers(0, 10_000) | st.integers(0, 60))
def test_members_come_upwards_from_the_start_and_then_from_0(indices: set[int], start: int) -> None:
    """All of them once, however few there are among how many."""
    ahead, behind = ({one for one in indices if (one >= start) is is_ahead} for is_ahead in (True, False))
    assert [*members(set_of(indices), start)] == [*sorted(ahead), *sorted(behind)]
