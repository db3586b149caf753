"""The words that the records' format itself has: they are nobody's secret, wherever somebody typed them."""

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Literal, get_args, get_origin

from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Program
from mentorbook.model.record import Record
from mentorbook.model.run import Run


@cache
def vocabulary() -> frozenset[str]:
    """Return the names of all fields of all records, and the words that a field may be one of."""
    return frozenset(word for record in (Program, Mentor, Mentee, Pair, Run) for word in _words_of(record))


def _words_of(record: type[Record]) -> Iterator[str]:
    for name, field in record.model_fields.items():
        yield field.alias or name
        yield from _words_in(field.annotation)


def _words_in(annotation: object) -> Iterator[str]:
    """Yield the words of a type: a nested record's, an enumeration's, a choice's."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield from _words_of(annotation)
    elif isinstance(annotation, type) and issubclass(annotation, Enum):
        yield from (str(member.value) for member in annotation)
    elif get_origin(annotation) is Literal:
        yield from (str(word) for word in get_args(annotation))
    else:
        for part in get_args(annotation):
            yield from _words_in(part)
