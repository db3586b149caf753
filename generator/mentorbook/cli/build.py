"""`mentorbook build`: check, then the whole site into site/."""

import os
from pathlib import Path

import click

from mentorbook.cli.progress import bar, clock
from mentorbook.cli.setting import FOLDER, Setting
from mentorbook.publishing.album import Darkroom
from mentorbook.publishing.build import Published, publish
from mentorbook.publishing.errors import PublishingError
from mentorbook.publishing.publication import Publication, prepare
from mentorbook.records.arrivals import read_arrivals
from mentorbook.reporters.wording import count


@click.command()
@click.option("--to", "to", type=FOLDER, metavar="FOLDER", help="Where to put it; site/ in the programme if not given.")
@click.pass_context
def build(context: click.Context, to: Path | None) -> None:
    """Publish the whole site into site/.

    The old one stays until the new one is whole.
    """
    setting: Setting = context.obj
    roster, _ = setting.sound_roster(context)
    site = to.absolute() if to else setting.folder / "site"
    try:
        arrivals = read_arrivals(setting.folder, os.environ)
        with bar("Photos") as progress:
            album = Darkroom().develop(setting.folder, roster, progress)
        with clock("Building"):
            done = _publish(prepare(roster, arrivals, album), setting.folder, site)
    except PublishingError as error:
        click.echo(f"mentorbook: {error.report()}", err=True)
        context.exit(1)
    for warning in done.warnings:
        click.echo(f"warning: {warning}", err=True)
    pages = count(done.mentors, "mentor", "mentors")
    click.echo(f"{pages}, {done.files:,} files in {os.path.relpath(site)}. To look at the site: mentorbook serve")


def _publish(publication: Publication, root: Path, site: Path) -> Published:
    # Loading MkDocs takes as long as checking a small programme; `mentorbook --help` need not wait for it.
    from mentorbook.plugin import build_site

    return publish(publication, lambda folder: build_site(publication, root, folder), root, site)
