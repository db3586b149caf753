"""Findings of structure with the mended line in their hint, where one line holds it all."""

from dataclasses import replace

from mentorbook.records.finding import Finding
from mentorbook.records.mending import example, in_quotes
from mentorbook.records.place import split_line
from mentorbook.records.refusals import texts

_QUOTED_HELPS = (texts.ALIAS, texts.TAG, texts.NAMELESS_FIELD)


def with_example(finding: Finding, lines: list[str]) -> Finding:
    """Return a finding whose hint shows its line in quotation marks, where these are what it lacks."""
    line = lines[finding.spot.line - 1] if finding.spot.line <= len(lines) else ""
    start, name, value = split_line(line)
    if finding.rule is texts.EMPTY_VALUE and value.startswith("#"):
        message = 'A value that starts with "#" must stand in quotation marks; without them it is a remark.'
        hint = example(start + in_quotes(value), texts.MISSING_QUOTES.fix)
        return replace(finding, rule=texts.MISSING_QUOTES, message=message, hint=hint)
    is_whole = bool(name) and 0 <= finding.spot.column - 1 - len(start) <= 1
    if finding.rule in _QUOTED_HELPS and is_whole and value[:1] in "*&!{[":
        return replace(finding, hint=example(start + in_quotes(value), finding.hint))
    return finding
