"""Why a line cannot be read, in words for someone who has never heard of YAML."""

import yaml

from mentorbook.model.source import Spot
from mentorbook.records.finding import Finding
from mentorbook.records.refusals import texts


def find_syntax(text: str, error: yaml.YAMLError) -> Finding:
    """Say what is wrong where a parser gave up.

    Only the place is taken from the error: the two parsers word their errors differently.
    """
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    spot = Spot(mark.line + 1, mark.column + 1) if mark else Spot(1, 1)
    return Finding(texts.BROKEN_LINE, spot, "This line cannot be read.", texts.BROKEN_LINE.fix, ())
