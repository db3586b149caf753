"""What a coordinator should know of a match that is not written, or not yet: said on standard error."""

from datetime import date

import click

from mentorbook.matching.lottery import draw_warning
from mentorbook.matching.rounds import why_not_written
from mentorbook.model.round import Round


def warn_of_draw(one: Round) -> None:
    """Say why the round's draw is not one to rely on, if so."""
    warning = draw_warning(one)
    if warning:
        click.echo(warning, err=True)


def warn_of_preview(one: Round, today: date, *, write: bool) -> None:
    """Say what the draw lacks, and why nothing was written or may be."""
    warn_of_draw(one)
    refusal = why_not_written(one, today)
    if refusal:
        click.echo(f"This is a preview: {refusal}.", err=True)
    elif not write:
        click.echo("Nothing was written; --write does it.", err=True)
