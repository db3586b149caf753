"""A match's pairs and its run, written below pairs/."""

from pathlib import Path

from mentorbook.matching.ledger import Changes
from mentorbook.model.certificate import Certificate
from mentorbook.records.certificate import render_certificate
from mentorbook.records.errors import RecordsError
from mentorbook.records.write import remove_leftovers, render_pair, render_run, write_text

CERTIFICATE = "certificate.json"


def write_changes(folder: Path, changes: Changes, certificate: Certificate) -> None:
    """Write what a match proposes.

    roster.yaml comes first: it makes the pairs proposals that another run replaces, so that after a run cut short
    the next one makes all good. Once announced, a round keeps the certificate of what was announced. `folder` holds
    pairs/: the private root where there is one. Raise RecordsError where the computer refuses.
    """
    remove_leftovers((folder / changes.run.path).parent)
    if changes.is_run_new:
        write_text(folder / changes.run.path, render_run(changes.run))
    if changes.run.announced is None:
        write_text((folder / changes.run.path).with_name(CERTIFICATE), render_certificate(certificate))
    for pair in changes.written:
        write_text(folder / pair.path, render_pair(pair))
    try:
        for pair in changes.removed:
            (folder / pair.path).unlink(missing_ok=True)
    except OSError as error:
        raise RecordsError(f"{error.filename} cannot be removed: {error.strerror}.") from error
