"""`mentorbook match --explain`: one mentee's result, told or as JSON."""

import sys

import click

from mentorbook.matching.explanation import explain
from mentorbook.matching.proposal import Proposal
from mentorbook.problems import MentorbookError
from mentorbook.reporters.explanation import render_explanation, render_explanation_json

explain_option = click.option(
    "--explain", "handle", metavar="HANDLE", help="Tell one mentee's result: what became of each choice, and why."
)


def show_explanation(proposal: Proposal, handle: str, form: str) -> None:
    """Print what there is to know of a mentee's result; who else is named in it only a terminal and a program see."""
    if form == "markdown":
        raise MentorbookError("--explain is for one person, so it cannot be used with --format markdown.")
    explanation = explain(proposal, handle)
    if form == "json":
        click.echo(render_explanation_json(explanation))
        return
    for line in render_explanation(explanation, on_terminal=sys.stdout.isatty()):
        click.echo(line)
