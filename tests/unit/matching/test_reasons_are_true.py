"""Every claim of every sentence, recomputed from the records for random programmes."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mentorbook.matching.policy import Policy
from mentorbook.matching.proposal import Proposal, propose
from mentorbook.model.roster import Roster
from tests.tries import tries

MENTORS = ("ada", "eva", "ivo")
MENTEES = ("ana", "ben", "cem", "dia", "fay")
OTHERWISE = "otherwise somebody would have no mentor or a later choice"
IN_ORDER = "otherwise somebody who waited longer or drew earlier would have no mentor or a later choice"
Placing = dict[str, str | None]
FOR = r"(?: \(for (\d) first choices?\))?"
WISHES = "in the order of the mentor's wishes, waiting and the draw"
PAUSED = [{"from": "2026-10-01", "to": "2026-10-31"}]


@st.composite
def told(draw: st.DrawFn) -> dict[str, object]:
    """Draw the words of a small programme: seats, breaks, wishes, waiting, earlier pairs, a limit."""
    seats = st.sampled_from([0, 1, 1, 2])
    mentors = {name: {"seats": draw(seats), "pauses": draw(st.sampled_from([[], [], [], PAUSED]))} for name in MENTORS}
    wishes = st.lists(st.sampled_from((*MENTORS, *MENTORS, "nobody")), max_size=3, unique=True)
    left_over = st.lists(st.sampled_from(MENTEES), unique=True)
    runs = [{"round": name, "announced": "2026-02-12", "left_over": draw(left_over)} for name in ("one", "two")]
    events = st.sampled_from(
        ["2026-10-01 proposed, 2026-10-02 declined mentor", "2026-10-01 proposed, 2026-10-02 accepted mentor"]
    )
    places = st.tuples(st.sampled_from(["autumn", "spring"]), st.sampled_from(MENTEES), st.sampled_from(MENTORS))
    earlier = {"{}/{}--{}".format(*place): draw(events) for place in draw(st.lists(places, max_size=2, unique=True))}
    return {
        "mentors": mentors,
        "mentees": {name: draw(wishes) for name in MENTEES},
        "runs": runs,
        "pairs": earlier,
        "never_with": draw(st.lists(st.tuples(st.sampled_from(MENTEES), st.sampled_from(MENTORS)), max_size=1)),
        "prefers": draw(st.dictionaries(st.sampled_from(MENTORS), st.lists(st.sampled_from(MENTEES), max_size=3))),
        "program": {"choices": {"max": 3}, "matching": {"short_lists": draw(st.sampled_from(["plain", "neutral"]))}},
    }


@dataclass(frozen=True)
class Facts:
    """What is so, counted here without the code that writes the sentences."""

    roster: Roster
    proposal: Proposal

    @cached_property
    def got(self) -> dict[str, str]:
        """Return who has whom."""
        return {pairing.mentee: pairing.mentor for pairing in self.proposal.pairings}

    @cached_property
    def people(self) -> list[str]:
        """Return who took part."""
        taken = {pair.mentee for pair in self.roster.open_pairs if pair.round == "autumn"}
        return [name for name in MENTEES if name not in taken]

    @cached_property
    def is_full(self) -> bool:
        """Tell whether the limit is reached."""
        return len(self.got) == self.proposal.cohort.market.limit

    @cached_property
    def wishes(self) -> dict[str, list[str | None]]:
        """Return each participant's choices, None where they cannot become pairs."""
        met = {(pair.mentee, pair.mentor) for pair in self.roster.pairs}
        return {
            name: [
                wish if wish in self.free and (name, wish) not in met and not self.apart(name, wish) else None
                for wish in self.said(name)
            ]
            for name in self.people
        }

    @cached_property
    def free(self) -> dict[str, int]:
        """Return the free seats of the mentors who are not on a break."""
        taken = [pair.mentor for pair in self.roster.open_pairs]
        there = [mentor for mentor in self.roster.mentors if not mentor.pauses]
        return {one.handle: max(0, (one.seats or 0) - taken.count(one.handle)) for one in there}

    def said(self, name: str) -> list[str]:
        """Return the handles that a request names."""
        return [choice.mentor for choice in self.roster.mentees_by_handle[name].choices]

    def apart(self, name: str, wish: str) -> bool:
        """Tell whether never_with.yaml keeps two apart."""
        return frozenset((name, wish)) in self.roster.never_with

    def waited(self, name: str) -> int:
        """Return how many rosters left somebody over; nobody was introduced in these programmes."""
        return sum(name in run.left_over for run in self.roster.runs)

    def drew(self, name: str) -> str:
        """Return somebody's place in the draw."""
        return sha256(f"4f1d0c:{name}".encode()).hexdigest()

    def is_true(self, claim: str, other: str, name: str, wish: str) -> bool:
        """Tell whether a claim about another mentee, compared with this one, is so."""
        as_long = self.waited(other) == self.waited(name)
        if claim.endswith(("less", "later")) and not self.could_as_well(other, wish):
            return False
        return {
            "waited less": self.waited(other) < self.waited(name),
            "waited longer": self.waited(other) > self.waited(name),
            "drew later": as_long and self.drew(other) > self.drew(name),
            "drew earlier": as_long and self.drew(other) < self.drew(name),
            "waited as long and drew later": as_long and self.drew(other) > self.drew(name),
            "waited as long and drew earlier": as_long and self.drew(other) < self.drew(name),
            "another mentor of their choice": self.got.get(other, wish) != wish,
        }[claim]

    def rank(self, name: str, wish: str) -> int:
        """Return the place of a mentor in somebody's list, far away if it is not there."""
        return self.wishes[name].index(wish) if wish in self.wishes[name] else 99

    def is_ranking(self, wish: str) -> bool:
        """Tell whether a mentor's own wishes count; those for people who take no part are none."""
        ranked = {*self.roster.prefers.get(wish, ())} & {*self.people}
        return self.proposal.policy is Policy.STABLE and bool(ranked)

    def stands(self, name: str, wish: str) -> tuple[int, int, str]:
        """Return where somebody stands with a mentor: the mentor's wishes, waiting, the draw."""
        ranked = [one for one in self.roster.prefers.get(wish, ()) if one in self.people]
        return ranked.index(name) if name in ranked else 99, -self.waited(name), self.drew(name)

    def cover(self, words: str, others: list[str], name: str, wish: str) -> bool:
        """Tell whether each claim is true of one of the others, and each of the others has a claim true of them."""
        claims = re.split(r", | or ", words)
        so = {(claim, other): self.is_true(claim, other, name, wish) for claim, other in product(claims, others)}
        used = all(any(so[claim, other] for other in others) for claim in claims)
        return used and all(any(so[claim, other] for claim in claims) for other in others)

    def nobody_could_gain(self, name: str) -> bool:
        """Try every way to fill the seats: an earlier choice for this one costs somebody else theirs."""
        own = self.place(name, self.got.get(name))
        better = [there for there in self.placings if self.place(name, there[name]) < own]
        return all(self.lose(there, self.people) for there in better)

    def lose(self, there: Placing, people: Iterable[str]) -> bool:
        """Tell whether somebody of these would have a later choice or nobody."""
        return any(self.place(one, there[one]) > self.place(one, self.got.get(one)) for one in people)

    @cached_property
    def placings(self) -> list[Placing]:
        """Return every way to fill the seats."""
        limit, found = self.proposal.cohort.market.limit, []
        for placing in product(*([*filter(None, self.wishes[one]), None] for one in self.people)):
            taken = [wish for wish in placing if wish]
            if all(taken.count(wish) <= self.free[wish] for wish in taken) and (limit is None or len(taken) <= limit):
                found.append(dict(zip(self.people, placing, strict=True)))
        return found

    def counts(self, there: Placing) -> tuple[int, ...]:
        """Return how many are matched, and how many have their first, second and third choice."""
        ranks = [self.wishes[one].index(wish) for one, wish in there.items() if wish]
        return len(ranks), *(ranks.count(rank) for rank in range(3))

    def worth(self, there: Placing) -> tuple[int, ...]:
        """Return what the policy says a result is worth."""
        matched, *profile = self.counts(there)
        if self.roster.program.matching.short_lists == "neutral":
            for one in (one for one, wish in there.items() if wish is None and len(self.wishes[one]) < 3):
                profile[len(self.wishes[one])] += 1
            matched = sum(profile)
        return (matched, *profile) if self.proposal.policy is Policy.MOST_MATCHED else tuple(profile)

    def loses_nothing(self, name: str, wish: str) -> bool:
        """Tell whether some result with a wish fulfilled is as good."""
        best = max(self.worth(there) for there in self.placings if there[name] == wish)
        return best == self.worth({one: self.got.get(one) for one in self.people})

    def could_as_well(self, name: str, wish: str) -> bool:
        """Tell whether only an order of people kept somebody from a wish."""
        return self.proposal.policy is Policy.STABLE or self.loses_nothing(name, wish)

    def is_otherwise(self, said: str, name: str, wish: str) -> bool:
        """Tell whether what is said to be otherwise is what the best result brings in which somebody has a wish."""
        forced = [there for there in self.placings if there[name] == wish]
        here: Placing = {one: self.got.get(one) for one in self.people}
        best = max(map(self.worth, forced))
        if said == IN_ORDER:
            before = [
                one
                for one in self.people
                if (-self.waited(one), self.drew(one)) < (-self.waited(name), self.drew(name))
            ]
            equal = [there for there in forced if self.worth(there) == best]
            return best == self.worth(here) and all(self.lose(there, before) for there in equal)
        there = self.served_in_order([one for one in forced if self.worth(one) == best])
        change = tuple(new - old for new, old in zip(self.counts(there), self.counts(here), strict=True))
        if best >= self.worth(here):
            return False
        if said == OTHERWISE:
            counts = change if self.proposal.policy is Policy.MOST_MATCHED else change[1:]
            is_neutral = self.roster.program.matching.short_lists == "neutral"
            return is_neutral and next(filter(None, counts), 0) >= 0 and self.nobody_could_gain(name)
        return change == _counts_of(said.removeprefix("otherwise there would be "))

    def served_in_order(self, placings: list[Placing]) -> Placing:
        """Let one person after the other, by waiting and the draw, keep the results that are best for them."""
        for one in sorted(self.people, key=lambda one: (-self.waited(one), self.drew(one))):
            best = min(self.place(one, there[one]) for there in placings)
            placings = [there for there in placings if self.place(one, there[one]) == best]
        return placings[0]

    def place(self, name: str, wish: str | None) -> int:
        """Return how far down somebody's list an outcome is."""
        return 99 if wish is None else self.rank(name, wish)


