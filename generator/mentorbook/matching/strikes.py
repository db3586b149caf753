"""What comes before wishes: choices that cannot become pairs, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import product

from mentorbook.matching.people import handles_by_person, mentee_person, mentor_person
from mentorbook.matching.rounds import start_of
from mentorbook.model.identity import is_same_person
from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Kind
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round
from mentorbook.model.stage import OPEN, Stage

MOST_CHOICES = 5


class Strike(StrEnum):
    """Why a choice cannot become a pair. Coordinators read it; what others read is in `reasons`."""

    UNKNOWN = "names nobody in the directory"
    TOO_MANY = "comes after the fifth choice"
    REPEATED = "names the mentor of an earlier choice"
    ONESELF = "names the person who asks"
    NOT_LISTED = "names a mentor who is not listed any more"
    NOT_TRAINED = "names a mentor who has yet to do the training"
    PAUSED = "names a mentor who is on a break when the round starts"
    KIND = "names a mentor of another kind"
    PAIRED = "names a mentor with whom an open pair stands"
    CLOSED = "names a mentor with whom an earlier pair closed"
    DECLINED = "names a mentor with whom an earlier pair was declined"
    NEVER_WITH = "names a mentor whom never_with.yaml keeps apart from the person who asks"
    LANGUAGE = "names a mentor with no language in common"


@dataclass(frozen=True, slots=True)
class Offer:
    """What makes a mentor eligible, looked up once for all who name them."""

    mentor: Mentor
    person: str
    kind: Kind
    strike: Strike | None
    """Why nobody can be paired with this mentor in the round."""


class Strikes:
    """The hard constraints of a round, asked one request at a time."""

    def __init__(self, roster: Roster, one: Round, open_pairs: frozenset[str]) -> None:
        """`open_pairs` holds the paths of the pairs that stand whatever this match proposes."""
        self._program, self._never_with = roster.program, roster.never_with
        start = start_of(one, roster.today)
        self.offers = {mentor.handle: _offer(mentor, roster, start) for mentor in roster.mentors}
        self._of_past = _past_strikes(roster, open_pairs)
        self._handles = handles_by_person(roster) if roster.never_with else {}

    def find(self, mentee: Mentee) -> Iterator[tuple[int, Strike]]:
        """Yield the ranks from 0 of the choices that cannot become pairs, and why.

        Of several reasons it is the one that is least about the two people.
        """
        person, named = mentee.person, set()
        for rank, choice in enumerate(mentee.choices):
            offer = self.offers.get(choice.mentor)
            if rank >= MOST_CHOICES:
                yield rank, Strike.TOO_MANY
            elif offer is None:
                yield rank, Strike.UNKNOWN
            elif choice.mentor in named:
                yield rank, Strike.REPEATED
            else:
                strike = self._find_of_two(mentee, person, offer)
                if strike is not None:
                    yield rank, strike
            named.add(choice.mentor)

    def of_two(self, mentee: Mentee, mentor: str) -> Strike | None:
        """Return why somebody cannot be paired with a mentor of the directory, whoever named whom."""
        return self._find_of_two(mentee, mentee.person, self.offers[mentor])

    def _find_of_two(self, mentee: Mentee, person: str, offer: Offer) -> Strike | None:
        if is_same_person(offer.mentor, mentee):
            return Strike.ONESELF
        if offer.strike is not None:
            return offer.strike
        if offer.kind is not mentee.kind_in(self._program):
            return Strike.KIND
        past = self._of_past.get((person, offer.person))
        if past is not None:
            return past
        if self._never_with and self._must_stay_apart(person, offer.person):
            return Strike.NEVER_WITH
        if self._program.matching.require_language and not has_common_language(offer.mentor, mentee):
            return Strike.LANGUAGE
        return None

    def _must_stay_apart(self, mentee: str, mentor: str) -> bool:
        handles = product(self._handles[mentee], self._handles[mentor])
        return any(frozenset(two) in self._never_with for two in handles)


def has_common_language(mentor: Mentor, mentee: Mentee) -> bool:
    """Tell whether the two share a language, whatever the region; true where the mentee names none."""
    spoken = {tag.partition("-")[0] for tag in mentor.languages}
    return not mentee.languages or any(tag.partition("-")[0] in spoken for tag in mentee.languages)


def _past_strikes(roster: Roster, open_pairs: frozenset[str]) -> dict[tuple[str, str], Strike]:
    """Return by mentee and mentor, as persons, why their pairs in the ledger rule out another one."""
    found: dict[tuple[str, str], Strike] = {}
    for pair in roster.pairs:
        strike = _strike_of(roster.stages[pair.path], pair, open_pairs)
        if strike:
            two = mentee_person(roster, pair.mentee), mentor_person(roster, pair.mentor)
            found[two] = min(strike, found.get(two, strike), key=list(Strike).index)
    return found


def _strike_of(stage: Stage, pair: Pair, open_pairs: frozenset[str]) -> Strike | None:
    if stage in OPEN:
        return Strike.PAIRED if pair.path in open_pairs else None
    return Strike.CLOSED if stage is Stage.CLOSED else Strike.DECLINED


def _offer(mentor: Mentor, roster: Roster, start: date) -> Offer:
    strike = None
    if not mentor.is_listed(roster.program, roster.today):
        strike = Strike.NOT_LISTED
    elif not mentor.has_training(roster.program):
        strike = Strike.NOT_TRAINED
    elif mentor.is_paused(start):
        strike = Strike.PAUSED
    return Offer(mentor, mentor.person, mentor.kind_in(roster.program), strike)
