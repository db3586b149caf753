"""Deferred acceptance against exhaustion: of all stable matchings the one that every mentee likes best."""

from hypothesis import given
from hypothesis import strategies as st

from mentorbook.matching.market import Market
from mentorbook.matching.stable import accept
from tests.oracle import rank_of, stable_matchings
from tests.tries import tries

Rankings = tuple[tuple[int, ...], ...]


@st.composite
def markets(draw: st.DrawFn) -> tuple[Market, Rankings]:
    """Draw a market of up to 4 mentees, with rankings of some of them by some mentors."""
    seats = draw(st.lists(st.integers(0, 2), min_size=1, max_size=3))
    wishes = st.lists(st.none() | st.sampled_from(range(len(seats))), max_size=3).map(without_repeats)
    lists = draw(st.lists(wishes, max_size=4))
    order = draw(st.permutations(range(len(lists))))
    ranked = st.lists(st.sampled_from(range(len(lists))), unique=True) if lists else st.just([])
    rankings = tuple(tuple(draw(ranked)) for _ in seats)
    return Market(tuple(seats), tuple(lists), tuple(order), 3), rankings


def without_repeats(wish: list[int | None]) -> tuple[int | None, ...]:
    return tuple(one if one is None or one not in wish[:rank] else None for rank, one in enumerate(wish))


@tries(1000)
@given(markets())
def test_every_mentee_likes_it_best_of_all_stable_matchings(drawn: tuple[Market, Rankings]) -> None:
    market, rankings = drawn
    found = accept(market, rankings)
    stable = stable_matchings(market, rankings)
    assert found in stable
    for mentee in range(len(market.choices)):
        assert rank_of(market, found, mentee) == min(rank_of(market, one, mentee) for one in stable)


@tries(500)
@given(markets(), st.data())
def test_nobody_gains_by_any_other_list(drawn: tuple[Market, Rankings], data: st.DataObject) -> None:
    """Deferred acceptance is strategy-proof for those who ask (Dubins and Freedman 1981; Roth 1982)."""
    market, rankings = drawn
    if not market.choices:
        return
    mentee = data.draw(st.sampled_from(range(len(market.choices))))
    honest = rank_of(market, accept(market, rankings), mentee)
    others = data.draw(st.permutations([one for one in market.choices[mentee] if one is not None]))
    shown = tuple(others[: data.draw(st.integers(0, len(others)))])
    lists = tuple(shown if one == mentee else choices for one, choices in enumerate(market.choices))
    got = accept(Market(market.seats, lists, market.order, 3), rankings)[mentee]
    assert got is None or market.choices[mentee].index(got) >= honest


def test_the_draw_ranks_where_mentors_do_not() -> None:
    """Two want one seat: whoever is served first has it, unless the mentor ranks the other."""
    market = Market((1,), ((0,), (0,)), (1, 0), 1)
    assert accept(market, ((),)) == (None, 0)
    assert accept(market, ((0,),)) == (0, None)


def test_the_limit_lets_people_join_in_their_order() -> None:
    """The third is served first and joins; then the limit of two is reached by the second."""
    market = Market((1, 1, 1), ((0,), (1,), (2,)), (2, 1, 0), 1, limit=2)
    assert accept(market, ((), (), ())) == (None, 1, 2)


def test_a_chain_of_a_thousand_moves_ends() -> None:
    """Each newcomer moves everyone on by one; nothing recurses."""
    count = 1_000
    choices = tuple((one, one + 1) for one in range(count))
    market = Market((1,) * (count + 1), choices, tuple(range(count)), 2)
    assert accept(market, ((),) * (count + 1)) == tuple(range(count))