def _counts_of(said: str) -> tuple[int, ...]:
    """Return the numbers of a change in words."""
    found = {
        thing: int(number) * (1 if more == "more" else -1)
        for number, thing, more in re.findall(r"(\d+) (pair|\w+ choice)s? (more|fewer)", said)
    }
    return tuple(found.get(thing, 0) for thing in ("pair", "first choice", "second choice", "third choice"))


def find_untruths(facts: Facts) -> Iterator[str]:
    """Yield the sentences of which any part is not so."""
    for pairing in facts.proposal.pairings:
        wish = facts.wishes[pairing.mentee].index(pairing.mentor)
        first = re.fullmatch(
            r"(\w+) had (\d) (free )?seats? and (\d) first choices?( to consider)?\.(?: (.+)\.)?", pairing.why
        )
        later = re.fullmatch(r"(.+), so the (\w+) choice came next\.", pairing.why)
        if first and wish == 0:
            is_so = _is_true_of_a_first(facts, pairing.mentee, pairing.mentor, *first.groups())
        else:
            clauses = later.group(1).split("; ") if later else []
            is_so = later is not None and later.group(2) == ("first", "second", "third")[wish]
            is_so = is_so and _are_true(facts, pairing.mentee, clauses, wish)
        if not is_so or pairing.choice != wish + 1:
            yield f"{pairing.mentee}: {pairing.why}"
    for one in facts.proposal.unmatched:
        asked = len(facts.wishes[one.mentee])
        clauses = re.sub(r"\.( This request and .*)?$", "", one.why).split("; ")
        group = re.search(
            r" This request and (\d) others? together named only (.+), with (\d) (?:free )?seats?\.$", one.why
        )
        if group and not _is_scarce(facts, one.mentee, *group.groups()):
            yield f"{one.mentee}: {one.why}"
        if not (_are_true(facts, one.mentee, clauses, asked) if asked else one.why == "The request names nobody."):
            yield f"{one.mentee}: {one.why}"


