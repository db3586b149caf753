"""What every command knows of the world outside: folders, the clock, the terminal."""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import click

from mentorbook.cli.progress import bar
from mentorbook.model.roster import Roster
from mentorbook.model.today import Clock
from mentorbook.problems import Location, MentorbookError, has_errors
from mentorbook.records.catalogue import CATALOGUE
from mentorbook.records.check import check_programme
from mentorbook.records.excerpt import read_line
from mentorbook.records.read import Reading, find_root
from mentorbook.reporters.text import TextReport, render_summary

FOLDER = click.Path(file_okay=False, path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])
WIDEST = 110
EDITIONS = click.Choice(["public", "private"])
edition_option = click.option("--edition", type=EDITIONS, default="public", show_default=True, help="For whom it is.")


@dataclass(frozen=True, slots=True)
class Setting:
    """The options before the command's name."""

    root: Path | None
    private: Path | None
    clock: Clock

    @property
    def folder(self) -> Path:
        """Return the programme's folder."""
        return self.root or find_root(Path.cwd())

    def check(self) -> Reading:
        """Read and check the whole programme, with a bar on a terminal."""
        with bar("Reading") as progress:
            return check_programme(self.folder, self.private, self.clock, progress)

    def sound_roster(self, context: click.Context) -> tuple[Roster, Reading]:
        """Return the roster and its reading; with errors in the files show them all and end with status 1."""
        reading = self.check()
        if reading.roster is None or has_errors(reading.problems):
            for block in self.text_report(reading, sys.stderr).render(reading.problems):
                click.echo(f"{block}\n", err=True)
            click.echo(render_summary(reading.files, reading.problems), err=True)
            context.exit(1)
        return reading.roster, reading

    def text_report(self, reading: Reading, stream: TextIO | None = None) -> TextReport:
        """Return how problems are shown to the person in front of a stream (standard output if not said)."""
        is_terminal = (stream or sys.stdout).isatty()
        columns = min(WIDEST, shutil.get_terminal_size().columns)
        has_colour = is_terminal and not os.environ.get("NO_COLOR")

        def read(where: Location) -> str | None:
            return read_line(reading.folders, where)

        return TextReport(CATALOGUE, read, is_terminal, has_colour, columns)


def refuse_records(folder: Path, reading: Reading, what: str) -> None:
    """Raise MentorbookError for a folder that only records may lie in; `what` was to be put there."""
    kept = [root / name for root in reading.folders for name in ("mentors", "mentees", "pairs")]
    if any(folder.resolve().is_relative_to(one.resolve()) for one in kept):
        raise MentorbookError(f"{folder} holds the programme's own files. Name a folder for {what} alone.")
