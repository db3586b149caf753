"""What a coordinator should know beside a match: on standard error, which others may read, so it names no mentee."""

from collections.abc import Iterator

import click

from mentorbook.cli.history import doubts, silences
from mentorbook.matching.lottery import draw_warning
from mentorbook.matching.proposal import Proposal
from mentorbook.model.history import History
from mentorbook.model.round import Round
from mentorbook.reporters.wording import count


def warn_of_draw(one: Round) -> None:
    """Say why the round's draw is not one to rely on, if so."""
    warning = draw_warning(one)
    if warning:
        click.echo(warning, err=True)


def warn_of_preview(proposal: Proposal, history: History, refusal: str | None, *, write: bool) -> None:
    """Say what Git cannot tell, how many came late, what the draw lacks, and why nothing was written or may be."""
    for line in (*silences(history), *doubts(history), *_late(proposal, history)):
        click.echo(line, err=True)
    warn_of_draw(proposal.cohort.round)
    if refusal:
        click.echo(f"This is a preview: {refusal}.", err=True)
    elif not write:
        click.echo("Nothing was written; --write does it.", err=True)


def _late(proposal: Proposal, history: History) -> Iterator[str]:
    """Yield how many requests came late, and whether they take part."""
    left_out = len(proposal.cohort.late)
    let_in = sum(mentee.handle in history.late for mentee in proposal.cohort.mentees)
    if left_out:
        verb, them = ("waits", "it") if left_out == 1 else ("wait", "them")
        yield f"{count(left_out, 'request', 'requests')} came late and {verb}; --include-late lets {them} take part."
    if let_in:
        yield f"{count(let_in, 'request that came late takes', 'requests that came late take')} part."
