"""Texts that a file would lose a part of: from a "#" with a space before it, the line is a remark."""

import re
from bisect import bisect
from collections.abc import Iterator

from mentorbook.model.source import Route, Spot
from mentorbook.records.finding import Finding
from mentorbook.records.mending import IF_A_REMARK, as_long_text, example, in_quotes
from mentorbook.records.parse import find_places_in
from mentorbook.records.places import Extent, Places
from mentorbook.records.refusals import texts
from mentorbook.records.shape import OWN_WORDS

# A remark has a space behind its sign; "#1" and "#python" are words.
_WORD = re.compile(r"(?<=[ \t])#(?=\S)")
_REMARKS = re.compile(r"#.*")
_MESSAGE = 'From the "#" on, this line is a remark and no part of the text.'


def find_cut(text: str) -> Iterator[Finding]:
    """Find the texts that a word such as "#1" ends or interrupts: nothing would say that a part is lost."""
    words = [found.start() for found in _WORD.finditer(text)] if "#" in text else []
    if not words:
        return
    places = find_places_in(text)
    known = sorted(_extents(places), key=lambda one: one[0].start)
    done, looked_at = set[Route](), dict[Route, int]()
    for index in words:
        before = bisect(known, index, key=lambda one: one[0].start) - 1
        if before < 0 or known[before][1] in done:
            continue
        extent, route, is_key = known[before]
        value = places.values.extent(route)
        between = _REMARKS.sub("", text[looked_at.get(route, extent.end) : index]).removeprefix(":" if is_key else "")
        if value is None or not value.is_plain or OWN_WORDS.isdisjoint(route) or between.strip():
            done.add(route)
        elif "\n" not in between or _column(text, index) > _column_around(text, places, route):
            done.add(route)
            yield _finding(text, index, value, route)
        looked_at[route] = index


def _extents(places: Places) -> Iterator[tuple[Extent, Route, bool]]:
    """Yield how far each single value and each name reaches, its route, and whether it is a name."""
    for located in (places.keys, places.values):
        for route in located:
            if (extent := located.extent(route)) is not None:
                yield extent, route, located is places.keys


def _column(text: str, index: int) -> int:
    return index - text.rfind("\n", 0, index) - 1


def _column_around(text: str, places: Places, route: Route) -> int:
    """Return the column of a text's field, or of the dash of its entry: what stands further in goes on with it."""
    key, value = places.keys.extent(route), places.values.extent(route)
    if key is not None:
        return _column(text, key.start)
    start = value.start if value is not None else 0
    return _column(text, text.rfind("-", text.rfind("\n", 0, start) + 1, start))


def _finding(text: str, index: int, value: Extent, route: Route) -> Finding:
    start = text.rfind("\n", 0, index) + 1
    line, column = text[start:].partition("\n")[0], value.start - start
    spot = Spot(text.count("\n", 0, index) + 1, index - start + 1)
    if start <= value.start and value.end <= index:
        hint = example(line[:column] + in_quotes(line[column:]), texts.MISSING_QUOTES.fix)
    else:
        hint = as_long_text(str(route[-1])) if isinstance(route[-1], str) else texts.MISSING_QUOTES.fix
        hint += f" {IF_A_REMARK}" if not line[: index - start].strip() else ""
    return Finding(texts.MISSING_QUOTES, spot, _MESSAGE, hint, route)
