"""One scalar of a text: where it stands, and whether it says anything."""

import yaml

from mentorbook.model.source import Spot

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""What YAML reads as "there is no value", where it isn't in quotation marks."""
NO_NAMES = NOTHING | {"<<"}
"""What is never a field's name, where it isn't in quotation marks."""
CURLY = "“”„‟‘’‚‛"
"""Quotation marks that are part of the text for YAML; the first four are never apostrophes."""


def is_in_curly_quotes(text: str) -> bool:
    """Tell whether a text starts and ends with the quotation marks of word processors, with none between."""
    inside = text[1:-1]
    return text[:1] in CURLY and text[-1:] in CURLY and len(text) > 1 and not any(one in CURLY[:4] for one in inside)


def spot_of(one: yaml.Event | yaml.Node) -> Spot:
    """Return where an event or a node stands; the length covers a scalar on one line, and is 1 of everything else."""
    start, end = one.start_mark, one.end_mark
    if start is None or end is None:
        return Spot(1, 1)
    is_line = isinstance(one, yaml.ScalarEvent | yaml.ScalarNode) and one.style not in ("|", ">")
    is_short = is_line and start.line == end.line
    return Spot(start.line + 1, start.column + 1, max(1, end.column - start.column) if is_short else 1)
