"""Texts that end with a quotation mark and don't begin with one: it would be published as part of the text."""

import re
from collections.abc import Iterator

from mentorbook.model.source import Spot
from mentorbook.records.finding import Finding
from mentorbook.records.mending import example
from mentorbook.records.parse import find_places_in
from mentorbook.records.refusals import texts

_AT_THE_END = re.compile(r"\"[ \t]*$", re.MULTILINE)


def find_unopened(text: str) -> Iterator[Finding]:
    """Find the values on one line whose only quotation mark is the one at their end."""
    found = (match.start() for match in _AT_THE_END.finditer(text))
    ends = {end for end in found if '"' not in text[text.rfind("\n", 0, end) + 1 : end]}
    if not ends:
        return
    values = find_places_in(text).values
    for route in values:
        extent = values.extent(route)
        if not route or extent is None or not extent.is_plain or extent.end - 1 not in ends:
            continue
        start = text.rfind("\n", 0, extent.start) + 1
        if "\n" not in text[extent.start : extent.end]:
            spot = Spot(text.count("\n", 0, start) + 1, extent.end - start)
            message = 'The quotation mark " at the end of this value was never opened.'
            hint = example(f'{text[start : extent.start]}"{text[extent.start : extent.end]}', texts.UNCLOSED_QUOTE.fix)
            yield Finding(texts.UNCLOSED_QUOTE, spot, message, hint, route)
