"""Where a programme's files lie: which folders are looked into, and what each file in them holds."""

import unicodedata
from collections import Counter
from collections.abc import Set
from pathlib import Path

from mentorbook.model.scalars import is_identifier
from mentorbook.problems import Location, Problem
from mentorbook.records import naming
from mentorbook.records.folder import Entry, read_folder
from mentorbook.records.found import Found, Kind
from mentorbook.records.refusals import files
from mentorbook.records.roots import PROGRAM_FILE

PEOPLE_FOLDERS = ("mentors", "mentees")
PRIVATE_FOLDERS = ("mentees", "pairs")
PRIVATE_LISTS = {"contacts.yaml": Kind.CONTACTS, "never_with.yaml": Kind.NEVER_WITH, "prefers.yaml": Kind.PREFERS}
_PHOTO_ENDINGS = ("jpg", "png", "webp")


class Layout:
    """The files of a programme, found folder by folder, and what is wrong with their names and places.

    `lost` are the folders that are there but cannot be looked into.
    """

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.problems: list[Problem] = []
        self.lost: set[str] = set()

    def add_people(self, root: Path, folder: str, kind: Kind) -> None:
        """Find the people of mentors/ or mentees/."""
        entries = self._entries(root, folder)
        names, misnamed = {entry.name for entry in entries}, list[Entry]()
        for entry in entries:
            if naming.is_person(entry.name):
                named = {"handle": entry.name.removesuffix(".yaml")}
                self.found.append(Found(kind, f"{folder}/{entry.name}", entry.file, named))
            elif naming.looks_like_record(entry.name):
                misnamed.append(entry)
            elif kind is Kind.MENTOR and entry.name == "photos":
                self._add_photos(root)
            else:
                self._pass_over(folder, entry, names)
        wanted = Counter(_wanted(entry) for entry in entries) if misnamed else Counter()
        for entry in misnamed:
            self._add_misnamed(kind, folder, entry, is_twice=wanted[_wanted(entry)] > 1)

    def add_pairs(self, root: Path) -> None:
        """Find the pairs and the roster of every round."""
        for one in self._entries(root, "pairs"):
            if one.is_folder and is_identifier(one.name):
                entries = self._entries(root, f"pairs/{one.name}")
                names = {entry.name for entry in entries}
                for entry in entries:
                    self._add_pair(one.name, entry, names)
            else:
                self._pass_over("pairs", one)

    def add_lists(self, root: Path) -> None:
        """Find the lists that only a private root has."""
        for name, kind in PRIVATE_LISTS.items():
            if _is_there(root / name):
                self.found.append(Found(kind, name, str(root / name)))

    def refuse_private(self, root: Path, *, has_private: bool) -> None:
        """Refuse what must not lie in the programme's own folder, where everybody could read it."""
        folders = PRIVATE_FOLDERS if has_private else ()
        for name in (*folders, *PRIVATE_LISTS):
            if (name in PRIVATE_LISTS and _is_there(root / name)) or (name in folders and self._entries(root, name)):
                message = f"What is in {name} is private and must not lie in the programme's own folder."
                self.problems.append(files.WRONG_PLACE.problem(Location(name), message, files.WRONG_PLACE.fix))

    def keep_within(self, most: int) -> None:
        """Give up on all files where there are more than `most`, and say only that."""
        if len(self.found) > most:
            message = f"This programme has {len(self.found):,} files, of at most {most:,}; none of them was read."
            self.problems = [files.TOO_MANY_FILES.problem(Location(PROGRAM_FILE), message, files.TOO_MANY_FILES.fix)]
            self.found = []

    def _entries(self, root: Path, path: str) -> list[Entry]:
        entries, problems = read_folder(root, path)
        self.problems += problems
        self.lost |= {path} if problems else set()
        return entries

    def _add_pair(self, round_id: str, entry: Entry, names: set[str]) -> None:
        folder = f"pairs/{round_id}"
        if entry.name == "certificate.json" and not entry.is_folder:
            self.found.append(Found(Kind.CERTIFICATE, f"{folder}/{entry.name}", entry.file, {"round": round_id}))
        elif entry.name == "roster.yaml":
            self.found.append(Found(Kind.RUN, f"{folder}/{entry.name}", entry.file, {"round": round_id}))
        elif naming.is_pair(entry.name):
            mentee, mentor = entry.name.removesuffix(".yaml").split("--")
            named = {"round": round_id, "mentee": mentee, "mentor": mentor}
            self.found.append(Found(Kind.PAIR, f"{folder}/{entry.name}", entry.file, named))
        elif naming.looks_like_record(entry.name):
            is_twice = naming.suggest_name(entry.name, is_pair=True) in names
            self._add_misnamed(Kind.PAIR, folder, entry, is_twice=is_twice)
        else:
            self._pass_over(folder, entry)

    def _add_misnamed(self, kind: Kind, folder: str, entry: Entry, *, is_twice: bool) -> None:
        path = f"{folder}/{entry.shown}"
        is_pair = kind is Kind.PAIR
        suggested = naming.suggest_name(entry.name, is_pair=is_pair)
        self.problems.append(naming.name_problem(path, entry, suggested, is_pair=is_pair, is_twice=is_twice))
        stand_in = {Kind.PAIR: {"round": "r", "mentee": "mentee", "mentor": "mentor"}}.get(kind, {"handle": "somebody"})
        self.found.append(Found(kind, path, entry.file, stand_in, f"{folder}/{suggested}"))

    def _add_photos(self, root: Path) -> None:
        folder = "mentors/photos"
        for entry in self._entries(root, folder):
            ending = entry.name.rpartition(".")[2]
            if entry.is_folder or ending.casefold() in (*_PHOTO_ENDINGS, "jpeg", "gif", "svg", "heic", "avif"):
                self.found.append(Found(Kind.PHOTO, f"{folder}/{entry.shown}", entry.file))
            else:
                self._pass_over(folder, entry)

    def _pass_over(self, folder: str, entry: Entry, names: Set[str] = frozenset()) -> None:
        where = Location(f"{folder}/{entry.shown}")
        if entry.is_link:
            message = "This is a link, where only files and folders may be."
            self.problems.append(files.IRREGULAR.problem(where, message, files.IRREGULAR.fix))
        elif entry.is_folder:
            message = "This folder is not one of the programme's, and nothing in it is read."
            self.problems.append(files.SUB_FOLDER.problem(where, message, files.SUB_FOLDER.fix))
        else:
            message = "This file is not one of the programme's and is not read."
            handle = naming.suggest_handle(entry.name.partition(".")[0]) if folder in PEOPLE_FOLDERS else None
            hint = f'Rename it to "{handle}.yaml" if it is a person\'s, or move it elsewhere.'
            is_free = handle is not None and f"{handle}.yaml" not in names
            self.problems.append(files.STRAY_FILE.problem(where, message, hint if is_free else files.STRAY_FILE.fix))


def _wanted(entry: Entry) -> str:
    """Return the name that a file has or is to have, in small letters: two of one name would be one file somewhere."""
    name = entry.name if naming.is_person(entry.name) else naming.suggest_name(entry.name) or entry.name
    return unicodedata.normalize("NFC", name).casefold()


def _is_there(path: Path) -> bool:
    return path.is_symlink() or path.exists()
