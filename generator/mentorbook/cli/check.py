"""`mentorbook check`: read everything, report every problem."""

import os
from pathlib import Path

import click

from mentorbook.cli.setting import Setting
from mentorbook.problems import has_errors
from mentorbook.records.catalogue import CATALOGUE
from mentorbook.records.read import Reading
from mentorbook.reporters.as_json import render_problems
from mentorbook.reporters.github import render_github
from mentorbook.reporters.text import render_summary

FORMATS = ("text", "json", "github")


@click.command()
@click.option("--format", "form", type=click.Choice(FORMATS), help="github where GitHub's CI runs it, else text.")
@click.option("--brief", is_flag=True, help="A line a problem.")
@click.pass_context
def check(context: click.Context, form: str | None, brief: bool) -> None:
    """Report every problem of every file, and how to mend it."""
    setting: Setting = context.obj
    reading = setting.check()
    form = form or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text")
    if form == "json":
        click.echo(render_problems(reading.files, reading.problems, CATALOGUE))
    else:
        _show(setting, reading, form, brief=brief)
    context.exit(1 if has_errors(reading.problems) else 0)


def _show(setting: Setting, reading: Reading, form: str, *, brief: bool) -> None:
    if form == "github":
        for command in render_github(reading.problems, CATALOGUE, folder_in_repository(setting.folder)):
            click.echo(command)
    else:
        report = setting.text_report(reading)
        render = report.render_brief if brief else report.render
        for block in render(reading.problems):
            click.echo(block if brief else f"{block}\n")
    click.echo(render_summary(reading.files, reading.problems))


def folder_in_repository(folder: Path) -> str:
    """Return where a programme lies in its repository, as "club/"; nothing at the top or outside Git."""
    here = folder.resolve()
    for above in (here, *here.parents):
        if (above / ".git").exists():
            inside = here.relative_to(above).as_posix()
            return "" if inside == "." else f"{inside}/"
    return ""
