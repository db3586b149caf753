"""`mentorbook serve`: the site on this computer, renewed as files are saved."""

import logging

import click

from mentorbook.cli.setting import Setting
from mentorbook.publishing.listening import speaking
from mentorbook.publishing.publication import Source


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT", help="Where to listen.")
@click.option("--open", "is_opened", is_flag=True, help="Open it in the browser.")
@click.pass_context
def serve(context: click.Context, address: str, is_opened: bool) -> None:
    """Show the site here, renewed with every saved file."""
    from mentorbook.plugin import serve_site

    setting: Setting = context.obj
    setting.sound_roster(context)
    with speaking("mentorbook", logging.INFO):
        serve_site(Source(setting.folder, setting.private, setting.clock), address=address, is_opened=is_opened)
