"""What is said about characters that cannot be seen, typed as they are or spelled with a backslash."""

from collections.abc import Iterator

from mentorbook.model.source import Route, Spot
from mentorbook.records.characters import Bad, Kind, find_characters, without_refused
from mentorbook.records.finding import Finding
from mentorbook.records.limits import MOST_FINDINGS
from mentorbook.records.refusals import texts
from mentorbook.records.structure import too_many_findings

MOST_HIDDEN = 100_000
# Stands for a refused character while the rest of its file is read.
REPLACEMENT = "\ufffd"

RULES = {
    Kind.CONTROL: texts.CONTROL_CHARACTER,
    Kind.DIRECTION: texts.HIDDEN_CHARACTER,
    Kind.HIDDEN: texts.HIDDEN_CHARACTER,
    Kind.MARKS: texts.STACKED_MARKS,
}
HIDDEN = frozenset(RULES.values())
"""The rules about characters that cannot be seen."""
MESSAGES = {
    Kind.CONTROL: "An invisible control character ({code}) stands here.",
    Kind.DIRECTION: "An invisible character ({code}) that turns the direction of the text stands here.",
    Kind.HIDDEN: "An invisible character ({code}) stands here.",
    Kind.MARKS: "{count} accents stand on one letter here; 3 are the most that any script needs.",
}
HINTS = {
    Kind.CONTROL: "Delete it and type the words around it again.",
    Kind.DIRECTION: "Delete it; text from right to left is shown the right way without it.",
    Kind.HIDDEN: "Delete it and type the words around it again.",
    Kind.MARKS: "Delete the accents that are too many.",
}


def find_hidden(text: str) -> Iterator[Finding]:
    """Find the refused characters of a file's text where they stand: of the same ones on a line, the first.

    A text with a hundred thousand of them, which only a list can hold, isn't looked at any further.
    """
    seen: set[tuple[int, str]] = set()
    line, counted = 1, 0
    for number, bad in enumerate(find_characters(text)):
        line, counted = line + text.count("\n", counted, bad.start), bad.start
        is_new = (line, text[bad.start]) not in seen
        if number == MOST_HIDDEN or (is_new and len(seen) == MOST_FINDINGS):
            yield too_many_findings(Spot(line, bad.start - text.rfind("\n", 0, bad.start)), MOST_FINDINGS)
            return
        if is_new:
            seen.add((line, text[bad.start]))
            spot = Spot(line, bad.start - text.rfind("\n", 0, bad.start), bad.end - bad.start)
            yield _old_line_end(spot) if text[bad.start] == "\r" else _finding(text, bad, spot, None)


def find_escaped(value: str, spot: Spot, route: Route) -> Iterator[Finding]:
    """Find the refused characters that a quoted value spells with a backslash: the first of each kind."""
    seen: set[Kind] = set()
    for bad in find_characters(value):
        if bad.kind not in seen:
            seen.add(bad.kind)
            yield _finding(value, bad, spot, route)


def without_hidden(text: str) -> str:
    """Return a text of the same length in which every refused character is replaced."""
    return without_refused(text, REPLACEMENT)


def _old_line_end(spot: Spot) -> Finding:
    """Refuse a file whose lines nobody can count: editors don't agree whether this character ends one."""
    message = "A line ends here in the way of computers of the last century (U+000D)."
    hint = 'Save the file again with the line ends that the editor calls "LF" or "CRLF".'
    return Finding(texts.CONTROL_CHARACTER, spot, message, hint, ())


def _finding(text: str, bad: Bad, spot: Spot, route: Route | None) -> Finding:
    code = f"U+{ord(text[bad.start]):04X}"
    message = MESSAGES[bad.kind].format(code=code, count=bad.end - bad.start)
    return Finding(RULES[bad.kind], spot, message, HINTS[bad.kind], route)
