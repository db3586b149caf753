"""Values in braces that have commas in them: what stands behind the comma is taken for fields without a value."""

import re
from dataclasses import replace

from mentorbook.records.finding import Finding
from mentorbook.records.mending import example, in_quotes
from mentorbook.records.place import LONGEST_LINE, indent
from mentorbook.records.refusals import fields, texts
from mentorbook.records.shape import OWN_WORDS, every_field_name

_WORD = re.compile(r"[^,}]*")
_NAME = re.compile(r"[\w-]+")
_VALUE = re.compile(r"(?!')[^:{}\[\]\"#]*")
# Fields within others that are lists.
_LISTS = frozenset({"days", "synonyms"})
# How a value's words are refused as long as they pass for fields.
_MISTAKEN = (texts.EMPTY_VALUE, texts.DUPLICATE_KEY)


def one_for_a_value(findings: list[Finding], lines: list[str]) -> list[Finding]:
    """Return findings with a single one for all the words that are part of the value before them."""
    told: list[Finding] = []
    around: tuple[int, int, int] | None = None
    for one in findings:
        if around is not None and one.rule in _MISTAKEN and _stands_in(one, around):
            continue
        line = lines[one.spot.line - 1] if one.spot.line <= len(lines) else ""
        found = _value_before(line, one.spot.column - 1) if _may_be_part(one, line) else None
        if found is not None:
            around, one = (one.spot.line, *found), _finding(one, line, *found)
        told.append(one)
    return told


def _may_be_part(finding: Finding, line: str) -> bool:
    is_word = bool(finding.route) and isinstance(finding.route[-1], str) if finding.route else False
    return finding.rule is texts.EMPTY_VALUE and is_word and len(line) <= LONGEST_LINE


def _stands_in(finding: Finding, around: tuple[int, int, int]) -> bool:
    line, start, end = around
    return finding.spot.line == line and start < finding.spot.column <= end


def _value_before(line: str, column: int) -> tuple[int, int] | None:
    """Return from where to where the value reaches that a word behind a comma is part of; None where it is none."""
    word, colon = _WORD.match(line, column), line.rfind(": ", 0, column)
    is_a_field = word is not None and word[0].strip() in every_field_name()
    if is_a_field or not line[:column].rstrip().endswith(",") or _name_before(line, colon) not in OWN_WORDS | _LISTS:
        return None
    start = colon + 1 + indent(line[colon + 1 :])
    value = _VALUE.match(line, start)
    text, after = (value[0], line[value.end() : value.end() + 1]) if value else ("", "")
    # The last of the words is the name of the next field.
    text = text.rpartition(",")[0] if after == ":" else text
    return (start, start + len(text.rstrip())) if after in (":", "}") and column < start + len(text) else None


def _name_before(line: str, colon: int) -> str:
    """Return the name that stands right before a colon; empty where it is none."""
    name = line[max(line.rfind(sign, 0, colon) for sign in "{, ") + 1 : colon]
    return name if _NAME.fullmatch(name) else ""


def _finding(finding: Finding, line: str, start: int, end: int) -> Finding:
    """Return what is wrong with a value that goes on behind its comma."""
    name, value = _name_before(line, line.rfind(":", 0, start)), line[start:end]
    is_text = name not in _LISTS
    rule = texts.MISSING_QUOTES if is_text else fields.NOT_A_LIST
    wrapped, marks = (in_quotes(value), "quotation marks") if is_text else (f"[{value}]", "square brackets")
    hint = example(line[:start] + wrapped + line[end:], rule.fix)
    spot = replace(finding.spot, column=start + 1, length=end - start)
    message = f'The value of "{name}" has a comma in it, so between braces it must stand in {marks}.'
    route = finding.route[:-1] if finding.route else finding.route
    return Finding(rule, spot, message, hint, route)
