"""Why a line cannot be read, in words for someone who has never heard of YAML."""

import yaml

from mentorbook.records.finding import Finding
from mentorbook.records.place import Place, place_of
from mentorbook.records.refusals import texts
from mentorbook.records.slips import SLIPS


def find_syntax(text: str, error: yaml.YAMLError) -> Finding:
    """Say what is wrong where a parser gave up.

    Only the place is taken from the error. What is wrong is told from our own look at the lines around it.
    """
    place = place_of(text, error)
    found = next((finding for slip in SLIPS if (finding := slip(place))), None)
    return found or _unknown(place)


def _unknown(place: Place) -> Finding:
    line = place.line if place.text.strip() else max(place.above(place.line), 0)
    spot = place.spot() if line == place.line else place.spot(line)
    message = "This line, or the one above it, cannot be read for sure."
    return Finding(texts.BROKEN_LINE, spot, message, texts.BROKEN_LINE.fix, ())
