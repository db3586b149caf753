"""Whom a coordinator may suggest: spread over those left over, against trying everything."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorbook.matching.policy import Policy
from mentorbook.matching.proposal import Proposal, propose
from mentorbook.matching.strikes import has_common_language
from mentorbook.matching.suggesting.candidates import Candidates
from mentorbook.matching.suggesting.reach import Reach
from mentorbook.matching.suggesting.suggestions import suggestions
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.roster import Roster
from tests.tries import tries

from .conftest import ROUND, roster_of

Programme = Callable[..., Roster]
TOPICS = ("git", "talks", "grants")
CLUB = {"topics": [{"id": topic, "name": topic.title()} for topic in TOPICS], "choices": {"min": 0, "max": 3}}
MENTORS = ("ada", "eva", "ivo", "uma")
AHEAD = {"UTC": 0.0, "Asia/Kathmandu": 5.75, "America/New_York": -4.0, "Pacific/Auckland": 13.0}
"""Hours ahead of UTC on the round's first day."""
MENTEES = ("ana", "ben", "cem", "dia", "fay")


def suggested(roster: Roster, policy: Policy = Policy.MOST_MATCHED) -> dict[str, list[str]]:
    """Return who is suggested to whom."""
    found = suggestions(propose(roster, roster.program.rounds[0], policy), roster)
    return {mentee: [one.mentor for one in several] for mentee, several in found.items()}


def looking_for(*topics: str, **more: Any) -> dict[str, Any]:
    """Return a request that names nobody."""
    return {"choices": [], "topics": topics, **more}


def test_one_mentor_is_not_suggested_to_everyone(programme: Programme) -> None:
    """Ada would fit both best, but Ben can be helped by nobody else."""
    mentors = {"ada": {"topics": ["git", "talks"]}, "eva": {"topics": ["git"]}}
    mentees = {"ana": looking_for("git", "talks"), "ben": looking_for("talks")}
    assert suggested(programme(mentors, mentees, program=CLUB)) == {"ana": ["eva"], "ben": ["ada"]}


def test_others_move_on_where_only_that_serves_one_more(programme: Programme) -> None:
    """Ana is served first and five mentors fit her better than Uma, but five others can be helped by them alone."""
    better = [f"m{number}" for number in range(5)]
    mentors: dict[str, Any] = {handle: {"topics": ["git", "talks"]} for handle in better} | {"uma": {}}
    mentees = {f"n{number}": looking_for("talks") for number in range(5)} | {"ana": looking_for("git", "talks")}
    waited = {"round": "spring", "announced": "2026-02-20", "left_over": ["ana"]}
    found = suggested(programme(mentors, mentees, program=CLUB, runs=[waited]))
    assert found.pop("ana") == ["uma"]
    assert sorted(found.values()) == [[handle] for handle in better]


def test_seats_that_nobody_was_offered_first_are_second_thoughts(programme: Programme) -> None:
    """Of five seats the two have the next in turn, Ben first as drawn; three at most, and no seat twice."""
    mentors = {"ada": {"seats": 2}, "eva": {"seats": 2}, "ivo": {"seats": 1}}
    found = suggested(programme(mentors, {"ana": looking_for("git"), "ben": looking_for("git")}, program=CLUB))
    assert {mentee: sorted(offered) for mentee, offered in found.items()} == {
        "ana": ["ada", "eva"],
        "ben": ["ada", "eva", "ivo"],
    }
    alone = suggested(programme({handle: {} for handle in MENTORS}, {"ana": looking_for("git")}, program=CLUB))
    assert [len(offered) for offered in alone.values()] == [3]


def test_those_who_fit_alike_are_told_apart_by_the_draw(programme: Programme) -> None:
    """Whoever asks alone is offered one of four equals, not always the same; the alphabet has no say."""
    alike: dict[str, Any] = {handle: {} for handle in MENTORS}
    first = {mentee: suggested(programme(alike, {mentee: looking_for("git")}, program=CLUB)) for mentee in MENTEES}
    assert [first[mentee][mentee][0] for mentee in MENTEES] == ["ivo", "uma", "ivo", "ada", "ivo"]


def test_whom_somebody_named_is_not_suggested_to_them(programme: Programme) -> None:
    """A choice that was struck stays struck, also the sixth, which is one too many."""
    names = ["none-a", "none-b", "none-c", "none-d", "none-e", "ada"]
    assert suggested(programme({"ada": {}}, {"ana": names}, program=CLUB)) == {}


def test_a_limit_leaves_room_for_so_many(programme: Programme) -> None:
    """Of three who wait two can still be helped; each of them may be offered several people."""
    mentees = {handle: looking_for("git") for handle in ("ana", "ben", "cem")}
    rounds = [{**ROUND, "limit": 2}]
    found = suggested(programme({"ada": {"seats": 2}, "eva": {"seats": 3}}, mentees, program=CLUB, rounds=rounds))
    assert [sorted(offered) for offered in found.values()] == [["ada", "eva"], ["ada", "eva"]]


