"""Lists that hold the same thing twice."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from types import MappingProxyType

from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Program
from mentorbook.model.record import GapError, Record
from mentorbook.model.run import Run
from mentorbook.model.source import Route, Source
from mentorbook.problems import Problem
from mentorbook.records.refusals import fields
from mentorbook.records.sayings import DUPLICATE_ITEM

LISTS: Mapping[type, tuple[str, ...]] = MappingProxyType(
    {
        Program: ("kinds", "invited"),
        Mentor: ("topics", "languages", "levels", "can_help_with"),
        Mentee: ("topics", "languages", "goals"),
        Run: ("left_over",),
    }
)


def find_repeats(
    record: Record, source: Source, sound: Mapping[str, Mapping[int, object]] = MappingProxyType({})
) -> Iterator[Problem]:
    """Find the entries of a record's lists that stood there before; a synonym counts as its topic.

    Of a list with wrong entries the others are given as `sound`, by name and index.
    """
    for name in LISTS.get(type(record), ()):
        with suppress(GapError):
            entries = sound.get(name) or getattr(record, name)
            if _has_repeats(entries.values() if isinstance(entries, Mapping) else entries):
                yield from _find_repeats_in((name,), entries, source)
    if isinstance(record, Mentor):
        with suppress(GapError):
            for index, hours in enumerate(record.hours):
                if _has_repeats(hours.days):
                    yield from _find_repeats_in(("hours", index, "days"), hours.days, source)


def _has_repeats(entries: Collection[object]) -> bool:
    return len(entries) > 1 and len({_key(entry) for entry in entries}) < len(entries)


def _find_repeats_in(
    route: Route, entries: Sequence[object] | Mapping[int, object], source: Source
) -> Iterator[Problem]:
    first: dict[object, int] = {}
    for index, entry in entries.items() if isinstance(entries, Mapping) else enumerate(entries):
        before = first.setdefault(_key(entry), index)
        if before != index:
            message = DUPLICATE_ITEM.format(entry=index + 1, list=route[-1], earlier=before + 1)
            where, related = source.locate(*route, index), (source.locate(*route, before),)
            yield fields.DUPLICATE_ITEM.problem(where, message, fields.DUPLICATE_ITEM.fix, related)


def _key(entry: object) -> object:
    return entry.casefold() if isinstance(entry, str) else entry
