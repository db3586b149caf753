"""Invented lists are what their shape says."""

from benchmarks.lists import Shape, invent


def test_the_same_shape_gives_the_same_market():
    """Figures of two runs are figures of the same lists."""
    assert invent(Shape(50, 3, 1)) == invent(Shape(50, 3, 1))


def test_everybody_names_so_many_different_mentors():
    """Nobody names a mentor twice, even where one mentor draws most of them."""
    market = invent(Shape(40, 5, 1))
    assert {len(set(choices)) for choices in market.choices} == {5}
    assert (len(market.seats), set(market.seats), market.longest) == (20, {1, 2, 3}, 5)


def test_where_popularity_is_even_there_is_one_seat_a_mentee():
    """The hardest shape."""
    assert invent(Shape(30, 2, 0)).seats == (1,) * 30
