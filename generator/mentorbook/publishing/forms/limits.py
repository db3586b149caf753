"""How much each field of a record may hold, as its model says."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from mentorbook.model.record import Record
from mentorbook.records.shape import field_names


def longest_texts(record: type[Record]) -> dict[str, int]:
    """Return how many characters the text of each field may have, or each text of its list."""
    return {name: most for name, most in _found(record, "maxLength") if most}


def longest_lists(record: type[Record]) -> dict[str, int]:
    """Return how many entries the list of each field may have, or the group."""
    limits = (*_found(record, "maxItems"), *_found(record, "maxProperties"))
    return {name: most for name, most in limits if most}


def words_of(record: type[Record], name: str) -> tuple[str, ...]:
    """Return the words that a field, or each entry of its list, may be one of."""
    schema = _schema_of(record)
    return tuple(next(_values_in(schema["properties"][name], "enum", schema["$defs"]), ()))


@cache
def _schema_of(record: type[Record]) -> Mapping[str, Any]:
    return record.model_json_schema()


def _found(record: type[Record], limit: str) -> Iterator[tuple[str, int | None]]:
    schema = _schema_of(record)
    for name in field_names(record):
        yield name, next(_values_in(schema["properties"][name], limit, {}), None)


def _values_in(part: Mapping[str, Any], limit: str, named: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the values of a limit at a field: its own, of one of its kinds, of its entries."""
    if limit in part:
        yield part[limit]
    for inner in (*part.get("anyOf", ()), *filter(None, [part.get("items")])):
        yield from _values_in(inner, limit, named)
    if "$ref" in part and (name := part["$ref"].rpartition("/")[2]) in named:
        yield from _values_in(named[name], limit, named)
