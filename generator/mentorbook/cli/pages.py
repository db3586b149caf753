"""`mentorbook pages`: the site's pages as Markdown for any engine."""

from pathlib import Path

import click

from mentorbook.cli.progress import bar
from mentorbook.cli.setting import FOLDER, Setting, refuse_records
from mentorbook.problems import MentorbookError
from mentorbook.publishing.album import Darkroom
from mentorbook.publishing.build import hand_out
from mentorbook.publishing.publication import prepare


@click.command()
@click.option("--to", "folder", type=FOLDER, required=True, help="The folder to write them into.")
@click.pass_context
def pages(context: click.Context, folder: Path) -> None:
    """Write the site's pages as Markdown that any site engine can build.

    Pages that it wrote there before, of people who left, are removed. What others wrote is never touched.
    """
    setting: Setting = context.obj
    roster, reading = setting.sound_roster(context)
    refuse_records(folder, reading, "the pages")
    if folder.resolve() in [root.resolve() for root in reading.folders]:
        raise MentorbookError(f"{folder} holds the programme's own files. Name a folder for the pages alone.")
    with bar("Photos") as progress:
        album = Darkroom().develop(setting.folder, roster, progress)
    for warning in album.warnings:
        click.echo(f"warning: {warning}", err=True)
    written = hand_out(prepare(roster, album=album), folder)
    click.echo(f"{written:,} pages written to {folder}.")
