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

# A dash further in than the line above, or below a line that is no field; what stands so is looked at closely.
_SUSPICIOUS = re.compile(
    r"^( *)(?:- )?(?![ #])[^\n]*[^:\s] *\n(?:[ \t]*\n)*\1 +- "
    r"|^ +(?![-#\s])(?![\w-]+:\s)[^\n]*\n(?:[ \t]*\n)* +- ",
    re.MULTILINE,
)
_DASH = re.compile(r"^ +(?=- +\S)", re.MULTILINE)
_LISTS = frozenset({"can_help_with", "goals"})


def find_joined(text: str) -> Iterator[Finding]:
    """Find the first line with a dash in each text that goes on over several lines without quotation marks."""
    if not _SUSPICIOUS.search(text):
        return
    values, done = find_places_in(text).values, set[Route]()
    known = sorted(((extent, route) for route in values if (extent := values.extent(route))), key=_start)
    for dash in (found.end() for found in _DASH.finditer(text)):
        before = bisect(known, dash, key=_start) - 1
        if before < 0 or known[before][1] in done:
            continue
        extent, route = known[before]
        if route and extent.is_plain and dash < extent.end:
            done.add(route)
            yield _finding(text, dash, extent, route)


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
