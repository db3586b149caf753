"""One scalar of a text: where it stands, and whether it says anything."""

import yaml

from mentorbook.model.source import Spot

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


def is_nothing(event: yaml.ScalarEvent) -> bool:
    """Tell whether an unquoted scalar is YAML's way to say that there is no value."""
    return event.value in _NOTHING and not event.style


def spot_of(event: yaml.Event) -> Spot:
    """Return where an event stands; the length covers a scalar on one line, and is 1 of everything else."""
    start, end = event.start_mark, event.end_mark
    is_short = type(event) is yaml.ScalarEvent and event.style not in ("|", ">") and start.line == end.line
    return Spot(start.line + 1, start.column + 1, max(1, end.column - start.column) if is_short else 1)
