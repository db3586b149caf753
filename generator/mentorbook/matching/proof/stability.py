"""Check a stable match by its certificate alone, with none of the code that found it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from mentorbook.matching.proof.verification import find_wrong_order
from mentorbook.model.certificate import Certificate

Matching = list[int | None]
Standings = Callable[[int, int], int]


def find_instabilities(one: Certificate) -> Iterator[str]:
    """Yield what is wrong with a stable result, a sentence each; nothing where it is the one every mentee likes best.

    Until the limit is reached people join in their order, and the result is judged among those who joined.
    """
    yield from find_wrong_order(one)
    standing = _standings(one)
    joined = len(one.order)
    if one.limit is not None:
        joined = bisect_left(range(joined), one.limit, key=lambda number: _matched(one, standing, one.order[:number]))
    yield from _find_blocking(one, standing, one.order[:joined])
    if _deferred(one, standing, one.order[:joined]) != [*one.matching]:
        yield "Deferred acceptance among those who join before the limit is reached gives another result."


def _standings(one: Certificate) -> Standings:
    """Return what tells a mentee's standing with a mentor, the smaller the better: as ranked, then in the order."""
    place = {mentee: number for number, mentee in enumerate(one.order)}
    ranked = [{mentee: number - len(place) for number, mentee in enumerate(ranking)} for ranking in one.rankings]
    return lambda mentor, mentee: ranked[mentor].get(mentee, place[mentee])


def _find_blocking(one: Certificate, standing: Standings, joined: Sequence[int]) -> Iterator[str]:
    """Yield the pairs who would both rather have each other, and seats that are given twice."""
    holders: dict[int | None, list[int]] = defaultdict(list)
    for mentee, mentor in enumerate(one.matching):
        holders[mentor].append(mentee)
    for mentor, seats in enumerate(one.seats):
        if len(holders[mentor]) > seats:
            yield f"Mentor {mentor} has {len(holders[mentor])} people for {seats} seats."
    for mentee in joined:
        for mentor in one.choices[mentee]:
            if mentor == one.matching[mentee] and mentor is not None:
                break
            if mentor is None:
                continue
            worst = max((standing(mentor, other) for other in holders[mentor]), default=-len(one.order) - 1)
            if len(holders[mentor]) < one.seats[mentor] or standing(mentor, mentee) < worst:
                yield f"Mentee {mentee} and mentor {mentor} would both rather have each other."
                return


def _matched(one: Certificate, standing: Standings, joined: Sequence[int]) -> int:
    return len(one.matching) - _deferred(one, standing, joined).count(None)


def _deferred(one: Certificate, standing: Standings, joined: Sequence[int]) -> Matching:
    """Return what Gale and Shapley's rounds give: all ask at once, mentors keep the best, the others ask on."""
    result: Matching = [None] * len(one.matching)
    held: dict[int, list[int]] = defaultdict(list)
    asks = {mentee: iter(one.choices[mentee]) for mentee in joined}
    asking = [*joined]
    while asking:
        asked = set()
        for mentee in asking:
            mentor = next((mentor for mentor in asks[mentee] if mentor is not None), None)
            result[mentee] = mentor
            if mentor is not None:
                held[mentor].append(mentee)
                asked.add(mentor)
        asking = []
        for mentor in sorted(asked):
            held[mentor].sort(key=partial(standing, mentor))
            asking += held[mentor][one.seats[mentor] :]
            del held[mentor][one.seats[mentor] :]
    return result
