"""The solver and the draw against exhaustion: every matching of thousands of small markets."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from mentorbook.matching.draw import choose_winner
from mentorbook.matching.market import Market, Matching
from mentorbook.matching.policy import Costs, Policy, ShortLists, costs
from mentorbook.matching.solving.least_prices import least_prices
from mentorbook.matching.solving.solver import Solution, solve
from tests.oracle import best_matchings, every_matching, served_in_order
from tests.tries import tries

NO_LIMIT = st.none()
POLICIES = st.sampled_from([Policy.MOST_MATCHED, Policy.FIRST_CHOICES])
SHORT_LISTS = st.sampled_from(ShortLists)


@st.composite
def markets(draw: st.DrawFn, limits: st.SearchStrategy[int | None] = NO_LIMIT) -> Market:
    """Draw a market small enough to try every matching: up to 5 mentees, seats 0 to 3, lists 0 to 5."""
    seats = draw(st.lists(st.sampled_from([0, 1, 1, 1, 2, 3]), max_size=5))
    wishes = st.lists(st.sampled_from(range(len(seats))), unique=True, max_size=5) if seats else st.just([])
    lists = draw(st.lists(wishes, max_size=5))
    struck = draw(st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=4))
    choices = tuple(
        tuple(None if (mentee, rank) in struck else mentor for rank, mentor in enumerate(wish))
        for mentee, wish in enumerate(lists)
    )
    order = tuple(draw(st.permutations(range(len(lists)))))
    return Market(tuple(seats), choices, order, 5, draw(limits))


def cost_of(market: Market, price: Costs, matching: Matching) -> int:
    """Add up what a matching costs."""
    pairs = zip(market.choices, matching, price.unmatched, strict=True)
    return sum(alone if mentor is None else price.choice[choices.index(mentor)] for choices, mentor, alone in pairs)


def find_flaws(market: Market, costs: Costs, solution: Solution) -> list[str]:
    """Check the prices: together with a feasible matching they prove that it is the cheapest."""
    flaws = [] if min((*solution.prices, solution.limit_price)) >= 0 else ["a price is below 0"]
    taken = [solution.matching.count(mentor) for mentor in range(len(market.seats))]
    for mentor, (seats, price) in enumerate(zip(market.seats, solution.prices, strict=True)):
        if taken[mentor] > seats or (price and taken[mentor] < seats):
            flaws.append(f"mentor {mentor} has {taken[mentor]} of {seats} seats taken at price {price}")
    if solution.limit_price and sum(taken) != market.limit:
        flaws.append("the limit has a price and is not reached")
    for mentee, wish in enumerate(market.choices):
        options = {
            mentor: costs.choice[rank] + solution.prices[mentor] + solution.limit_price
            for rank, mentor in enumerate(wish)
            if mentor is not None
        } | {None: costs.unmatched[mentee]}
        if options[solution.matching[mentee]] > min(options.values()):
            flaws.append(f"mentee {mentee} has not the cheapest option")
    return flaws


def solved(market: Market, policy: Policy, short_lists: ShortLists = ShortLists.PLAIN) -> Solution:
    """Solve and draw, as the programme does."""
    prices = costs(market, policy, short_lists)
    return choose_winner(market, prices, solve(market, prices))


@tries(1000)
@given(markets(), POLICIES, SHORT_LISTS)
def test_the_solution_is_best_and_its_prices_prove_it(market: Market, policy: Policy, short_lists: ShortLists) -> None:
    """No matching of the market betters the solver's, and nobody could pay less elsewhere."""
    prices = costs(market, policy, short_lists)
    solution = solve(market, prices)
    assert solution.matching in best_matchings(market, policy, short_lists)
    assert find_flaws(market, prices, solution) == []


@tries(1000)
@given(markets(), POLICIES, SHORT_LISTS)
def test_the_winner_is_the_one_that_exhaustion_finds(market: Market, policy: Policy, short_lists: ShortLists) -> None:
    """Of all best matchings the draw takes the one that serves people in their order."""
    best = best_matchings(market, policy, short_lists)
    assert solved(market, policy, short_lists).matching == served_in_order(market, best)