def _is_scarce(facts: Facts, name: str, others: str, mentors: str, seats: str) -> bool:
    """Tell whether there are so many who named only these mentors, holding all their seats."""
    named = {*map(str.lower, re.split(", | and ", mentors))}
    holders = [one for one, wish in facts.got.items() if wish in named]
    group = [name, *holders]
    only = {wish for one in group for wish in facts.wishes[one] if wish}
    return only == named and int(others) == int(seats) == len(holders) == sum(facts.free[one] for one in named)


def _is_true_of_a_first(facts: Facts, name: str, wish: str, said: str, seats: str, *more: str | None) -> bool:
    free, firsts, consider, rest = more
    same = [other for other in facts.people if facts.wishes[other][:1] == [wish]]
    others = [other for other in same if facts.got.get(other) != wish]
    in_vain = any(facts.said(other)[:1] == [wish] for other in MENTEES if other not in same)
    total = facts.roster.mentors_by_handle[wish].seats
    counts = (said, int(seats), free is not None, int(firsts or 0), consider is not None)
    if counts != (wish.title(), facts.free[wish], facts.free[wish] != total, len(same), in_vain):
        return False
    later = re.fullmatch(rf"The others? comes? later {WISHES}(, or after the round's limit was reached)?", rest or "")
    if later:
        ahead = [other for other in others if facts.stands(other, wish) < facts.stands(name, wish)]
        is_so = not ahead if later.group(1) is None else bool(ahead) and facts.is_full
        return is_so and facts.is_ranking(wish) and ("others" in str(rest)) == (len(others) > 1)
    if not rest or rest == f"O{OTHERWISE[1:]}":
        return not others if not rest else facts.nobody_could_gain(name)
    words = re.sub(r"^The others? (have |has )?", "", rest)
    return rest.startswith("The others " if len(others) > 1 else "The other ") and facts.cover(
        words, others, name, wish
    )


