"""What is left of a record without the fields that are wrong, so that the others are checked all the same."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from mentorbook.model.nearest import nearest
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import SCHEMA, Program
from mentorbook.model.record import Record
from mentorbook.model.source import Route
from mentorbook.records.schema import parse_record
from mentorbook.records.shape import field_names

# What must be there for a record to be one. Lists are emptied again afterwards.
_STAND_INS: Mapping[type[Record], Mapping[str, Any]] = MappingProxyType(
    {
        Program: {"schema": str(SCHEMA), "name": "A"},
        Mentor: {"name": "A", "bio": "-", "topics": ["-"], "languages": ["en"], "timezone": "UTC"},
        Mentee: {"name": "A", "choices": [], "goals": ["-"]},
    }
)

# Fields of program.yaml that no rule about anybody else's file depends on.
_HARMLESS = frozenset(
    {"schema", "name", "tagline", "language", "contact", "code_of_conduct", "training_materials", "words", "goals"}
    | {"check_ins", "quiet_after", "retention", "expectations", "roster"}
)


def salvage(kind: type[Record], plain: Mapping[str, Any], wrong: Iterable[Route], named: Mapping[str, str]) -> Any:
    """Return the record that the sound fields make; None where too much is wrong for it to mean anything."""
    broken = {str(route[0]) if route else "" for route in wrong}
    if "" in broken or kind not in _STAND_INS or (kind is Program and not _is_harmless(broken)):
        return None
    sound = {key: value for key, value in plain.items() if key not in broken and key not in named}
    stand_ins = {key: value for key, value in _STAND_INS[kind].items() if key not in sound}
    record = parse_record(kind, {**stand_ins, **sound}, named)
    if isinstance(record, tuple):
        return None
    return record.model_copy(update={key: () for key, value in stand_ins.items() if isinstance(value, list)})


def _is_harmless(broken: Iterable[str]) -> bool:
    """Tell whether the wrong fields of program.yaml, or those that unknown ones stand for, matter to no other file."""
    fields = field_names(Program)
    meant = {key if key in fields else nearest(key, fields) for key in broken}
    return meant <= _HARMLESS | {None}
