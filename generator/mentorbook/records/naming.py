"""What the name of a record's file may be, and what to call it instead."""

import re
import unicodedata

from mentorbook.model.scalars import LONGEST_IDENTIFIER, RESERVED, is_handle
from mentorbook.problems import Location, Problem
from mentorbook.records.folder import Entry
from mentorbook.records.refusals import files

_RECORD = re.compile(r"(.*?)\.ya?ml(?:\.txt)?", re.IGNORECASE | re.DOTALL)
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"})


def suggest_handle(name: str) -> str | None:
    """Return the handle that a name makes ("Zoë O'Neil": zoe-o-neil); None where nothing usable is left of it."""
    handle = _with_dashes(name, 39)
    return handle if is_handle(handle) else None


def suggest_identifier(name: str) -> str | None:
    """Return the id that a name makes ("Public speaking": public-speaking); None where nothing usable is left of it."""
    return _with_dashes(name, LONGEST_IDENTIFIER) or None


def _with_dashes(name: str, most: int) -> str:
    """Return a name in small letters without accents, with dashes for everything else."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    return "-".join(re.findall(r"[a-z0-9]+", letters))[:most].strip("-")


def is_person(name: str) -> bool:
    """Tell whether a file is called after a handle."""
    return name.endswith(".yaml") and is_handle(name.removesuffix(".yaml"))


def is_pair(name: str) -> bool:
    """Tell whether a file is called after two handles: <mentee>--<mentor>.yaml."""
    handles = name.removesuffix(".yaml").split("--")
    return name.endswith(".yaml") and len(handles) == 2 and all(map(is_handle, handles))


def suggest_name(name: str, *, is_pair: bool = False) -> str | None:
    """Return what a file that looks like a record's should be called; None where nothing usable is left of it."""
    found = _RECORD.fullmatch(name)
    if not found:
        return None
    handles = [suggest_handle(part) for part in (found[1].split("--") if is_pair else [found[1]])]
    if None in handles or len(handles) != 1 + is_pair:
        return None
    return "--".join(filter(None, handles)) + ".yaml"


def name_problem(path: str, entry: Entry, suggested: str | None, *, is_pair: bool, is_twice: bool) -> Problem:
    """Return what is wrong with the name of a file that looks like a record's."""
    where = Location(path)
    stem = entry.name.rpartition(".")[0]
    hint = f'Rename it to "{suggested}".' if suggested else files.WRONG_FILE_NAME.fix
    if is_twice:
        is_same = suggested is None or suggested == entry.name.casefold()
        message = f'The right name for this file is "{suggested}", and another file has it or needs it.'
        message = "Another file's name differs from this one only in capital letters." if is_same else message
        return files.SAME_NAME.problem(where, message, files.SAME_NAME.fix)
    if not entry.name.endswith(".yaml"):
        return files.WRONG_ENDING.problem(where, "This file's name must end in .yaml.", hint)
    if stem.casefold() in RESERVED:
        message = f'No person\'s file can be called "{stem.casefold()}.yaml": the name is taken.'
        return files.RESERVED_NAME.problem(where, message, files.RESERVED_NAME.fix)
    message = "This file is not called after a handle: a letter, then small letters, digits and single dashes, 2 to 39."
    if is_pair:
        message = "This file is not called after two handles: the mentee's, two dashes, the mentor's."
        hint = hint if suggested else "Rename it after the two people's files, such as leo--ada.yaml."
    return files.WRONG_FILE_NAME.problem(where, message, hint)


def looks_like_record(name: str) -> bool:
    """Tell whether a file was meant to be a record, by its ending."""
    return name.casefold().endswith((".yaml", ".yml", ".yaml.txt", ".yml.txt"))
