"""What is left of a record without the fields that are wrong, so that the others are checked all the same."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from mentorbook.model.identity import FORGES
from mentorbook.model.record import Record
from mentorbook.model.source import Route
from mentorbook.records.shape import field_names, record_at
from mentorbook.records.unknown import guess_field


def salvage(kind: type[Record], plain: Mapping[str, Any], wrong: Sequence[Route], named: Mapping[str, str]) -> Any:
    """Return the record that the sound fields make, the others being gaps; None where nothing can be told of it."""
    if () in wrong:
        return None
    record = _salvage(kind, {**plain, **named}, [route for route in wrong if route[0] not in named])
    return record if named.keys() <= record.__dict__.keys() else None


def _salvage(kind: type[Record], plain: object, wrong: Sequence[Route]) -> Record:
    record = kind.model_construct()
    found = dict(_sound_values(kind, plain, wrong)) if isinstance(plain, dict) and () not in wrong else {}
    unsaid = _unsaid(kind, plain, wrong) if isinstance(plain, dict) and () not in wrong else set()
    for name in kind.model_fields:
        if name in found:
            record.__dict__[name] = found[name]
        elif name not in unsaid:
            record.__dict__.pop(name, None)
    return record


def _sound_values(kind: type[Record], plain: Mapping[str, Any], wrong: Sequence[Route]) -> Iterator[tuple[str, Any]]:
    """Yield the fields that a file says something sound about, with what it says; some of that may have gaps."""
    for name, field in kind.model_fields.items():
        key = field.alias or name
        below = _below(wrong, key)
        if key in plain and () not in below:
            within = record_at(kind, (key,))
            value = _salvage_within(within, plain[key], below) if within else plain[key]
            if (within or not below) and _fits(kind, name, value):
                yield name, _adapter(kind, name).validate_python(value, by_alias=True, by_name=False)


def _salvage_within(kind: type[Record], value: object, wrong: Sequence[Route]) -> object:
    """Return the records that a field holds, one or a list of them."""
    if isinstance(value, list):
        return [_salvage(kind, one, _below(wrong, index)) for index, one in enumerate(value)]
    return _salvage(kind, value, wrong) if isinstance(value, dict) else value


def _unsaid(kind: type[Record], plain: Mapping[str, Any], wrong: Sequence[Route]) -> set[str]:
    """Return the fields that a record is silent about, and that no field of an unknown name stands for.

    Such a one stands for the field that is like it, else for any that its value would fit.
    """
    names = {field.alias or name: name for name, field in kind.model_fields.items()}
    absent = {key for key, name in names.items() if key not in plain and not kind.model_fields[name].is_required()}
    needed = [key for key, name in names.items() if key not in plain and kind.model_fields[name].is_required()]
    meant = set[str]()
    for word in plain.keys() - names.keys():
        guess = "account" if word in FORGES else guess_field(word, field_names(kind), needed)
        meant |= {guess} if guess else {key for key in absent if _fits(kind, names[key], plain[word])}
    return {names[key] for key in absent - meant - {route[0] for route in wrong}}


def _fits(kind: type[Record], name: str, value: object) -> bool:
    try:
        _adapter(kind, name).validate_python(value, by_alias=True, by_name=False)
    except ValidationError:
        return False
    return True


@cache
def _adapter(kind: type[Record], name: str) -> TypeAdapter[Any]:
    field = kind.model_fields[name]
    # Alone, a None among the metadata changes nothing; Annotated asks for some.
    form: Any = Annotated[(field.annotation, None, *field.metadata)]
    return TypeAdapter(form)


def _below(wrong: Sequence[Route], step: str | int) -> list[Route]:
    return [route[1:] for route in wrong if route[:1] == (step,)]
