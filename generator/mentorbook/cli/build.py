"""`mentorbook build`: check, then the whole site into site/."""

import os
from functools import partial
from pathlib import Path

import click

from mentorbook.cli.progress import bar, clock
from mentorbook.cli.setting import FOLDER, Setting, edition_option, refuse_records
from mentorbook.publishing.album import Darkroom
from mentorbook.publishing.build import Published, publish
from mentorbook.publishing.errors import PublishingError
from mentorbook.publishing.given import Built
from mentorbook.publishing.private_site import Edition
from mentorbook.publishing.publication import Publication, Source
from mentorbook.reporters.wording import count


@click.command()
@click.option("--to", "to", type=FOLDER, metavar="FOLDER", help="Where to put it, if not in the programme.")
@edition_option
@click.pass_context
def build(context: click.Context, to: Path | None, edition: str) -> None:
    """Publish the whole site into site/, or the coordinators' edition into site-private/.

    The old one stays until the new one is whole.
    """
    setting: Setting = context.obj
    roster, reading = setting.sound_roster(context)
    source = Source(setting.folder, setting.private, setting.clock, os.environ, Edition(edition))
    site = to.absolute() if to else setting.folder / source.edition.folder
    refuse_records(site, reading, "the site")
    try:
        with bar("Photos") as progress:
            album = Darkroom().develop(setting.folder, roster, progress)
        done = _publish(source.publication(reading, lambda _: album), setting.folder, site)
    except PublishingError as error:
        click.echo(f"mentorbook: {error.report()}", err=True)
        context.exit(1)
    for warning in done.warnings:
        click.echo(f"warning: {warning}", err=True)
    pages = count(done.mentors, "mentor", "mentors")
    serve = f"mentorbook serve{' --edition private' * (source.edition is Edition.PRIVATE)}"
    click.echo(f"{pages}, {done.files:,} files in {os.path.relpath(site)}. To look at the site: {serve}")


def _publish(publication: Publication, root: Path, site: Path) -> Published:
    # Loading MkDocs takes as long as checking a small programme; `mentorbook --help` need not wait for it.
    from mentorbook.plugin import build_site

    def engine(folder: Path) -> Built:
        with bar("Making pages") as progress:
            return build_site(publication, root, folder, progress)

    return publish(publication, engine, root, site, partial(clock, "Looking through them"))
