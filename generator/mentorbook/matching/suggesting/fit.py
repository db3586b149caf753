"""Which mentors fit somebody who named none of them, and which of those best.

Two people are suggested to each other only where neither said otherwise: by kind, by the languages where the mentee
names some, by the levels a mentor takes and by how they want to meet, in person only where their clocks are at most
an hour apart. And there has to be a reason: where topics are known, one in common; else a common language, a level
that the mentor names, hours in the mentee's day or clocks at most three hours apart.

What makes a better fit, in this order: the mentor is confirmed for the round; the mentor's hours, if known, don't all
lie outside the mentee's waking day; more topics in common; hours known to lie in that day; clocks at most three hours
apart, or else six; the mentor names the mentee's level. An earlier one outweighs all later ones, so that there are no
weights to tune, and nobody has a score: whoever fits equally well is told apart by the draw alone.
"""

from collections.abc import Iterator, Sequence

from mentorbook.matching.bits import members, union
from mentorbook.matching.suggesting.need import Need
from mentorbook.matching.suggesting.supply import Supply
from mentorbook.model.person import Format

Fit = tuple[int, ...]
"""How well somebody fits, the smaller the better; compared for one mentee only, and shown to nobody."""

NEAR, FAR = 3 * 60, 6 * 60
"""Minutes between two clocks: up to the first hardly matters; beyond the second a working day has little in common."""
SAME_REGION = 60
"""Minutes between the clocks of people who might meet in person."""


def able_for(supply: Supply, need: Need) -> int:
    """Return the set of those to whom neither side objects and for whom something speaks."""
    able = supply.kinds.get(need.kind, 0) & _meeting(supply, need) & _with_reason(supply, need)
    if need.languages:
        able &= union(supply.languages, need.languages)
    if need.level:
        able &= supply.levels.get(need.level, 0) | supply.any_level
    return able


def in_order(supply: Supply, need: Need, among: int, start: int) -> Iterator[tuple[int, Fit]]:
    """Yield the indices of a set of mentors, those who fit best first, and how well they do.

    Of those who fit alike the one at `start` comes first, or the next.
    """
    for fit, found in _sorted(among, _steps(supply, need)) if among else ():
        for index in members(found, start):
            yield index, fit


def _sorted(found: int, steps: Sequence[Sequence[int]], fit: Fit = ()) -> Iterator[tuple[Fit, int]]:
    if not steps:
        yield fit, found
        return
    for step, group in enumerate((*steps[0], found)):
        part = found & group
        if part:
            yield from _sorted(part, steps[1:], (*fit, step))
            found ^= part


def _meeting(supply: Supply, need: Need) -> int:
    online = union(supply.formats, (Format.REMOTE, Format.BOTH))
    there = union(supply.formats, (Format.IN_PERSON, Format.BOTH))
    if need.clock is not None:
        there &= supply.near(need.clock, SAME_REGION)
    if need.format is Format.REMOTE:
        return online
    return there if need.format is Format.IN_PERSON else online | there


def _with_reason(supply: Supply, need: Need) -> int:
    if need.topics:
        return union(supply.topics, need.topics)
    if need.languages:
        return supply.everyone
    found = union(supply.levels, [need.level or ""])
    return found if need.clock is None else found | supply.near(need.clock, NEAR) | supply.in_day[need.clock]


def _steps(supply: Supply, need: Need) -> list[list[int]]:
    """Return for each thing that matters the sets of mentors from better to worse; whoever is in none comes last."""
    steps = [[supply.confirmed], _by_topics(supply, need)]
    if need.clock is not None:
        in_day = supply.in_day[need.clock]
        steps.insert(1, [in_day | supply.without_hours])
        steps += [[in_day], [supply.near(need.clock, NEAR), supply.near(need.clock, FAR)]]
    if need.level:
        steps.append([supply.levels.get(need.level, 0)])
    return steps


def _by_topics(supply: Supply, need: Need) -> list[int]:
    """Return those who offer all the topics, then those who offer at least all but one, down to one."""
    sharing = [supply.everyone] + [0] * len(need.topics)
    for topic in need.topics:
        for number in range(len(need.topics), 0, -1):
            sharing[number] |= sharing[number - 1] & supply.topics.get(topic, 0)
    return sharing[:0:-1]
