"""Lines that were meant as entries of a list, and that go on with the text above them instead."""

import re
from bisect import bisect
from collections.abc import Iterator

from mentorbook.model.source import Route, Spot
from mentorbook.records.finding import Finding
from mentorbook.records.mending import as_long_text
from mentorbook.records.parse import find_places_in
from mentorbook.records.places import Extent
from mentorbook.records.refusals import texts
from mentorbook.records.shape import OWN_WORDS

_DASH = re.compile(r"\n +(?=- +\S)")
_OPEN = re.compile(r"[\[{][^\[\]{}\n]*\n")
_KEY = re.compile(r"[\w-]+: ")
_LISTS = frozenset({"can_help_with", "goals"})


def find_joined(text: str) -> Iterator[Finding]:
    """Find the first line with a dash in each text that goes on over several lines without quotation marks."""
    # In brackets over several lines anything goes on with anything.
    is_open = _OPEN.search(text) is not None
    dashes = [found.end() for found in _DASH.finditer(text) if is_open or _is_suspicious(text, *found.span())]
    if not dashes:
        return
    values, done = find_places_in(text).values, set[Route]()
    known = sorted(((extent, route) for route in values if (extent := values.extent(route))), key=_start)
    for dash in dashes:
        before = bisect(known, dash, key=_start) - 1
        if before < 0 or known[before][1] in done:
            continue
        extent, route = known[before]
        if route and extent.is_plain and dash < extent.end:
            done.add(route)
            yield _finding(text, dash, extent, route)


def _is_suspicious(text: str, end: int, dash: int) -> bool:
    """Tell whether a dash may go on with the line above: quick, and never wrong where the answer is no.

    An entry stands below its field, in the column of the entry above or less far in than what that one holds.
    """
    above = text[text.rfind("\n", 0, end) + 1 : end]
    if above.endswith(":"):
        return False
    words = above.lstrip()
    is_further_in = dash - end - 1 > len(above) - len(words)
    return is_further_in or not (words.startswith("- ") or _KEY.match(words))


def _start(one: tuple[Extent, Route]) -> int:
    return one[0].start


def _finding(text: str, dash: int, extent: Extent, route: Route) -> Finding:
    message = "This line starts with a dash, but goes on with the text above it."
    hint = "Put the first entry on a line of its own as well, after a dash."
    if isinstance(route[-1], int):
        line = text.rfind("\n", 0, extent.start) + 1
        hint = f"Start it in column {text.rfind('-', line, extent.start) - line + 1}, like the dash above."
    elif route[-1] in OWN_WORDS - _LISTS:
        hint = as_long_text(str(route[-1]))
    spot = Spot(text.count("\n", 0, dash) + 1, dash - text.rfind("\n", 0, dash))
    return Finding(texts.INDENTATION, spot, message, hint, route)
