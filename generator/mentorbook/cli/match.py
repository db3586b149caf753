"""`mentorbook match`: propose the round's pairings, and write them if asked."""

from contextlib import nullcontext
from datetime import date

import click

from mentorbook.cli.setting import Setting
from mentorbook.matching.ledger import changes
from mentorbook.matching.lottery import draw_warning
from mentorbook.matching.policy import Policy, find_refusal
from mentorbook.matching.proposal import propose
from mentorbook.matching.rounds import round_to_match, why_not_written
from mentorbook.model.program import Program
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round
from mentorbook.problems import MentorbookError, quote
from mentorbook.records.garbage import without_collector
from mentorbook.records.ledger import write_changes
from mentorbook.records.write import write_lock
from mentorbook.reporters.proposal import render_changes, render_proposal, render_proposal_json


@click.command()
@click.option("--round", "round_id", metavar="ROUND", help="A round's id; if not given, the one whose turn it is.")
@click.option("--policy", metavar="POLICY", help="most-matched or first-choices; if not given, the programme's.")
@click.option("--write", is_flag=True, help="Write the pairs and the round's roster.yaml.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def match(context: click.Context, round_id: str | None, policy: str | None, write: bool, form: str) -> None:
    """Propose who is paired with whom, and say why."""
    setting: Setting = context.obj
    with write_lock(setting.folder) if write else nullcontext():
        roster, reading = setting.sound_roster(context)
        one = _round(roster, round_id)
        refusal = why_not_written(one, roster.today)
        if write and refusal:
            raise MentorbookError(f"Nothing was written: {refusal}.")
        with without_collector():
            proposal = propose(roster, one, _policy(roster.program, policy))
            planned = changes(roster, proposal)
        if write:
            write_changes(reading.folders[-1], planned)
    if form == "json":
        click.echo(render_proposal_json(proposal))
    else:
        for line in (*render_proposal(proposal), *render_changes(planned, are_written=write)):
            click.echo(line)
    _warn(one, roster.today, write=write)


def _round(roster: Roster, asked: str | None) -> Round:
    if asked is None:
        one = round_to_match(roster.program, roster.today)
        if one is None:
            raise MentorbookError("No round is open or waiting for its match today; name one with --round.")
        return one
    if asked not in roster.program.rounds_by_id:
        known = ", ".join(roster.program.rounds_by_id)
        raise MentorbookError(f"{quote(asked)} is not a round of this programme; there is {known}.")
    return roster.program.rounds_by_id[asked]


def _policy(program: Program, asked: str | None) -> Policy:
    policy = asked or program.matching.policy
    refusal = find_refusal(policy)
    if refusal:
        raise MentorbookError(refusal)
    return Policy(policy)


def _warn(one: Round, today: date, *, write: bool) -> None:
    warning, refusal = draw_warning(one), why_not_written(one, today)
    if warning:
        click.echo(warning, err=True)
    if refusal:
        click.echo(f"This is a preview: {refusal}.", err=True)
    elif not write:
        click.echo("Nothing was written; --write does it.", err=True)
