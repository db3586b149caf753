"""A round with all its people, for the coordinators."""

from collections.abc import Iterable, Mapping, Sequence, Set

from mentorbook.model.pair import Pair
from mentorbook.model.roster import Roster
from mentorbook.model.stage import Stage, is_open
from mentorbook.publishing.edition import Drawing, DrawnMentee, DrawnMentor, PublicRound, Wanted
from mentorbook.publishing.forecast import Forecast
from mentorbook.publishing.listing import day_that_counts
from mentorbook.publishing.outcome import Results, count_results, find_results
from mentorbook.publishing.private_edition import PrivatePair, PrivateRequest, PrivateRound, Somebody, Waiting
from mentorbook.publishing.private_people import holds, mentee_named, mentor_named, private_pair
from mentorbook.publishing.wishes import MOST_DRAWN, count_topics

EXPECTED = "expected"
"""The stage of a pair that only a match today would bring."""


def private_round(
    roster: Roster, shown: PublicRound, requests: Sequence[PrivateRequest], found: Forecast | None
) -> PrivateRound:
    """Return a round as its files say; where it has no roster yet, as a match today would have it."""
    run = roster.runs_by_round.get(shown.id)
    made = tuple(pair for pair in roster.pairs if pair.round == shown.id)
    expected = tuple(_expected_pairs(roster, requests)) if found and not run else ()
    results = find_results(roster, made, run.left_over if run else ())
    own = {one.mentee.handle: one for one in expected}
    own |= {handle: private_pair(roster, pair) for handle, pair in results.placed.items()}
    left = _left(roster, shown, requests, own.keys(), results)
    firsts = [one.choices[0].mentor.handle for one in requests if one.choices]
    return PrivateRound(
        round=shown,
        announced=run.announced if run else None,
        is_preview=bool(found) and not run,
        requests=len(requests),
        pairs=(*(private_pair(roster, pair) for pair in made), *expected),
        waiting=tuple(_waiting(roster, left, requests, made)),
        cells=count_results((pair.choice for pair in own.values()), len(left)),
        drawing=_drawing(roster, requests, own),
        wanted=tuple(Wanted(topic, count) for topic, count in count_topics(roster, firsts).items()),
        unasked=() if shown.ends and shown.ends < roster.today else tuple(_unasked(roster, requests)),
    )


def find_pairs(roster: Roster) -> dict[tuple[str, str], tuple[Pair, ...]]:
    """Return the pairs of each round and mentee: the declined, then the closed, then what goes on, the newest last."""
    found: dict[tuple[str, str], tuple[Pair, ...]] = {}
    for pair in sorted(roster.pairs, key=lambda pair: (holds(roster, pair), is_open(pair), pair.events[-1].on)):
        key = pair.round, pair.mentee
        found[key] = (*found.get(key, ()), pair)
    return found


def _expected_pairs(roster: Roster, requests: Iterable[PrivateRequest]) -> Iterable[PrivatePair]:
    for one in requests:
        if one.expected and one.expected.mentor:
            yield PrivatePair(
                one.mentee, one.expected.mentor, EXPECTED, roster.today, one.expected.choice, one.expected.why
            )


def _left(
    roster: Roster, shown: PublicRound, requests: Iterable[PrivateRequest], placed: Set[str], results: Results
) -> list[Somebody]:
    """Return those who wait: whoever asked first, then whose request is gone, or of another round by now."""
    asked = [one.mentee for one in requests if one.mentee.handle not in placed]
    others = results.waiting - placed - {one.handle for one in asked}
    return [*asked, *(mentee_named(roster, handle, shown.id) for handle in sorted(others))]


def _waiting(
    roster: Roster, left: Iterable[Somebody], requests: Iterable[PrivateRequest], made: Iterable[Pair]
) -> Iterable[Waiting]:
    asked = {one.mentee.handle: one for one in requests}
    proposed = {pair.mentee: mentor_named(roster, pair.mentor) for pair in made if is_open(pair)}
    for one in left:
        request, someone = asked.get(one.handle), proposed.get(one.handle)
        why = request.expected.why if request and request.expected else None
        yield Waiting(one, why, request.offers if request else (), someone)


def _unasked(roster: Roster, requests: Iterable[PrivateRequest]) -> Iterable[tuple[Somebody, int]]:
    """Yield the mentors with a free seat whom nobody named, those with most seats first."""
    named, day = {choice.mentor.handle for one in requests for choice in one.choices}, day_that_counts(roster)
    free = ((mentor, roster.free_seats(mentor, day)) for mentor in roster.listed_mentors if mentor.handle not in named)
    found = sorted(((-seats, roster.called(mentor), mentor.handle) for mentor, seats in free if seats))
    return ((Somebody(name, handle), -seats) for seats, name, handle in found)


def _drawing(roster: Roster, requests: Sequence[PrivateRequest], own: Mapping[str, PrivatePair]) -> Drawing | None:
    """Return the picture of everybody who asked or has a pair, where they are not too many."""
    by_handle = {one.mentee.handle: one for one in requests}
    people = [*by_handle, *(handle for handle in own if handle not in by_handle)]
    if not 1 < len(people) <= MOST_DRAWN:
        return None
    handles = {pair.mentor.handle for pair in own.values()}
    handles |= {choice.mentor.handle for one in requests for choice in one.choices}
    mentors = sorted((mentor_named(roster, handle) for handle in handles), key=lambda one: (one.name, one.handle))
    places = {mentor.handle: place for place, mentor in enumerate(mentors)}
    drawn = (_drawn(by_handle.get(handle), own.get(handle), places) for handle in people)
    return Drawing(tuple(drawn), tuple(DrawnMentor(one.name, _seats(roster, one.handle)) for one in mentors))


def _drawn(request: PrivateRequest | None, pair: PrivatePair | None, places: dict[str, int]) -> DrawnMentee:
    named = dict[int, int]()
    for rank, choice in enumerate(request.choices if request else (), start=1):
        named.setdefault(places[choice.mentor.handle], rank)
    name = request.mentee.name if request else pair.mentee.name if pair else ""
    choices = tuple((rank, place) for place, rank in named.items())
    if pair is None:
        return DrawnMentee(name, None, choices)
    is_over = pair.stage == Stage.CLOSED
    return DrawnMentee(name, None, choices, places[pair.mentor.handle], pair.choice, is_over)


def _seats(roster: Roster, handle: str) -> int | None:
    mentor = roster.mentors_by_handle.get(handle)
    return mentor.seats_in(roster.program) if mentor else None
