"""Read a whole programme: the roster, and every problem of every file in one run."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mentorbook.model.program import Program
from mentorbook.model.roster import Roster
from mentorbook.model.today import Clock
from mentorbook.problems import Location, Problem
from mentorbook.records.collection import Collection
from mentorbook.records.content import Content, read_content
from mentorbook.records.errors import RecordsError
from mentorbook.records.found import Found, Kind
from mentorbook.records.garbage import without_collector
from mentorbook.records.layout import Layout
from mentorbook.records.limits import MOST_FILES
from mentorbook.records.memory import afresh
from mentorbook.records.photo import find_photo_problem
from mentorbook.records.refusals import files
from mentorbook.records.roots import PROGRAM_FILE, find_private_root, is_mixed
from mentorbook.records.roots import find_root as find_root

Progress = Callable[[int, int], None]
"""Told how many files were read, of how many."""

Recall = Callable[[Found, Callable[[Found], Any]], Any]
"""Returns what a function makes of a file, found out now or known from before."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The roster, None only where program.yaml says too little; every problem, sorted; how many files were read.

    `folders` are those they lie in: the programme's, and the private one if there is one.
    """

    roster: Roster | None
    problems: tuple[Problem, ...]
    files: int
    folders: tuple[Path, ...] = ()


def silent(done: int, total: int) -> None:
    """Say nothing about the progress."""


def read_programme(
    root: Path, private: Path | None, clock: Clock, progress: Progress = silent, recall: Recall = afresh
) -> Reading:
    """Read all files of a programme, those of mentees and pairs from the private folder if there is one.

    `private` wins over what program.yaml says. Raise RecordsError where a folder isn't there.
    """
    if not root.is_dir():
        raise RecordsError(f"There is no folder {root}.")
    content = _read_program(root, recall)
    program: Program | None = content.value or content.partial
    collection = Collection()
    collection.add(content, program)
    named = content.plain.get("private") if isinstance(content.plain, dict) else None
    if private is None and isinstance(named, str) and is_mixed(root, root / named):
        collection.problems.append(_private_inside(content))
        named = None
    private_root = find_private_root(root, private, named if isinstance(named, str) else None)
    layout = _find_files(root, private_root)
    collection.problems += layout.problems
    collection.lost |= layout.lost
    with without_collector():
        _read_files(layout.found, collection, program, progress, recall)
    roster = collection.roster(program, clock) if program else None
    folders = (root, private_root) if private_root else (root,)
    return Reading(roster, tuple(sorted(collection.problems)), len(layout.found) + 1, folders)


def _read_program(root: Path, recall: Recall) -> Content:
    found = Found(Kind.PROGRAM, PROGRAM_FILE, str(root / PROGRAM_FILE))
    if (root / PROGRAM_FILE).is_symlink() or (root / PROGRAM_FILE).exists():
        content: Content = recall(found, read_content)
        return content
    message = "This programme has no program.yaml."
    return Content(
        found, None, None, None, (files.NO_PROGRAM.problem(Location(PROGRAM_FILE), message, files.NO_PROGRAM.fix),)
    )


def _private_inside(program: Content) -> Problem:
    where = program.source.locate("private") if program.source else Location(PROGRAM_FILE)
    message = "The private folder and the programme's own, which is published, lie within one another."
    return files.PRIVATE_INSIDE.problem(where, message, files.PRIVATE_INSIDE.fix)


def _find_files(root: Path, private: Path | None) -> Layout:
    layout = Layout()
    layout.add_people(root, "mentors", Kind.MENTOR)
    layout.refuse_private(root, has_private=private is not None)
    layout.add_people(private or root, "mentees", Kind.MENTEE)
    layout.add_pairs(private or root)
    if private:
        layout.add_lists(private)
    layout.keep_within(MOST_FILES)
    return layout


def _read_files(
    found: list[Found], collection: Collection, program: Program | None, progress: Progress, recall: Recall
) -> None:
    for done, one in enumerate(found, start=1):
        if one.kind is Kind.PHOTO:
            collection.add_photo(one.path, recall(one, _find_photo_problem))
        elif one.kind is Kind.CERTIFICATE:
            collection.add_certificate(one)
        else:
            collection.add(recall(one, read_content), program)
        progress(done, len(found))


def _find_photo_problem(photo: Found) -> Problem | None:
    finding = find_photo_problem(photo.path, photo.file)
    return finding.in_file(photo.path) if finding else None
