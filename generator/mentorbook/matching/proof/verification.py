"""Check a match by its certificate alone, with none of the code that found it.

docs/reference/certificate.md says in words what is checked and why it proves the result.
"""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from mentorbook.model.certificate import Certificate, PublicCopy


def find_faults(one: Certificate) -> Iterator[str]:
    """Yield what is wrong with a result, a sentence each; nothing where it is the best one, the draw's choice."""
    yield from [*find_better(one)] or (*find_wrong_order(one), *_find_passed_over(one))


def find_better(one: Certificate | PublicCopy) -> Iterator[str]:
    """Yield what keeps a result from being possible, or from being proved the best by its prices, a sentence each."""
    taken, nobody, limit, extra = Counter(_places(one)), len(one.seats), one.limit, one.limit_price
    matched = len(one.matching) - taken[nobody]
    for mentor, (seats, price) in enumerate(zip(one.seats, one.prices, strict=True)):
        if taken[mentor] > seats or (price != "0" and taken[mentor] < seats):
            yield f"Mentor {mentor} has {taken[mentor]} people for {seats} seats at a price of {price}."
    if (limit is not None and matched > limit) or (extra != "0" and matched != limit):
        yield f"There are {matched} pairings; the limit is {'none' if limit is None else limit}, its price {extra}."
    for mentee, (place, cheapest) in enumerate(zip(_places(one), _find_cheapest(one), strict=True)):
        if place not in cheapest:
            yield f"Mentee {mentee} could have something cheaper at these prices."
            return


def _places(one: Certificate | PublicCopy) -> list[int]:
    return [len(one.seats) if mentor is None else mentor for mentor in one.matching]


def _find_cheapest(one: Certificate | PublicCopy) -> Iterator[list[int]]:
    """Yield by mentee what is cheapest for them at these prices, in the order of their wish."""
    prices, nobody = [int(price) + int(one.limit_price) for price in one.prices], len(one.seats)
    base, last, most = 2 * len(one.matching) + 3, max(one.longest, 1) - 1, one.policy == "most-matched"
    cost = [base**last - base ** (last - rank) for rank in range(last + 1)] + [base ** (last + most)]
    for choices in one.choices:
        total = {mentor: cost[rank] + prices[mentor] for rank, mentor in enumerate(choices) if mentor is not None}
        total[nobody] = cost[len(choices) if one.short_lists == "neutral" and one.longest else -1]
        yield [place for place in total if total[place] == min(total.values())]


def find_wrong_order(one: Certificate) -> Iterator[str]:
    """Yield a sentence if people are not in the order of their waiting and, after that, of the draw."""
    drawn = [sha256(f"{one.lottery.value}:{handle}".encode()).digest() for handle in one.mentees]
    turns = sorted(zip([-times for times in one.waiting], drawn, one.mentees, range(len(drawn)), strict=True))
    if one.order != tuple(mentee for *_, mentee in turns):
        yield "The order is not the one that waiting and the draw make."


def _find_passed_over(one: Certificate) -> Iterator[str]:
    """Yield the first who could have an earlier choice at no cost, and at nobody's who is served before them."""
    places, options = _places(one), [*_find_cheapest(one)]
    nobody, spare, taken = len(one.seats), len(one.seats) + 1, Counter(places)
    matched, may_change = len(places) - taken[nobody], one.limit_price == "0"
    free = [seats > taken[mentor] for mentor, seats in enumerate(one.seats)] + [may_change and matched > 0]
    given = [mentor for mentor, price in enumerate(one.prices) if taken[mentor] and price == "0"]
    given += [nobody] * (may_change and (one.limit is None or matched < one.limit))
    at: list[set[int]] = [set() for _ in range(spare + 1)]
    for mentee, place in enumerate(places):
        at[place].add(mentee)
    part = [0] * (spare + 1)
    for mentee in one.order:
        own = places[mentee]
        at[own].remove(mentee)
        for option in options[mentee][: options[mentee].index(own)]:
            queue = [option] * (part[option] == part[own])
            reached = {*queue}
            for place in queue:
                beyond = {spare} if place < spare and free[place] else set(given if place == spare else ())
                beyond = beyond.union(*(options[other] for other in at[place])) - reached
                queue += [new for new in beyond if part[new] == part[own]]
                reached.update(queue)
            if own in reached:
                yield f"Mentee {mentee} comes early enough to have mentor {option}."
                return
            for place in reached:
                part[place] = mentee + 1
