"""`mentorbook match`: propose the round's pairings, and write them if asked."""

from contextlib import nullcontext
from datetime import date
from itertools import chain
from pathlib import Path

import click

from mentorbook.cli.asked import find_policy, find_round
from mentorbook.cli.setting import Setting
from mentorbook.matching.certificate import certificate_of
from mentorbook.matching.ledger import changes
from mentorbook.matching.lottery import draw_warning
from mentorbook.matching.outcomes import outcomes
from mentorbook.matching.proposal import propose
from mentorbook.matching.rounds import why_not_written
from mentorbook.matching.wanted import wanted_seats
from mentorbook.model.round import Round
from mentorbook.problems import MentorbookError
from mentorbook.records.certificate import render_certificate
from mentorbook.records.garbage import without_collector
from mentorbook.records.ledger import write_changes
from mentorbook.records.write import write_lock, write_text
from mentorbook.reporters.proposal import (
    render_changes,
    render_outcomes,
    render_proposal,
    render_proposal_json,
    render_wanted,
)

PROOF = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.option("--round", "round_id", metavar="ROUND", help="A round's id; if not given, the one whose turn it is.")
@click.option(
    "--policy", metavar="POLICY", help="most-matched, first-choices or stable; if not given, the programme's."
)
@click.option("--write", is_flag=True, help="Write the pairs and the round's roster.yaml.")
@click.option("--certificate", "proof", type=PROOF, metavar="FILE", help="Write what proves the result; see verify.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def match(
    context: click.Context, round_id: str | None, policy: str | None, write: bool, proof: Path | None, form: str
) -> None:
    """Propose who is paired with whom, and say why."""
    setting: Setting = context.obj
    with write_lock(setting.folder) if write else nullcontext():
        roster, reading = setting.sound_roster(context)
        one = find_round(roster, round_id)
        refusal = why_not_written(one, roster.today)
        if write and refusal:
            raise MentorbookError(f"Nothing was written: {refusal}.")
        with without_collector():
            proposal = propose(roster, one, find_policy(roster.program, policy))
            planned, certificate = changes(roster, proposal), certificate_of(proposal)
            compared, wanted = outcomes(proposal), wanted_seats(proposal)
        if write:
            write_changes(reading.folders[-1], planned, certificate)
        if proof:
            write_text(proof, render_certificate(certificate))
    if form == "json":
        click.echo(render_proposal_json(proposal, compared, wanted))
    else:
        told = (render_proposal(proposal), render_wanted(wanted), render_outcomes(compared, proposal.policy))
        for line in (*chain(*told), *render_changes(planned, are_written=write)):
            click.echo(line)
    _warn(one, roster.today, write=write)


def _warn(one: Round, today: date, *, write: bool) -> None:
    warning, refusal = draw_warning(one), why_not_written(one, today)
    if warning:
        click.echo(warning, err=True)
    if refusal:
        click.echo(f"This is a preview: {refusal}.", err=True)
    elif not write:
        click.echo("Nothing was written; --write does it.", err=True)
