"""`mentorbook match --what-if`: what would change, were something in the files otherwise. Nothing is written."""

import sys
from collections.abc import Mapping, Sequence, Set

import click

from mentorbook.cli.preview import warn_of_draw
from mentorbook.cli.progress import clock
from mentorbook.matching.policy import Policy
from mentorbook.matching.supposing.supposition import NoPartError, read_supposition
from mentorbook.matching.supposing.what_if import WhatIf, what_if
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round
from mentorbook.problems import MentorbookError, quote
from mentorbook.records.garbage import without_collector
from mentorbook.reporters.what_if import render_what_if, render_what_if_json

what_if_option = click.option(
    "--what-if",
    "supposed",
    multiple=True,
    metavar="WORDS",
    help='Tell what would change with "seats ada +1", "pause ada" or "choice ben ada"; several hold together.',
)


def show_what_if(roster: Roster, one: Round, policy: Policy, late: Set[str], asked: Sequence[str], form: str) -> None:
    """Match as the files are and as it is supposed, and print the difference, then a warning of the draw if any."""
    found = _find(roster, one, policy, late, asked)
    if form == "json":
        click.echo(render_what_if_json(found, asked))
    else:
        for line in render_what_if(found, on_terminal=sys.stdout.isatty()):
            click.echo(line)
    warn_of_draw(one)


def refuse_what_if_with(options: Mapping[str, object]) -> None:
    """Raise MentorbookError where --what-if comes with an option, by its name, that needs the files as they are."""
    for name, value in options.items():
        if value:
            raise MentorbookError(f"--what-if tells what would be, so it cannot be used with {name}.")


def _find(roster: Roster, one: Round, policy: Policy, late: Set[str], asked: Sequence[str]) -> WhatIf:
    try:
        with without_collector(), clock("Matching"):
            return what_if(roster, one, policy, [read_supposition(text) for text in asked], late)
    except NoPartError as error:
        # Who else has a request is for coordinators, not for a log.
        if error.guess is None or not sys.stderr.isatty():
            raise
        raise MentorbookError(f"{error} Did you mean {quote(error.guess)}?") from error
