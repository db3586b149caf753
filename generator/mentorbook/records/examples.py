"""Findings of structure with the mended line in their hint, where one line holds it all."""

import re
from dataclasses import replace

from mentorbook.records.finding import Finding
from mentorbook.records.mending import example, in_quotes
from mentorbook.records.place import LONGEST_LINE, split_line
from mentorbook.records.refusals import texts
from mentorbook.records.scalar import CURLY

_CURLY_KEY = re.compile(rf"(?P<start> *(?:- +)*)[{CURLY}](?P<name>[\w-]+)[{CURLY}](?P<rest> *:.*)")

_TIGHT = re.compile(r"([\w-]+:)(?!//)\S.*")
_TIGHT_WITHIN = re.compile(r"([{,] *[\w-]+:)(?=[^\s/])")
_PAIR = re.compile(r"[“”„‟]([^“”„‟\"]*)[“”„‟]|[‘’‚‛]([^‘’‚‛\"]*)[‘’‚‛]")


def with_example(finding: Finding, lines: list[str]) -> Finding:
    """Return a finding whose hint shows its line in quotation marks, where these are what it lacks."""
    line = lines[finding.spot.line - 1] if finding.spot.line <= len(lines) else ""
    if len(line) > LONGEST_LINE:
        return finding
    if finding.rule is texts.SMART_QUOTES and (key := _CURLY_KEY.fullmatch(line)):
        message = "The quotation marks round this field's name are curly; it needs none."
        return replace(finding, message=message, hint=example(key["start"] + key["name"] + key["rest"], finding.hint))
    start, name, value = split_line(line)
    distance = finding.spot.column - 1 - len(start)
    if finding.rule is texts.EMPTY_VALUE and value.startswith("#"):
        message = 'A value that starts with "#" must stand in quotation marks; without them it is a remark.'
        hint = example(start + in_quotes(value), texts.MISSING_QUOTES.fix)
        spot = replace(finding.spot, column=len(start) + 1)
        return replace(finding, rule=texts.MISSING_QUOTES, spot=spot, message=message, hint=hint)
    if finding.rule is texts.SMART_QUOTES:
        mended = start + in_quotes(value.strip().strip(CURLY)) if distance == 0 else _straightened(line)
        return replace(finding, hint=example(mended, finding.hint))
    if finding.rule is texts.EMPTY_VALUE and finding.route and (tight := _TIGHT.fullmatch(str(finding.route[-1]))):
        at = finding.spot.column - 1 + len(tight[1])
        spot = replace(finding.spot, column=at + 1, length=1)
        hint = example(_TIGHT_WITHIN.sub(r"\1 ", line), texts.MISSING_SPACE.fix)
        message = "A space is missing after the colon."
        return replace(finding, rule=texts.MISSING_SPACE, spot=spot, message=message, hint=hint)
    is_marked = finding.rule in (texts.ALIAS, texts.TAG) and distance == 0
    is_in_braces = finding.rule is texts.NAMELESS_FIELD and value.startswith("{{") and distance == 1
    if (name or start.endswith("- ")) and (is_marked or is_in_braces):
        return replace(finding, hint=example(start + in_quotes(value), finding.hint))
    return finding


def _straightened(line: str) -> str:
    """Return a line with straight quotation marks in the place of the curly ones."""
    return _PAIR.sub(lambda found: f'"{found[1] or found[2] or ""}"', line)
