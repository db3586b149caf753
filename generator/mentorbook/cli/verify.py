"""`mentorbook verify`: check a match by its certificate, with none of the code that found it."""

from pathlib import Path

import click

from mentorbook.cli.history import confirmation, doubts, silences, told_by_git
from mentorbook.cli.progress import clock
from mentorbook.cli.setting import Setting
from mentorbook.matching.lottery import why_source_refused
from mentorbook.matching.proof.certificate import find_all_faults
from mentorbook.matching.proof.comparison import (
    OTHER_MARKET,
    REQUESTS_MISSING,
    find_differences,
    find_other_copy,
    would_fit_if_late,
)
from mentorbook.model.certificate import Certificate, PublicCopy
from mentorbook.model.history import History
from mentorbook.records.certificate import CertificateError, read_certificate
from mentorbook.records.errors import RecordsError
from mentorbook.reporters.certificate import render_verified


@click.command()
@click.argument("certificate", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_context
def verify(context: click.Context, certificate: Path) -> None:
    """Check a match by its CERTIFICATE alone, and against the programme's files where they are at hand.

    The public copy of a certificate is checked as far as it goes. Exit status 1 and the reasons where anything
    doesn't fit.
    """
    setting: Setting = context.obj
    try:
        found = read_certificate(certificate)
    except CertificateError as error:
        click.echo(f"Refused. {error}", err=True)
        context.exit(1)
    is_at_hand = _has_programme(setting)
    differences, history = _compare(context, setting, found) if is_at_hand else ([], History())
    with clock("Checking"):
        faults = [*find_all_faults(found), *differences]
    for fault in faults:
        click.echo(f"Refused. {fault}", err=True)
    for line in silences(history) if {OTHER_MARKET, REQUESTS_MISSING} & {*faults} else ():
        click.echo(line, err=True)
    if faults:
        context.exit(1)
    for line in (*render_verified(found, is_at_hand=is_at_hand), *confirmation(history), *doubts(history)):
        click.echo(line)


def _has_programme(setting: Setting) -> bool:
    """Tell whether there is a programme here; a folder that was named must hold one."""
    try:
        return bool(setting.folder)
    except RecordsError:
        if setting.root:
            raise
        return False


def _compare(context: click.Context, setting: Setting, found: Certificate | PublicCopy) -> tuple[list[str], History]:
    """Return what the programme's files and their history say against a certificate, and that history."""
    roster, reading = setting.sound_roster(context)
    if isinstance(found, PublicCopy):
        return [*find_other_copy(found, roster)], History()
    one = roster.program.rounds_by_id.get(found.round)
    history = told_by_git(reading, roster, one) if one else History()
    why = why_source_refused(one, history.source) if one else None
    source = [f"{why[0].upper()}{why[1:]}."] if why else []
    differences = [*find_differences(found, roster, history.late)]
    if history.requests_silence and differences == [OTHER_MARKET] and would_fit_if_late(found, roster):
        differences = [REQUESTS_MISSING]
    return [*differences, *source], history