def test_those_who_waited_longest_are_served_first(programme: Programme) -> None:
    """One seat, two who look for it, and one of them was left over before."""
    announced = {"round": "spring", "announced": "2026-02-20", "left_over": ["ben"]}
    mentees = {"ana": looking_for("git"), "ben": looking_for("git"), "cem": looking_for("git")}
    assert suggested(programme({"ada": {}}, mentees, program=CLUB, runs=[announced])) == {"ben": ["ada"]}


def test_a_suggestion_that_was_taken_up_is_made_to_nobody_else(programme: Programme) -> None:
    """A pair with choice 0 holds its seat from the day it is proposed, and its mentee waits no more."""
    mentees = {"ana": looking_for("git"), "ben": looking_for("git")}
    pairs = {"autumn/ana--ada": "2026-10-02 proposed"}
    roster = programme({"ada": {}, "eva": {}}, mentees, program=CLUB, pairs=pairs, choice=0)
    assert suggested(roster) == {"ben": ["eva"]}


@pytest.mark.parametrize("policy", Policy)
def test_nobody_to_match_and_nobody_to_suggest(programme: Programme, policy: Policy) -> None:
    """An empty programme, one without mentors and one without seats."""
    assert suggested(programme({}, {}), policy) == {}
    assert suggested(programme({}, {"ana": looking_for("git")}), policy) == {}
    assert suggested(programme({"ada": {"seats": 0}}, {"ana": looking_for("git")}), policy) == {}


