"""The certificates beside the rounds' roster.yaml: those that prove the match, and a problem for each that doesn't."""

from collections.abc import Iterable
from hashlib import sha256

from pydantic import ValidationError

from mentorbook.matching.proof.certificate import find_all_faults
from mentorbook.model.certificate import Certificate, Kept
from mentorbook.model.run import Run
from mentorbook.problems import Location, Problem
from mentorbook.records.certificate import is_said_otherwise
from mentorbook.records.decode import Refused, read_bytes
from mentorbook.records.found import Found
from mentorbook.records.limits import LIST
from mentorbook.records.refusals.files import UNPROVED


def find_proofs(certificates: Iterable[Found], runs: Iterable[Run]) -> tuple[dict[str, Kept], list[Problem]]:
    """Return the certificates that prove what a round's run says, by round, and what is wrong with the others.

    One without a run proves nothing yet; nothing is said of it, for the run may be there and unreadable.
    """
    known = {run.round: run for run in runs}
    proofs, problems = dict[str, Kept](), list[Problem]()
    for found in certificates:
        run = known.get(found.named["round"])
        if run is None:
            continue
        kept = _read(found)
        if isinstance(kept, Kept) and kept.is_of(run):
            proofs[run.round] = kept
        else:
            message = "This certificate belongs to another match than roster.yaml beside it."
            message = message if isinstance(kept, Kept) else kept
            problems.append(UNPROVED.problem(Location(found.path), message, UNPROVED.fix))
    return proofs, problems


def _read(found: Found) -> Kept | str:
    """Return a certificate that holds by itself, or what is wrong in a sentence that tells nothing of anybody."""
    try:
        raw = read_bytes(found.file, LIST.size)
        certificate = Certificate.model_validate_json(raw)
    except Refused as refused:
        return refused.finding.message
    except ValidationError:
        return "This file is no certificate."
    if is_said_otherwise(raw, certificate):
        return "This file is no certificate."
    if any(find_all_faults(certificate)):
        return "This certificate does not prove its result."
    return Kept(certificate, sha256(raw).hexdigest())
