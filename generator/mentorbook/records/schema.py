"""Plain values to records: each field typed as the model says, and what doesn't fit put in plain words."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, TypeVar

from pydantic import ValidationError

from mentorbook.model.program import SCHEMA, Program
from mentorbook.model.record import Record
from mentorbook.model.scalars import is_handle
from mentorbook.problems import quote
from mentorbook.records.limits import MOST_FINDINGS
from mentorbook.records.mistake import Mistake, find_mistakes
from mentorbook.records.refusals import fields
from mentorbook.records.sentences import say
from mentorbook.records.shape import field_names
from mentorbook.records.trouble import Trouble
from mentorbook.records.unknown import find_unknown

R = TypeVar("R", bound=Record)


def parse_record(kind: type[R], value: dict[str, Any], named: Mapping[str, str]) -> R | tuple[Trouble, ...]:
    """Return the record that a file's values make with what the file's name says, or else all that is wrong."""
    if kind is Program and value.get("schema", str(SCHEMA)) != str(SCHEMA):
        return (_unknown_schema(value["schema"]),)
    error, value = None, _without_flood(kind, value)
    try:
        record = kind.model_validate({**value, **named}, by_alias=True, by_name=False)
    except ValidationError as raised:
        error = raised
    if error is None and value.keys().isdisjoint(named):
        return record
    return tuple(_find_troubles(find_mistakes(kind, value, error), value))


def _without_flood(kind: type[Record], value: dict[str, Any]) -> dict[str, Any]:
    """Return a file's values without what comes after a hundred unknown fields, or a hundred wrong handles.

    More could not be told either, and pydantic takes a kilobyte for each.
    """
    known = field_names(kind)
    if len(value) > len(known) + MOST_FINDINGS:
        unknown = [name for name in value if name not in known]
        value = {name: value[name] for name in (*known, *unknown[:MOST_FINDINGS]) if name in value}
    handles = value.get("left_over")
    if isinstance(handles, list) and len(handles) > MOST_FINDINGS:
        wrong = (index for index, one in enumerate(handles) if not isinstance(one, str) or not is_handle(one))
        end = next(islice(wrong, MOST_FINDINGS, None), len(handles))
        value = {**value, "left_over": handles[:end]}
    return value


def _find_troubles(mistakes: tuple[Mistake, ...], value: dict[str, Any]) -> Iterator[Trouble]:
    unknown = [one for one in mistakes if one.sort == "extra_forbidden"]
    missing = [one for one in mistakes if one.sort == "missing"]
    troubles, meant = find_unknown(unknown, missing, value)
    yield from troubles
    yield from (say(one) for one in mistakes if one.sort != "extra_forbidden" and one.route not in meant)


def _unknown_schema(found: object) -> Trouble:
    message = f"The programme is written in format {quote(found)}; this version of mentorbook knows {SCHEMA}."
    return Trouble(fields.UNKNOWN_SCHEMA, ("schema",), message, fields.UNKNOWN_SCHEMA.fix)
