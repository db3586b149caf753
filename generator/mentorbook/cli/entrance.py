"""The program's entrance: the options all commands share, and what happens when something goes wrong."""

import os
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import click

from mentorbook import __version__
from mentorbook.cli.setting import DAY, FOLDER, Setting
from mentorbook.model.today import Clock, read_epoch
from mentorbook.problems import MentorbookError

COMMANDS = ("check", "match", "verify", "build", "serve", "pages")
WRONG_USE = 2
FAULT = "This is a fault of the program. Please report it with what `mentorbook --debug …` shows."


class Contents(click.Group):
    """The commands in the order a programme meets them, each loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands' names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command from the file of its name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"mentorbook.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=Contents, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.option("--root", type=FOLDER, help="The programme's folder; if not given, found from here upwards.")
@click.option("--private", type=FOLDER, help="The folder of requests and pairs, where they are kept apart.")
@click.option("--on", type=DAY, metavar="DATE", help="Take this day for today, as 2026-09-30.")
@click.option("--debug", is_flag=True, help="Show the traceback of an unexpected error.")
@click.pass_context
def mentorbook(
    context: click.Context, root: Path | None, private: Path | None, on: datetime | None, debug: bool
) -> None:
    """Keep a mentoring programme in Git: check its files, match its people, publish its site.

    Exit status: 0 nothing to fix, 1 problems in the files, 2 wrong use.
    """
    fixed = read_epoch(os.environ.get("SOURCE_DATE_EPOCH", ""))
    clock = Clock(fixed or datetime.now(UTC), on.date() if on else None, is_fixed=fixed is not None)
    context.obj = Setting(root, private, clock)


def explain(error: OSError) -> str:
    """Say what the computer refused, and for which file."""
    about = f"{error.filename}: " if error.filename else ""
    return f"the computer refused to read or write: {about}{error.strerror or error}."


def enter(arguments: Sequence[str]) -> None:
    """Run the program; every error ends in one sentence, and in a traceback only with --debug."""
    try:
        sys.exit(mentorbook.main(list(arguments), prog_name="mentorbook", standalone_mode=False))
    except click.Abort as error:
        raise KeyboardInterrupt from error
    except click.ClickException as error:
        error.show()
    except MentorbookError as error:
        click.echo(f"mentorbook: {error.report()}", err=True)
    except OSError as error:
        click.echo(f"mentorbook: {explain(error)}", err=True)
    except Exception as error:  # noqa: BLE001 - the one place that keeps tracebacks from people
        if "--debug" in arguments:
            traceback.print_exc()
        click.echo(f"mentorbook: something unexpected happened ({type(error).__name__}). {FAULT}", err=True)
    sys.exit(WRONG_USE)
