"""Lists that hold the same thing twice."""

from collections.abc import Iterator, Sequence

from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Program
from mentorbook.model.run import Run
from mentorbook.model.source import Source
from mentorbook.problems import Problem
from mentorbook.records.refusals import fields

LISTS = ("topics", "languages", "levels", "kinds", "can_help_with", "invited", "left_over", "goals")


def find_repeats(record: Program | Mentor | Mentee | Pair | Run, source: Source) -> Iterator[Problem]:
    """Find the entries of a record's lists that stood there before; a synonym counts as its topic."""
    for name in LISTS:
        entries: Sequence[object] = getattr(record, name, ())
        if len(entries) < 2 or len(set(map(_key, entries))) == len(entries):
            continue
        first: dict[object, int] = {}
        for index, entry in enumerate(entries):
            before = first.setdefault(_key(entry), index)
            if before != index:
                message = f'Entry {index + 1} of "{name}" says the same as entry {before + 1}.'
                places = source.locate(name, index), (source.locate(name, before),)
                yield fields.DUPLICATE_ITEM.problem(places[0], message, "Take one of the two out.", places[1])


def _key(entry: object) -> object:
    return entry.casefold() if isinstance(entry, str) else entry
