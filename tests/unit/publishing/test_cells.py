"""Small numbers hide in larger ones."""

from hypothesis import given
from hypothesis import strategies as some

from mentorbook.publishing.cells import FEWEST, merged, tellable
from mentorbook.publishing.edition import Cell

CELLS = some.lists(some.integers(0, 30), max_size=7).map(
    lambda counts: [Cell((place,), count) for place, count in enumerate(counts, start=1)]
)


def test_cells_of_five_and_more_stand_for_themselves():
    """Nothing is merged that need not be."""
    cells = [Cell((1,), 18), Cell((2,), 5), Cell(("waiting",), 6)]
    assert merged(cells) == tuple(cells)


def test_small_cells_join_the_one_before_until_they_are_large_enough():
    """The pictured round of 18, 2, 1 and 1 can only say that 22 people took part."""
    cells = [Cell((1,), 18), Cell((2,), 2), Cell(("suggested",), 1), Cell(("waiting",), 1)]
    assert merged(cells) == (Cell((1, 2, "suggested", "waiting"), 22),)


def test_a_small_first_cell_joins_the_next():
    """There is none before it."""
    assert merged([Cell((1,), 3), Cell((2,), 9)]) == (Cell((1, 2), 12),)


def test_too_few_people_are_not_counted_at_all():
    """Four are four too few."""
    assert merged([Cell((1,), 3), Cell(("waiting",), 1)]) == ()


@given(CELLS)
def test_no_count_is_under_five_and_nobody_is_lost(cells):
    """Whatever the round: what is told is the whole, in cells that are large enough, or nothing."""
    told, whole = merged(cells), sum(cell.count for cell in cells)
    assert all(cell.count >= FEWEST for cell in told)
    assert sum(cell.count for cell in told) == (whole if whole >= FEWEST else 0)


@given(some.integers(0, 40), some.integers(0, 40))
def test_a_part_is_told_only_if_the_rest_is_large_enough_too(part, rest):
    """A total must not give the small number away."""
    assert (tellable(part, part + rest) is not None) == (part >= FEWEST and rest >= FEWEST)
