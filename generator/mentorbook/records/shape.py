"""What a record's fields are called and made of, as its model says."""

from functools import cache
from typing import Any, get_args, get_origin

from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Program
from mentorbook.model.record import Record
from mentorbook.model.run import Run
from mentorbook.model.source import Route

# What a file's place and name say, and its text therefore never does.
NAMED_BY_FILE: dict[type[Record], tuple[str, ...]] = {
    Mentor: ("handle",),
    Mentee: ("handle",),
    Pair: ("round", "mentee", "mentor"),
    Run: ("round",),
}
NOUNS: dict[type[Record], str] = {
    Program: "program.yaml",
    Mentor: "a mentor's file",
    Mentee: "a request",
    Pair: "a pair's file",
    Run: "a round's roster.yaml",
}

OWN_WORDS = frozenset(
    {"name", "headline", "bio", "pronouns", "place", "can_help_with", "not_for", "cadence", "why", "goals", "note"}
    | {"tagline", "words", "synonyms", "expectations", "text", "measure", "target"}
)
"""The fields that people fill in with their own words."""


@cache
def field_names(kind: type[Record]) -> tuple[str, ...]:
    """Return the fields that a file of this kind can hold, as they are spelled there, in the model's order."""
    fields = kind.model_fields.items()
    return tuple(field.alias or name for name, field in fields if name not in NAMED_BY_FILE.get(kind, ()))


@cache
def required_names(kind: type[Record]) -> tuple[str, ...]:
    """Return the fields that a record of this kind must hold, in the model's order."""
    needed = {field.alias or name for name, field in kind.model_fields.items() if field.is_required()}
    return tuple(name for name in field_names(kind) if name in needed)


def example_of(kind: type[Record]) -> str:
    """Return how a record is written on one line: the fields that it must hold, else its first two."""
    names = required_names(kind) or field_names(kind)[:2]
    return f"{{{', '.join(f'{name}: …' for name in names)}}}"


def record_at(kind: type[Record], route: Route) -> type[Record] | None:
    """Return the kind of record that stands at a route within another; None where it is no record."""
    found: type[Record] | None = kind
    for step in route:
        if isinstance(step, str) and found is not None:
            found = _records_within(found).get(step)
    return found


@cache
def _records_within(kind: type[Record]) -> dict[str, type[Record] | None]:
    return {field.alias or name: _record_in(field.annotation) for name, field in kind.model_fields.items()}


@cache
def every_field_name() -> frozenset[str]:
    """Return the names of all fields of all records, and of what is within them."""
    found: set[str] = set()
    waiting: list[type[Record] | None] = list(NOUNS)
    while waiting:
        kind = waiting.pop()
        if kind is not None:
            found.update(field_names(kind))
            waiting.extend(_records_within(kind).values())
    return frozenset(found)


@cache
def list_names() -> frozenset[str]:
    """Return the names of the fields that are lists in every record that has them."""
    kinds = (*NOUNS, *(inner for kind in NOUNS for inner in _records_within(kind).values() if inner))
    fields = [(field.alias or name, field.annotation) for kind in kinds for name, field in kind.model_fields.items()]
    return frozenset(name for name, _ in fields if all(_is_list(one) for other, one in fields if other == name))


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(_is_list(part) for part in get_args(annotation)[:1])


def _record_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_in(part))), None)
