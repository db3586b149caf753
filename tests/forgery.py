"""Certificates that somebody changed, and which of them would still be true; judged without the checker."""

import json
from collections.abc import Iterator
from hashlib import sha256
from random import Random
from typing import Any

from mentorbook.matching.market import Market
from tests.oracle import best_matchings, every_matching, stable_matchings, winner_of

Found = dict[str, Any]
SWAPS = {"policy": ("most-matched", "first-choices", "stable"), "short_lists": ("plain", "neutral")}


def is_true(found: Found) -> bool:
    """Tell whether a certificate says what exhaustion finds, with the right digests and with prices that prove it."""
    market = market_of(found)
    matching = tuple(found["matching"])
    return (
        found == sealed(found)
        and found["order"] == order_of(found)
        and matching in every_matching(market)
        and matching == winner_of(market, found["policy"], found["short_lists"], found["rankings"])
        and (found["policy"] == "stable" or is_proved(market, found))
    )


def is_true_copy(found: Found) -> bool:
    """Tell whether a public copy says what exhaustion calls best, with prices that prove it; it knows of no draw."""
    market, matching = market_of(found), tuple(found["matching"])
    best = best_matchings(market, found["policy"], found["short_lists"])
    return matching in best and is_proved(market, found)


def market_of(found: Found) -> Market:
    """Return the market that a certificate, or its public copy, tells of."""
    choices = tuple(map(tuple, found["choices"]))
    order = tuple(found.get("order", range(len(choices))))
    return Market(tuple(found["seats"]), choices, order, found["longest"], found["limit"])


def order_of(found: Found) -> list[int]:
    """Return the mentees in their order: waiting longest first, then as drawn."""
    value = found["lottery"]["value"]
    drawn = [sha256(f"{value}:{handle}".encode()).hexdigest() for handle in found["mentees"]]
    return sorted(range(len(drawn)), key=lambda mentee: (-found["waiting"][mentee], drawn[mentee]))


def is_proved(market: Market, found: Found) -> bool:
    """Tell whether the prices' own bound is what the matching costs, so that nothing can cost less."""
    prices, extra = [int(price) for price in found["prices"]], int(found["limit_price"])
    if min([extra, *prices]) < 0 or (extra and market.limit is None):
        return False
    base, longest = 2 * len(market.choices) + 3, max(market.longest, 1)
    rank_costs = [base ** (longest - 1) - base ** (longest - 1 - rank) for rank in range(longest)]
    alone = base ** (longest - (found["policy"] == "first-choices"))
    cost, bound = 0, -extra * (market.limit or 0) - sum(map(int.__mul__, prices, market.seats))
    for choices, got in zip(market.choices, found["matching"], strict=True):
        is_short = found["short_lists"] == "neutral" and len(choices) < market.longest
        unmatched = rank_costs[len(choices)] if is_short else alone
        ways = [rank_costs[rank] + prices[one] + extra for rank, one in enumerate(choices) if one is not None]
        bound += min([unmatched, *ways])
        cost += unmatched if got is None else rank_costs[choices.index(got)]
    return cost == bound


def sealed(found: Found) -> Found:
    """Return a certificate whose digests fit whatever was changed."""
    mentors, mentees = found["mentors"], found["mentees"]
    lists = [[None if one is None else mentors[one] for one in choices] for choices in found["choices"]]
    given = {
        "choices": dict(zip(mentees, lists, strict=True)),
        "draw": found["lottery"]["value"],
        "limit": found["limit"],
        "longest": found["longest"],
        "seats": dict(zip(mentors, found["seats"], strict=True)),
        "waiting": dict(zip(mentees, found["waiting"], strict=True)),
    }
    order = sha256("".join(f"{mentees[one]}\n" for one in found["order"]).encode()).hexdigest()
    lottery = {**found["lottery"], "order_sha256": order}
    return sealed_outside({**found, "input_sha256": digest(given), "lottery": lottery})


def sealed_outside(found: Found) -> Found:
    """Return a certificate whose outermost digest alone fits."""
    rest = {name: value for name, value in found.items() if name != "sha256"}
    return {**rest, "sha256": digest(rest)}


def digest(value: object) -> str:
    """Return the SHA-256 of a value as JSON in ASCII without spaces, keys sorted."""
    return sha256(json.dumps(value, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def forgeries(dice: Random, found: Found, count: int) -> Iterator[Found]:
    """Yield so many certificates with one thing changed, some with two, and no digest made to fit."""
    routes, text = [*leaves(found)], json.dumps(found)
    for _ in range(count):
        forged = json.loads(text)
        kind = dice.random()
        if kind < 0.2:
            forged["matching"] = dice.choice(_tempting(found))
        elif kind < 0.35 and len(found["matching"]) > 1:
            _swap(dice, forged)
        else:
            for route in dice.choices(routes, k=dice.choice((1, 1, 1, 2))):
                _change(dice, forged, route)
        if forged != found:
            yield forged


def leaves(value: Any, route: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every number, text and null of a JSON value."""
    if isinstance(value, dict | list):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(one, (*route, key))
    else:
        yield route


def _tempting(found: Found) -> list[list[int | None]]:
    """Return the other results that are just as good, or as stable; all possible ones where there are none."""
    market, policy = market_of(found), found["policy"]
    if policy == "stable":
        alike = stable_matchings(market, found["rankings"])
    else:
        alike = best_matchings(market, policy, found["short_lists"])
    others = [[*one] for one in alike if [*one] != found["matching"]]
    return others or [[*one] for one in every_matching(market)]


def _swap(dice: Random, forged: Found) -> None:
    """Let two places of a list change their values, or two people their fates."""
    names = ("matching", "matching", "order", "choices", "waiting", "mentees")
    name = dice.choice([name for name in names if name in forged])
    one, other = dice.sample(range(len(forged[name])), 2)
    forged[name][one], forged[name][other] = forged[name][other], forged[name][one]


def _change(dice: Random, forged: Found, route: tuple[Any, ...]) -> None:
    """Change the value at the end of a way."""
    inner: Any = forged
    for key in route[:-1]:
        inner = inner[key]
    inner[route[-1]] = _another(dice, route, inner[route[-1]])


def _another(dice: Random, route: tuple[Any, ...], value: Any) -> Any:
    if route[0] in SWAPS:
        return dice.choice(SWAPS[route[0]])
    if value is None or isinstance(value, int):
        return dice.choice((None, *range(5))) if value is None or dice.random() < 0.3 else value + dice.choice((-1, 1))
    if value.isdigit():
        return dice.choice(("0", "1", str(int(value) + 1), str(int(value) - 1), str(int(value) * 2), "9" * 12))
    return f"{'0' if value[:1] != '0' else '1'}{value[1:]}" if "sha256" in str(route[-1]) else f"{value}x"