@st.composite
def told(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a small programme in which few things are certain."""

    def some(*words: str, least: int = 0) -> list[str]:
        return draw(st.lists(st.sampled_from(words), unique=True, min_size=least, max_size=3))

    def one(*words: str) -> dict[str, str]:
        field, *values = words
        value = draw(st.sampled_from([None, *values]))
        return {} if value is None else {field: value}

    return {
        "mentors": {
            handle: {
                "seats": draw(st.integers(0, 2)),
                "topics": some(*TOPICS, least=1),
                "languages": some("en", "pt-BR", "es", least=1),
                "levels": some("beginner", "advanced"),
                **one("timezone", *AHEAD),
                **one("format", "in-person", "both"),
                **one("confirmed", "2026-09-05"),
            }
            for handle in MENTORS
        },
        "mentees": {
            handle: {
                "choices": [{"mentor": mentor} for mentor in some(*MENTORS)],
                "topics": some(*TOPICS),
                "languages": some("en", "pt", "es"),
                **one("level", "beginner", "advanced"),
                **one("timezone", *AHEAD),
                **one("format", "remote", "in-person", "both"),
                **one("open_to_suggestions", "no"),
            }
            for handle in MENTEES[: draw(st.integers(0, 5))]
        },
        "never_with": draw(st.lists(st.tuples(st.sampled_from(MENTORS), st.sampled_from(MENTEES)), max_size=2)),
        "pairs": draw(st.sampled_from([{}, {"spring/ana--eva": "2026-02-01 proposed, 2026-02-02 declined mentor"}])),
        "rounds": [{**ROUND, **draw(st.sampled_from([{}, {"limit": 1}, {"limit": 3}]))}],
        "program": {**CLUB, "matching": {"short_lists": draw(st.sampled_from(["plain", "neutral"]))}},
    }


def can_be_suggested(roster: Roster, mentee: Mentee, mentor: Mentor) -> bool:
    """Tell whether somebody speaks for two people and nothing against them, seats aside, in the plainest words."""
    named = [choice.mentor for choice in mentee.choices]
    apart = frozenset({mentor.handle, mentee.handle}) in roster.never_with
    past = any((pair.mentee, pair.mentor) == (mentee.handle, mentor.handle) for pair in roster.pairs)
    hours = hours_apart(mentee, mentor)
    formats = {mentor.format.value, mentee.format.value if mentee.format else "both"}
    meet = formats != {"remote", "in-person"} and ("in-person" not in formats or hours is None or hours <= 1)
    level = not mentee.level or not mentor.levels or mentee.level in mentor.levels
    topics = mentee.topics or (roster.mentors_by_handle[named[0]].topics if named else ())
    near, glad = hours is not None and hours <= 3, mentee.level in mentor.levels
    reason = bool({*topics} & {*mentor.topics}) if topics else bool(mentee.languages) or near or glad
    willing = mentee.open_to_suggestions and mentor.handle not in named and not apart and not past
    return willing and meet and level and reason and has_common_language(mentor, mentee)


def options_of(roster: Roster, mentee: Mentee) -> set[str]:
    """Return the handles of all mentors who can be suggested to somebody, seats aside."""
    return {mentor.handle for mentor in roster.mentors if can_be_suggested(roster, mentee, mentor)}


def hours_apart(mentee: Mentee, mentor: Mentor) -> float | None:
    """Return the hours between two clocks of the drawn ones on 5 October 2026."""
    if mentee.timezone is None:
        return None
    ahead = abs(AHEAD[mentee.timezone] - AHEAD[mentor.timezone])
    return min(ahead, 24 - ahead)


def most_served(options: list[set[str]], seats: Counter[str], room: int) -> int:
    """Return to how many of some people one of their options can be given, by trying everything."""

    def ways(number: int, left: Counter[str]) -> Iterator[int]:
        if number == len(options):
            yield 0
            return
        yield from ways(number + 1, left)
        for mentor in options[number]:
            if left[mentor]:
                yield from (1 + served for served in ways(number + 1, left - Counter([mentor])))

    return min(room, max(ways(0, seats)))


def seats_left(proposal: Proposal) -> Counter[str]:
    """Return the seats that a proposal leaves, by mentor."""
    cohort = proposal.cohort
    seats = zip((mentor.handle for mentor in cohort.mentors), cohort.market.seats, strict=True)
    return Counter(dict(seats)) - Counter(pairing.mentor for pairing in proposal.pairings)


@tries(250)
@given(told(), st.sampled_from(Policy))
def test_as_many_as_possible_and_never_amiss(words: dict[str, Any], policy: Policy) -> None:
    """No seat twice, nobody who is apart, nobody who said no, and not one person more could have been served."""
    roster = roster_of(**words)
    proposal = propose(roster, roster.program.rounds[0], policy)
    found = {mentee: [one.mentor for one in several] for mentee, several in suggestions(proposal, roster).items()}
    left_over = {one.mentee for one in proposal.unmatched}
    seats, limit = seats_left(proposal), roster.program.rounds[0].limit
    room = len(left_over) if limit is None else limit - len(proposal.pairings)
    options = {mentee.handle: options_of(roster, mentee) for mentee in roster.mentees}
    assert found.keys() <= left_over
    assert Counter(mentor for several in found.values() for mentor in several) <= seats
    assert all(1 <= len(several) == len(set(several)) <= 3 for several in found.values())
    assert all(set(several) <= options[mentee] for mentee, several in found.items())
    assert len(found) == most_served([options[mentee] for mentee in sorted(left_over)], seats, room)


@st.composite
def crowds(draw: st.DrawFn) -> dict[str, Any]:
    """Draw people who differ by their topics alone, so that many compete, and a few who are kept apart."""
    topics = st.lists(st.sampled_from(TOPICS), unique=True, min_size=1, max_size=2)
    return {
        "mentors": {handle: {"seats": draw(st.integers(0, 2)), "topics": draw(topics)} for handle in MENTORS},
        "mentees": {handle: looking_for(*draw(topics)) for handle in MENTEES},
        "never_with": draw(st.lists(st.tuples(st.sampled_from(MENTORS), st.sampled_from(MENTEES)), max_size=4)),
        "program": CLUB,
    }


@tries(250)
@given(crowds())
def test_people_move_on_until_nobody_more_can_be_served(words: dict[str, Any]) -> None:
    """One after the other, without any first thoughts: as many as trying everything serves."""
    roster = roster_of(**words)
    mentees, seats = roster.mentees, [mentor.seats or 0 for mentor in roster.mentors]
    reach = Reach(Candidates(roster, roster.program.rounds[0], mentees, roster.mentors), (None,) * len(mentees), seats)
    for number in range(len(mentees)):
        reach.serve(number)
    given_to = [None if one is None else roster.mentors[one].handle for one in reach.matching]
    options = [options_of(roster, mentee) for mentee in mentees]
    free = Counter({mentor.handle: mentor.seats or 0 for mentor in roster.mentors})
    assert all(one is None or one in several for one, several in zip(given_to, options, strict=True))
    assert Counter(filter(None, given_to)) <= free
    assert reach.matched == len(mentees) - given_to.count(None) == most_served(options, free, len(mentees))


@tries(80)
@given(told(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(words: dict[str, Any], dice: Random) -> None:
    """Mentors and requests read in another order: the same suggestions for the same reasons."""
    roster = roster_of(**words)
    one = roster.program.rounds[0]
    mentors, mentees = [*roster.mentors], [*roster.mentees]
    dice.shuffle(mentors)
    dice.shuffle(mentees)
    shuffled = replace(roster, mentors=tuple(mentors), mentees=tuple(mentees))
    there, here = (suggestions(propose(files, one, Policy.MOST_MATCHED), files) for files in (shuffled, roster))
    assert (there, [*there]) == (here, [*here])
