"""One folder of a programme, looked at without following links."""

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from mentorbook.problems import Location, Problem
from mentorbook.records.refusals import files


@dataclass(frozen=True, slots=True)
class Entry:
    """What lies in a folder: its name, where it is, and whether it is a folder or a link."""

    name: str
    file: str
    is_folder: bool = False
    is_link: bool = False

    @property
    def shown(self) -> str:
        """Return the name with what no screen can show replaced."""
        text = os.fsencode(self.name).decode("utf-8", errors="replace")
        return "".join("\ufffd" if unicodedata.category(one) in ("Cc", "Cf", "Zl", "Zp") else one for one in text)


def read_folder(root: Path, path: str) -> tuple[list[Entry], list[Problem]]:
    """Return what lies in a folder, sorted by name, without README.md and dotfiles; nothing where there is none."""
    folder = root / path
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        message = "This is a link or a file, where a folder is expected."
        hint = "Put the folder itself there, with its files in it."
        return [], [files.IRREGULAR.problem(Location(path), message, hint)]
    try:
        with os.scandir(folder) as entries:
            found = [_entry(one) for one in entries]
    except FileNotFoundError:
        return [], []
    except OSError:
        message = "This folder cannot be opened on this computer."
        return [], [files.UNREADABLE.problem(Location(path), message, files.UNREADABLE.fix)]
    return sorted((one for one in found if not _is_passed_over(one.name)), key=lambda one: one.name), []


def _entry(found: "os.DirEntry[str]") -> Entry:
    return Entry(found.name, found.path, found.is_dir(follow_symlinks=False), found.is_symlink())


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or name.casefold() == "readme.md"
