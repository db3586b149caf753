"""How a line would be right: examples for hints, made from the line itself."""

import re
from collections.abc import Iterator

from mentorbook.records.scalar import CURLY, NOTHING

LONGEST_EXAMPLE = 60
_LEAD = "Write it as: "
IF_A_REMARK = 'If it is a remark, type a space after the "#".'
_FIELD = re.compile(rf"(?P<start> *(?:- +)*)[\"'{CURLY}]?(?P<name>[\w-]+)[\"'{CURLY}]?\s*[:=;,–—•*-]*(?P<value>.*)")
_ENTRY = re.compile(r"(?P<start> *(?:- +)+)(?P<value>\S.*)")
# A mark of a type or of a value to be repeated, a sign that no text starts with.
_MARK = re.compile(r"[!&][^\s\[]*\s+|[*@&!]")
_BULLET = re.compile(r"[\[\](){}<>;,|•–—*`·]+|(?:^|\s)(?:-+|\d{1,2}[.)])\s")
_AROUND = f" -–—•*;,=`\"'[](){{}}<>{CURLY}"
_PLAIN = re.compile(r"[^\W_][\w .+#/&'’-]*")


def example(line: str, otherwise: str) -> str:
    """Return a hint that shows the mended line; `otherwise` where it is too long to show, or cannot be shown."""
    line = line.strip()
    return f"{_LEAD}{line}" if 0 < len(line) <= LONGEST_EXAMPLE and line.isprintable() else otherwise


def shown_line(hint: str) -> str:
    """Return the line that a hint of `example` shows; empty where it shows none."""
    return hint.partition(_LEAD)[2]


def advice(hint: str) -> str:
    """Return what a hint of `example` says before the line that it shows."""
    return hint.partition(_LEAD)[0]


def as_long_text(field: str) -> str:
    """Return how a text over several lines is written, whatever it has in it."""
    return f'Write "{field}: |", and the whole text on the lines below it, each two spaces further in.'


def in_quotes(value: str) -> str:
    """Return a value in quotation marks that neither end inside of it nor change what it says."""
    value = value.strip()
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def is_plain(text: str) -> bool:
    """Tell whether a text means itself without quotation marks, in braces too."""
    return _PLAIN.fullmatch(text) is not None and text not in NOTHING


def list_entries(value: str) -> str:
    """Return the entries of a list that was not written as one, with commas between; empty where they are unclear."""
    parts = [part.strip(_AROUND).removeprefix("and ") for part in _BULLET.split(_MARK.sub("", value.strip(), count=1))]
    entries = [part for part in parts if part]
    return ", ".join(entries) if all(map(_PLAIN.fullmatch, entries)) else ""


def mendings(line: str) -> Iterator[str]:
    """Yield what a line may have been meant to be: its field with a plain value, one in quotes, a list; an entry."""
    if found := _FIELD.fullmatch(line):
        yield from _as_fields(found)
    if entry := _ENTRY.fullmatch(line):
        yield entry["start"] + in_quotes(entry["value"])


def _as_fields(found: re.Match[str]) -> Iterator[str]:
    start = f"{found['start']}{found['name']}: "
    value = _without_mark(found["value"]).strip(_AROUND)
    if value:
        yield start + value
        yield start + in_quotes(value)
    if entries := list_entries(found["value"]):
        yield f"{start}[{entries}]"


def _without_mark(value: str) -> str:
    found = _MARK.match(value.strip())
    return value.strip()[found.end() :] if found else value
