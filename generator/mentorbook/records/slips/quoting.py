"""Quotation marks: missing, curly, left open, closed too early; and the signs that need them."""

import re

from mentorbook.records.finding import Finding
from mentorbook.records.mending import as_long_text, example, in_quotes
from mentorbook.records.place import Place, indent, split_line
from mentorbook.records.refusals import fields, texts
from mentorbook.records.scalar import CURLY

_CLOSED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_MARKS = ('"', "'")


def never_closed(place: Place) -> Finding | None:
    """Find the quotation mark that opens a value and isn't closed where the value ends."""
    opened = _opened_at(place)
    if opened is None:
        return None
    line, column = opened
    before, value = place.at(line)[:column], place.at(line)[column:].rstrip()
    # An apostrophe at the start is part of the text as a rule; anything else was forgotten at the end, or mistaken.
    closed = value[:-1] if value[-1] in _MARKS and len(value) > 1 else value
    mended = before + (in_quotes(value) if value[0] == "'" and value[1:2].islower() else closed + value[0])
    message = f"The quotation mark {value[0]} at the start of this value is never closed."
    return Finding(texts.UNCLOSED_QUOTE, place.spot(*opened), message, example(mended, texts.UNCLOSED_QUOTE.fix), ())


def _opened_at(place: Place) -> tuple[int, int] | None:
    """Return where a value's quotation mark stands that is closed nowhere, or by the mark of a later field."""
    if place.began and place.opener in _MARKS:
        is_over = place.is_at_end or place.text.startswith(("---", "..."))
        return place.began if is_over else None
    before = place.text[: place.column].rstrip()
    mark = before[-1:]
    if mark not in _MARKS:
        return None
    for number in range(place.line - 1, -1, -1):
        start, _, value = split_line(place.at(number))
        if value.startswith(mark) and not _CLOSED.match(value):
            is_closed_between = any(mark in place.at(one) for one in range(number + 1, place.line))
            return None if is_closed_between or mark in before[:-1] else (number, len(start))
    return None


def wrong_escape(place: Place) -> Finding | None:
    """Find a backslash in double quotation marks that spells no character."""
    column = place.text.rfind("\\", 0, place.column + 1)
    if place.opener != '"' or column < 0:
        return None
    message = 'A backslash between double quotation marks " starts a code, and this is none.'
    start, _, value = split_line(place.text)
    mended = start + in_quotes(value[1:-1]) if _CLOSED.fullmatch(value) else ""
    hint = example(mended, texts.WRONG_ESCAPE.fix) if mended else texts.WRONG_ESCAPE.fix
    return Finding(texts.WRONG_ESCAPE, place.spot(place.line, column), message, hint, ())


def closed_too_early(place: Place) -> Finding | None:
    """Find a value whose quotation marks end before it does."""
    start, _, value = split_line(place.text)
    closed = _CLOSED.match(value)
    if not closed or len(start) + closed.end() > place.column:
        return None
    message = "The quotation marks end before the value does."
    hint = example(start + in_quotes(value), texts.MISSING_QUOTES.fix)
    return Finding(texts.MISSING_QUOTES, place.spot(place.line, len(start)), message, hint, ())


def curly(place: Place) -> Finding | None:
    """Find a value in the quotation marks of word processors and phones."""
    start, name, value = split_line(place.text)
    if not name or value[:1] not in CURLY or not value or place.column < len(start):
        return None
    message = "The quotation marks round this value are curly; only straight ones count."
    hint = example(start + in_quotes(value.strip().strip(CURLY)), texts.SMART_QUOTES.fix)
    return Finding(texts.SMART_QUOTES, place.spot(place.line, len(start)), message, hint, ())


def special_start(place: Place) -> Finding | None:
    """Find a value that starts with a sign which means something else there."""
    line, column = place.began if place.began and place.opener in ("*", "&") else (place.line, place.column)
    sign = place.at(line)[column : column + 1]
    if sign not in ("*", "&", "@", "`", "%", "?") or not sign:
        return None
    start, name, value = split_line(place.at(line))
    if sign == "*" and not name and value.startswith("* "):
        message = 'The entries of a list start with a dash and a space, not with "*".'
        hint = example(f"{start}- {value[2:]}", fields.NOT_A_LIST.fix)
        return Finding(fields.NOT_A_LIST, place.spot(line, column), message, hint, ())
    message = f'A value that starts with "{sign}" must stand in quotation marks.'
    is_all = column == len(start) + value.startswith("{%")
    hint = example(start + in_quotes(value), texts.MISSING_QUOTES.fix) if is_all else texts.MISSING_QUOTES.fix
    return Finding(texts.MISSING_QUOTES, place.spot(line, column), message, hint, ())


def comma_first(place: Place) -> Finding | None:
    """Find a comma that a value or a line starts with."""
    start, _, value = split_line(place.text)
    if place.character != "," or place.column != len(start) or place.opener in ("[", "{"):
        return None
    rest = value.lstrip(", ")
    hint = "Write the value in the place of the comma." if start.strip() else "Take the line out."
    hint = example(start + rest, texts.MISSING_QUOTES.fix) if rest else hint
    return Finding(texts.MISSING_QUOTES, place.spot(), "A comma stands where the value starts.", hint, ())


def beside_bar(place: Place) -> Finding | None:
    """Find a text that starts beside the sign for a text of several lines."""
    if place.opener not in ("|", ">") or not place.began or place.began[0] != place.line:
        return None
    start, _, value = split_line(place.text)
    message = f'Behind "{place.opener}" nothing may stand; a longer text starts on the line below.'
    # Who types ">" before some words means more than, as a rule; "|" means nothing there.
    hint = example(start + in_quotes(value.removeprefix("|")), texts.MISSING_QUOTES.fix)
    if indent(place.at(place.line + 1)) > indent(place.text):
        hint = "Move the text to a line of its own below, indented like the next one."
    return Finding(texts.MISSING_QUOTES, place.spot(), message, hint, ())


def colon_inside(place: Place) -> Finding | None:
    """Find a value with a colon and a space in it."""
    start, name, value = split_line(place.text)
    if place.character != ":" or not name or place.column < len(start):
        return None
    message = "A value with a colon and a space in it must stand in quotation marks."
    below = place.at(place.line + 1)
    is_long = (
        bool(below.strip()) and indent(below) > indent(place.text) and not split_line(place.text)[0].endswith("- ")
    )
    hint = as_long_text(name) if is_long else example(start + in_quotes(value), texts.MISSING_QUOTES.fix)
    return Finding(texts.MISSING_QUOTES, place.spot(), message, hint, ())
