"""The two folders of a programme: its own, and the private one."""

from pathlib import Path

from mentorbook.records.errors import RecordsError

PROGRAM_FILE = "program.yaml"


def find_root(start: Path) -> Path:
    """Return the nearest folder, from `start` upwards, that holds a program.yaml; raise RecordsError where none does."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / PROGRAM_FILE).is_file():
            return folder
    raise RecordsError(f"There is no {PROGRAM_FILE} in {start} or in any folder above it.")


def find_private_root(root: Path, given: Path | None, named: str | None) -> Path | None:
    """Return the private folder: the one given, else the one named by program.yaml, relative to it; None without both.

    Raise RecordsError where it isn't there, or lies inside the programme's own folder, where it would be published.
    """
    private = given if given is not None else (root / named if named else None)
    if private is None:
        return None
    if not private.is_dir():
        raise RecordsError(f"There is no private folder at {private}; check it out there, or name it with --private.")
    if private.resolve().is_relative_to(root.resolve()):
        raise RecordsError(f"The private folder {private} lies inside the programme's own folder, which is published.")
    return private
