"""`mentorbook serve`: the site on this computer, renewed as files are saved."""

import logging

import click

from mentorbook.cli.address import Address, read_address, refuse_taken
from mentorbook.cli.setting import Setting, edition_option
from mentorbook.publishing.errors import PublishingError
from mentorbook.publishing.listening import speaking
from mentorbook.publishing.private_site import Edition
from mentorbook.publishing.publication import Source

HERE, LISTEN = "127.0.0.1:8000", "Where to listen."


@click.command()
@click.option("--address", default=HERE, show_default=True, metavar="HOST:PORT", callback=read_address, help=LISTEN)
@click.option("--open", "is_opened", is_flag=True, help="Open it in the browser.")
@edition_option
@click.pass_context
def serve(context: click.Context, address: Address, is_opened: bool, edition: str) -> None:
    """Show the site here, renewed with every saved file."""
    from mentorbook.plugin import serve_site

    setting: Setting = context.obj
    refuse_taken(address)
    setting.sound_roster(context)
    source = Source(setting.folder, setting.private, setting.clock, edition=Edition(edition))
    try:
        with speaking("mentorbook", logging.INFO):
            serve_site(source, address=str(address), is_opened=is_opened)
    except PublishingError as error:
        click.echo(f"mentorbook: {error.report()}", err=True)
        context.exit(1)
