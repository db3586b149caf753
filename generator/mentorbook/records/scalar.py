"""One scalar of a text: where it stands, and whether it says anything."""

import yaml

from mentorbook.model.source import Spot

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""What YAML reads as "there is no value", where it isn't in quotation marks."""
CURLY = "“”„‟‘’‚‛"
"""Quotation marks that are part of the text for YAML; the first four are never apostrophes."""


def is_in_curly_quotes(text: str) -> bool:
    """Tell whether a text starts and ends with the quotation marks of word processors, with none between."""
    inside = text[1:-1]
    return text[:1] in CURLY and text[-1:] in CURLY and len(text) > 1 and not any(one in CURLY[:4] for one in inside)


def spot_of(event: yaml.Event) -> Spot:
    """Return where an event stands; the length covers a scalar on one line, and is 1 of everything else."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return Spot(1, 1)
    is_short = isinstance(event, yaml.ScalarEvent) and event.style not in ("|", ">") and start.line == end.line
    return Spot(start.line + 1, start.column + 1, max(1, end.column - start.column) if is_short else 1)
