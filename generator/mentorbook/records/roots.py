"""The two folders of a programme: its own, and the private one."""

from pathlib import Path

from mentorbook.records.errors import RecordsError

PROGRAM_FILE = "program.yaml"


def find_root(start: Path) -> Path:
    """Return the nearest folder, from `start` upwards, with a program.yaml; raise RecordsError where there is none."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / PROGRAM_FILE).is_file():
            return folder
        if (folder / "program.yml").is_file():
            raise RecordsError(f"{folder / 'program.yml'} must be called {PROGRAM_FILE}.")
    raise RecordsError(
        f"There is no {PROGRAM_FILE} in {start} or in any folder above it. Go to the programme's folder, or name it "
        "with --root; a new programme begins with the program.yaml that the README shows."
    )


def find_private_root(root: Path, given: Path | None, named: str | None) -> Path | None:
    """Return the private folder: the one given, else the one named by program.yaml, relative to it; None without both.

    Raise RecordsError where it isn't there, or was given and lies where it would be published.
    """
    if given is not None and is_mixed(root, given):
        raise RecordsError(
            f"The private folder {given} and the programme's own, which is published, lie within one another."
        )
    private = given if given is not None else (root / named if named else None)
    if private is not None and not private.is_dir():
        raise RecordsError(f"There is no private folder at {private}; check it out there, or name it with --private.")
    return private


def is_mixed(root: Path, private: Path) -> bool:
    """Tell whether a private folder lies in the programme's own, where it would be published, or around it."""
    public, secret = root.resolve(), private.resolve()
    return secret.is_relative_to(public) or public.is_relative_to(secret)