def _are_true(facts: Facts, name: str, clauses: list[str], count: int) -> bool:
    """Tell whether the clauses are true and speak of the first choices of a list, as many as `count`."""
    about = [_choice_of(facts, name, clause) for clause in clauses]
    limited = [clause for clause in clauses if "limit" in clause]
    return (
        (len(about) == count or bool(limited)) and all(about) and set(range(count)) >= {one[0] for one in about if one}
    )


def _choice_of(facts: Facts, name: str, clause: str) -> tuple[int] | None:
    """Return which choice a true clause speaks of; None where it is not true."""
    ordinals = ("first", "second", "third")
    unknown = re.fullmatch(r"[Tt]he (\w+) choice is nobody in the directory", clause)
    if unknown:
        rank = ordinals.index(unknown.group(1))
        return (rank,) if facts.said(name)[rank] == "nobody" else None
    if re.fullmatch(r"[Tt]he round's limit of 3 pairs was reached", clause):
        standing = [pair for pair in facts.roster.open_pairs if pair.round == "autumn"]
        return (0,) if len(standing) + len(facts.got) == 3 else None
    wish = re.split(r"'s | ", clause)[0].lower()
    rank, holders = facts.said(name).index(wish), [other for other in facts.people if facts.got.get(other) == wish]
    so = _is_true_of(facts, name, rank, clause.removeprefix(wish.title()), holders)
    return (rank,) if so else None


def _is_true_of(facts: Facts, name: str, rank: int, said: str, holders: list[str]) -> bool:
    """Tell whether what a clause says of a mentor is so."""
    wish = facts.said(name)[rank]
    pairs = [pair for pair in facts.roster.pairs if (pair.mentee, pair.mentor) == (name, wish)]
    is_open = any(pair in facts.roster.open_pairs for pair in pairs)
    if said == " is on a break when the round starts":
        return bool(facts.roster.mentors_by_handle[wish].pauses)
    if said == " is paired with the person who asks already":
        return is_open
    if said == " was not possible this time":
        return facts.apart(name, wish) or (bool(pairs) and not is_open)
    if said == " had no free seat":
        return facts.free[wish] == 0
    put = re.fullmatch(rf"'s (?:(\d) )?(free )?seats?{FOR} went to (someone|people) earlier {WISHES}", said)
    if put:
        first = all(facts.stands(other, wish) < facts.stands(name, wish) for other in holders)
        counts = (int(put.group(1) or 1), put.group(4) == "people") == (len(holders), len(holders) > 1)
        return first and counts and facts.is_ranking(wish) and facts.free[wish] == len(holders)
    went = re.fullmatch(
        rf"'s (?:(\d) )?(free )?seats?{FOR} went to (someone|people|others)(?: who| else,|,) (.+)", said
    )
    firsts = re.search(r"\(for (\d) first choices?\)", said)
    same = [other for other in facts.people if facts.wishes[other][:1] == [wish]]
    if (firsts is not None) != (rank == 0) or (firsts and int(firsts.group(1)) != len(same)):
        return False
    if not went or int(went.group(1) or 1) != len(holders) or facts.free[wish] != len(holders):
        return False
    words, _, otherwise = went.group(5).partition("because ")
    if otherwise:
        are_many = went.group(4) in ("people", "others")
        higher = all(facts.rank(other, wish) < rank for other in holders)
        says_higher = words == "had ranked this mentor higher, "
        return are_many == (len(holders) > 1) and says_higher == higher and facts.is_otherwise(otherwise, name, wish)
    is_many = (went.group(4) == "people") == (len(holders) > 1)
    return facts.could_as_well(name, wish) and is_many and facts.cover(went.group(5), holders, name, wish)


@tries(400)
@given(words=told(), policy=st.sampled_from(Policy), limit=st.sampled_from([None, None, 3]))
def test_every_reason_is_true(programme: Callable[..., Roster], words: Any, policy: Policy, limit: int | None) -> None:
    """Counts, comparisons, strikes and the general claim: each is counted again, and none names another mentee."""
    roster = programme(**words)
    one = roster.program.rounds[0].model_copy(update={"limit": limit})
    proposal = propose(roster, one, policy)
    assert list(find_untruths(Facts(roster, proposal))) == []
    kept = [pairing.why for pairing in proposal.pairings]
    reasons = kept + [left.why for left in proposal.unmatched]
    assert [why for why in reasons if re.search("|".join(MENTEES), why)] == []
    assert [why for why in kept if len(why) > 400] == []
