"""What is right, said without the solver: all matchings of a small market are tried out.

Of mentorbook it knows the shape of a market and nothing else.
"""

from collections.abc import Sequence

from mentorbook.matching.market import Market, Matching

Rankings = Sequence[Sequence[int]]


def every_matching(market: Market) -> list[Matching]:
    """Return every way to fill the seats, good and bad."""
    room = len(market.choices) if market.limit is None else market.limit
    found: list[Matching] = [()]
    for choices in market.choices:
        named = [mentor for mentor in choices if mentor is not None]
        found = [
            (*before, mentor)
            for before in found
            for mentor in (None, *named)
            if mentor is None
            or (before.count(mentor) < market.seats[mentor] and len(before) - before.count(None) < room)
        ]
    return found


def worth(market: Market, policy: str, short_lists: str, matching: Matching) -> tuple[int, ...]:
    """State the objective as docs/reference/matching.md words it; the greater the better."""
    counts = [0] * (market.longest + 1)
    matched = len(matching) - matching.count(None)
    for choices, mentor in zip(market.choices, matching, strict=True):
        if mentor is not None:
            counts[choices.index(mentor)] += 1
        elif short_lists == "neutral" and len(choices) < market.longest:
            counts[len(choices)] += 1
            matched += 1
    return (matched, *counts) if policy == "most-matched" else tuple(counts)


def best_matchings(market: Market, policy: str, short_lists: str = "plain") -> list[Matching]:
    """Return all that no other matching betters."""
    values = {matching: worth(market, policy, short_lists, matching) for matching in every_matching(market)}
    best = max(values.values())
    return [matching for matching, value in values.items() if value == best]


def served_in_order(market: Market, best: Sequence[Matching]) -> Matching:
    """Let each mentee in turn keep the best matchings that are best for them."""
    for mentee in market.order:
        ranks = [rank_of(market, matching, mentee) for matching in best]
        best = [matching for matching, rank in zip(best, ranks, strict=True) if rank == min(ranks)]
    (winner,) = best
    return winner


def rank_of(market: Market, matching: Matching, mentee: int) -> int:
    """Return the rank of what a mentee got; one behind the last for nobody."""
    got = matching[mentee]
    return len(market.choices[mentee]) if got is None else market.choices[mentee].index(got)


def is_stable(market: Market, rankings: Rankings, matching: Matching) -> bool:
    """Say it as the definition does: nobody has an earlier choice who has room or a holder they would give up."""
    for mentee, choices in enumerate(market.choices):
        for mentor in choices[: rank_of(market, matching, mentee)]:
            if mentor is None:
                continue
            holders = [other for other, one in enumerate(matching) if one == mentor]
            if len(holders) < market.seats[mentor]:
                return False
            ranking = [*rankings[mentor], *(one for one in market.order if one not in rankings[mentor])]
            if any(ranking.index(mentee) < ranking.index(holder) for holder in holders):
                return False
    return True


def stable_matchings(market: Market, rankings: Rankings) -> list[Matching]:
    """Return all matchings in which no mentee and mentor would both rather have each other."""
    return [matching for matching in every_matching(market) if is_stable(market, rankings, matching)]


def stable_winner(market: Market, rankings: Rankings) -> Matching:
    """Return the stable matching that every mentee likes best.

    With a limit people join in their order until it is reached, and the others are as if they had not asked.
    """
    for count in range(0 if market.limit is None else len(market.order)):
        found = _stable_among(market, rankings, market.order[:count])
        if len(found) - found.count(None) == market.limit:
            return found
    return _stable_among(market, rankings, market.order)


def winner_of(market: Market, policy: str, short_lists: str, rankings: Rankings) -> Matching:
    """Return the one matching that a policy and the order of people decide for."""
    if policy == "stable":
        return stable_winner(market, rankings)
    return served_in_order(market, best_matchings(market, policy, short_lists))


def _stable_among(market: Market, rankings: Rankings, joined: Sequence[int]) -> Matching:
    """Return the best stable matching where everybody else names nobody; no limit holds."""
    lists = tuple(choices if one in joined else () for one, choices in enumerate(market.choices))
    among = Market(market.seats, lists, market.order, market.longest)
    found = stable_matchings(among, rankings)
    (best,) = [one for one in found if all(_is_liked(among, one, other) for other in found)]
    return best


def _is_liked(market: Market, one: Matching, other: Matching) -> bool:
    """Tell whether every mentee likes a matching at least as much as another."""
    mentees = range(len(market.choices))
    return all(rank_of(market, one, mentee) <= rank_of(market, other, mentee) for mentee in mentees)
