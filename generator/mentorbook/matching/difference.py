"""How two proposals for the same round differ."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from mentorbook.matching.gains import Change
from mentorbook.matching.ledger import Changes
from mentorbook.matching.proposal import Pairing, Proposal
from mentorbook.model.pair import Pair


@dataclass(frozen=True, slots=True)
class Move:
    """Hold a mentee who has one mentor before and another after it; None is nobody."""

    mentee: str
    before: Pairing | None
    after: Pairing | None


@dataclass(frozen=True)
class Difference:
    """Hold how the profile changes, and who has another mentor, by mentee."""

    change: Change
    moves: tuple[Move, ...]


def compare(before: Proposal, after: Proposal) -> Difference:
    """Return what the second proposal changes; somebody with the same mentor as another choice doesn't move."""
    counts = tuple(new - old for new, old in zip_longest(after.profile, before.profile, fillvalue=0))
    return Difference(Change(sum(counts), counts), _moves(before.pairings, after.pairings))


def moves_of(changes: Changes) -> tuple[Move, ...]:
    """Return who is with another mentor than in the pairs that a match replaces, by mentee."""
    return _moves(map(_pairing, changes.before), map(_pairing, (*changes.written, *changes.kept)))


def _moves(before: Iterable[Pairing], after: Iterable[Pairing]) -> tuple[Move, ...]:
    had = {pairing.mentee: pairing for pairing in before}
    has = {pairing.mentee: pairing for pairing in after}
    moves = (Move(mentee, had.get(mentee), has.get(mentee)) for mentee in sorted(had.keys() | has.keys()))
    return tuple(move for move in moves if _mentor(move.before) != _mentor(move.after))


def _pairing(pair: Pair) -> Pairing:
    return Pairing(pair.mentee, pair.mentor, pair.choice or 0, pair.why or "")


def _mentor(pairing: Pairing | None) -> str | None:
    return pairing.mentor if pairing else None