@tries(1000)
@given(markets(limits=st.integers(0, 6)), POLICIES, SHORT_LISTS)
def test_a_limit_is_kept_and_used_well(market: Market, policy: Policy, short_lists: ShortLists) -> None:
    """With a most of pairings, too, the best matching is found, proved and drawn."""
    solution = solved(market, policy, short_lists)
    assert solution.matching == served_in_order(market, best_matchings(market, policy, short_lists))
    assert find_flaws(market, costs(market, policy, short_lists), solution) == []


@tries(1500)
@given(markets(limits=st.none() | st.integers(0, 6)), POLICIES)
def test_nobody_gains_by_a_shorter_list_where_those_are_neutral(market: Market, policy: Policy) -> None:
    """Every truncation of every list, its owner's wishes staying what they are: never an earlier choice."""
    honest = solved(market, policy, ShortLists.NEUTRAL).matching
    for mentee, choices in enumerate(market.choices):
        wish = [*choices, None]
        for length in range(len(choices)):
            lists = tuple(one[:length] if other == mentee else one for other, one in enumerate(market.choices))
            shorter = solved(replace(market, choices=lists), policy, ShortLists.NEUTRAL).matching
            if shorter[mentee] is not None:
                assert honest[mentee] is not None
                assert wish.index(honest[mentee]) <= wish.index(shorter[mentee])


@tries(500)
@given(markets(limits=st.none() | st.integers(0, 6)), POLICIES)
def test_the_winner_does_not_depend_on_the_matching_one_starts_from(market: Market, policy: Policy) -> None:
    """Whichever best matching a solver happens to find, the draw ends with the same one."""
    prices = costs(market, policy)
    solution = solve(market, prices)
    starts = best_matchings(market, policy)
    winners = {choose_winner(market, prices, replace(solution, matching=start)).matching for start in starts}
    assert winners == {served_in_order(market, starts)}


@tries(500)
@given(markets(), POLICIES, st.randoms(use_true_random=False))
def test_the_winner_does_not_depend_on_the_order_of_rows(market: Market, policy: Policy, dice: Random) -> None:
    """Numbering mentors and mentees differently changes nobody's mentor."""
    mentors, mentees = list(range(len(market.seats))), list(range(len(market.choices)))
    dice.shuffle(mentors)
    dice.shuffle(mentees)
    renumbered = Market(
        tuple(market.seats[mentors.index(new)] for new in range(len(mentors))),
        tuple(
            tuple(None if mentor is None else mentors[mentor] for mentor in market.choices[mentees.index(new)])
            for new in range(len(mentees))
        ),
        tuple(mentees[mentee] for mentee in market.order),
        market.longest,
    )
    there = solved(renumbered, policy).matching
    here = solved(market, policy).matching
    assert [there[mentees[mentee]] for mentee in range(len(mentees))] == [
        None if mentor is None else mentors[mentor] for mentor in here
    ]


@tries(700)
@given(markets(limits=st.none() | st.integers(0, 6)), POLICIES, SHORT_LISTS, st.integers(0, 3), st.data())
def test_no_shortcut_changes_what_is_found(
    market: Market, policy: Policy, short_lists: ShortLists, patience: int, data: st.DataObject
) -> None:
    """Prices raised in between, and guesses good and bad, end in the same proof of a best matching."""
    prices = costs(market, policy, short_lists)
    plain = solve(market, prices)
    guess = data.draw(st.none() | st.sampled_from(every_matching(market)))
    hasty = solve(market, prices, guess=lambda *_: guess, patience=patience)
    assert hasty.matching in best_matchings(market, policy, short_lists)
    assert find_flaws(market, prices, hasty) == []
    if market.limit is None:
        assert (hasty.prices, hasty.limit_price) == (plain.prices, plain.limit_price)


@tries(500)
@given(markets(), POLICIES, SHORT_LISTS)
def test_the_best_matchings_are_those_that_prices_prove(
    market: Market, policy: Policy, short_lists: ShortLists
) -> None:
    """Every best matching has the same least prices, those of the solver; no other matching has any."""
    exact = costs(market, policy, short_lists)
    best, least = best_matchings(market, policy, short_lists), solve(market, exact).prices
    for matching in every_matching(market):
        assert least_prices(market, exact, matching) == (least if matching in best else None)
