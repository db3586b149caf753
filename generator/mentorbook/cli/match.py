"""`mentorbook match`: propose the round's pairings, and write them if asked."""

from contextlib import nullcontext
from pathlib import Path

import click

from mentorbook.cli.asked import find_policy, find_round
from mentorbook.cli.explained import explain_option, show_explanation
from mentorbook.cli.history import told_by_git
from mentorbook.cli.preview import warn_of_preview
from mentorbook.cli.progress import clock
from mentorbook.cli.setting import Setting
from mentorbook.cli.what_if import refuse_what_if_with, show_what_if, what_if_option
from mentorbook.matching.match import match_round
from mentorbook.matching.rounds import why_not_written
from mentorbook.problems import MentorbookError
from mentorbook.records.certificate import render_certificate
from mentorbook.records.garbage import without_collector
from mentorbook.records.ledger import write_changes
from mentorbook.records.write import write_lock, write_text
from mentorbook.reporters.match import render_as

PROOF = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.option("--round", "round_id", metavar="ROUND", help="A round's id; if not given, the one whose turn it is.")
@click.option(
    "--policy", metavar="POLICY", help="most-matched, first-choices or stable; if not given, the programme's."
)
@click.option("--write", is_flag=True, help="Write the pairs and the round's roster.yaml.")
@explain_option
@what_if_option
@click.option("--include-late", is_flag=True, help="Let requests take part that came after the close.")
@click.option("--certificate", "proof", type=PROOF, metavar="FILE", help="Write what proves the result; see verify.")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@click.pass_context
def match(
    context: click.Context,
    round_id: str | None,
    policy: str | None,
    write: bool,
    handle: str | None,
    supposed: tuple[str, ...],
    include_late: bool,
    proof: Path | None,
    form: str,
) -> None:
    """Propose who is paired with whom, and say why."""
    setting: Setting = context.obj
    if supposed:
        refuse_what_if_with(
            {"--write": write, "--certificate": proof, "--explain": handle, "--format markdown": form == "markdown"}
        )
    with write_lock(setting.folder) if write else nullcontext():
        roster, reading = setting.sound_roster(context)
        one = find_round(roster, round_id)
        history, chosen = told_by_git(reading, roster, one), find_policy(roster.program, policy)
        late = frozenset[str]() if include_late else history.late
        if supposed:
            show_what_if(roster, one, chosen, late, supposed, form)
            return
        refusal = why_not_written(one, roster.today, history.source)
        if write and refusal:
            raise MentorbookError(f"Nothing was written: {refusal}.")
        with without_collector(), clock("Matching"):
            found = match_round(roster, one, chosen, late)
        if write:
            write_changes(reading.folders[-1], found.changes, found.certificate)
        if proof:
            write_text(proof, render_certificate(found.certificate))
    if handle:
        show_explanation(found.proposal, handle, form)
    else:
        click.echo("\n".join(render_as(form, found, are_written=write)))
    warn_of_preview(found.proposal, history, refusal, write=write)
