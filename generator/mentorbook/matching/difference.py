"""How two proposals for the same round differ."""

from dataclasses import dataclass
from itertools import zip_longest

from mentorbook.matching.gains import Change
from mentorbook.matching.proposal import Pairing, Proposal


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
    had = {pairing.mentee: pairing for pairing in before.pairings}
    has = {pairing.mentee: pairing for pairing in after.pairings}
    moves = (Move(mentee, had.get(mentee), has.get(mentee)) for mentee in sorted(had.keys() | has.keys()))
    changed = tuple(move for move in moves if _mentor(move.before) != _mentor(move.after))
    return Difference(Change(sum(counts), counts), changed)


def _mentor(pairing: Pairing | None) -> str | None:
    return pairing.mentor if pairing else None
