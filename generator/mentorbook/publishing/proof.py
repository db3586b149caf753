"""What the public may have of the proof of a match."""

from collections import Counter
from collections.abc import Iterable

from mentorbook.matching.proof.copy import public_copy
from mentorbook.model.certificate import Certificate
from mentorbook.model.pair import Pair
from mentorbook.model.roster import Roster
from mentorbook.model.run import Run
from mentorbook.model.stage import OPEN, Stage
from mentorbook.publishing.cells import FEWEST
from mentorbook.publishing.edition import PublicProof


def find_proof(roster: Roster, run: Run, pairs: Iterable[Pair]) -> PublicProof | None:
    """Return what is shown of the proof of a round's match; None where there is none that holds.

    Careful rosters give the file's fingerprint. Open ones give the public copy, but not while one to four of its
    pairs were declined, or have closed: they leave the list in silence, and beside the copy it would tell how few.
    """
    kept = roster.proofs.get(run.round)
    if kept is None:
        return None
    copy = public_copy(kept.certificate) if roster.program.roster.openness == "open" else None
    if copy is None:
        return PublicProof(kept.file_sha256)
    left = _left(roster, kept.certificate, pairs)
    return PublicProof() if any(0 < count < FEWEST for count in left.values()) else PublicProof(copy=copy)


def _left(roster: Roster, one: Certificate, pairs: Iterable[Pair]) -> Counter[Stage]:
    """Count the pairings of a match that are listed no more: declined, or closed. One without a file has closed."""
    stages = {(pair.mentee, pair.mentor): roster.stages[pair.path] for pair in pairs}
    matched = zip(one.mentees, one.matching, strict=True)
    found = [stages.get((mentee, one.mentors[place]), Stage.CLOSED) for mentee, place in matched if place is not None]
    return Counter(stage for stage in found if stage not in OPEN)
