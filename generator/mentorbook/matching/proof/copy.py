"""The copy of a certificate that anyone may have: it proves that nothing is better, and tells nothing of who is who."""

from collections import Counter
from collections.abc import Mapping

from mentorbook.model.certificate import Certificate, PublicCopy


def public_copy(one: Certificate) -> PublicCopy | None:
    """Return a certificate's public copy; None where only the order and mentors' own wishes prove the result.

    Mentors whom nobody named are left out. The others are numbered by how many named them and what came of it,
    mentees by their choices and their mentor: the same whoever they are, so that no number tells who somebody is.
    """
    if one.policy == "stable":
        return None
    mentors = _by_content(one)
    numbers = {mentor: number for number, mentor in enumerate(mentors)}
    rows = [
        (tuple(_number(numbers, mentor) for mentor in choices), _number(numbers, place))
        for choices, place in zip(one.choices, one.matching, strict=True)
    ]
    rows.sort(key=lambda row: ([_last_if_nobody(place) for place in row[0]], _last_if_nobody(row[1])))
    return PublicCopy(
        round=one.round,
        policy=one.policy,
        short_lists=one.short_lists,
        longest=one.longest,
        limit=one.limit,
        seats=tuple(one.seats[mentor] for mentor in mentors),
        choices=tuple(choices for choices, _ in rows),
        matching=tuple(place for _, place in rows),
        prices=tuple(one.prices[mentor] for mentor in mentors),
        limit_price=one.limit_price,
    )


def _by_content(one: Certificate) -> list[int]:
    """Return the mentors whom anybody named, most wanted first; where all is equal, in their own order."""
    wishes = Counter((mentor, rank) for choices in one.choices for rank, mentor in enumerate(choices))
    taken = Counter(one.matching)
    wanted = {mentor: [-wishes[mentor, rank] for rank in range(one.longest)] for mentor in range(len(one.seats))}
    named = [mentor for mentor, counts in wanted.items() if any(counts)]
    return sorted(named, key=lambda mentor: (wanted[mentor], -one.seats[mentor], -taken[mentor], mentor))


def _number(numbers: Mapping[int, int], mentor: int | None) -> int | None:
    return None if mentor is None else numbers[mentor]


def _last_if_nobody(place: int | None) -> tuple[bool, int]:
    return (place is None, place or 0)
