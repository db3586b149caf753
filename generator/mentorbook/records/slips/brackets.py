"""Brackets and braces: left open, closed by the wrong one, or round half of a value."""

import re

from mentorbook.records.finding import Finding
from mentorbook.records.mending import example, in_quotes
from mentorbook.records.place import Place, split_line
from mentorbook.records.refusals import texts

_PARTNERS = {"[": "]", "{": "}"}
_CLOSED = re.compile(r"\[[^\[\]]*\]|\{+[^{}]*\}+")


def never_closed(place: Place) -> Finding | None:
    """Find the bracket that is open where the parser gave up, and say what is missing."""
    if place.opener not in _PARTNERS or not place.began:
        return None
    closing = _PARTNERS[place.opener]
    if place.line == place.began[0] and place.character:
        return _broken_inside(place, closing)
    line, column = place.began
    hint = example(place.at(line).rstrip().rstrip(",") + closing, texts.UNCLOSED_BRACKET.fix)
    message = f'The bracket "{place.opener}" is never closed.'
    return Finding(texts.UNCLOSED_BRACKET, place.spot(line, column), message, hint, ())


def _broken_inside(place: Place, closing: str) -> Finding:
    if place.character == ":":
        message = "Between brackets, a comma is missing before this colon's word, or the value needs quotation marks."
        hint = "Write a comma before the word, or put straight quotation marks round the whole value."
        return Finding(texts.MISSING_QUOTES, place.spot(), message, hint, ())
    message, mended = "A comma is missing between two entries.", ""
    if place.character in "]}":
        message = f'The bracket "{place.opener}" is closed by "{place.character}"; it must be "{closing}".'
        mended = place.text[: place.column] + closing + place.text[place.column + 1 :]
    hint = example(mended, texts.UNCLOSED_BRACKET.fix) if mended else texts.UNCLOSED_BRACKET.fix
    return Finding(texts.UNCLOSED_BRACKET, place.spot(), message, hint, ())


def closes_nothing(place: Place) -> Finding | None:
    """Find a closing bracket that none was opened for."""
    if not place.character or place.character not in "]}":
        return None
    before, behind = place.text[: place.column], place.text[place.column + 1 :]
    mended = before + (behind.lstrip() if before.endswith(" ") else behind)
    hint = example(mended, "Take it out.") if mended.strip() else "Take the line out."
    message = f'The bracket "{place.character}" closes nothing.'
    return Finding(texts.UNCLOSED_BRACKET, place.spot(), message, hint, ())


def text_behind(place: Place) -> Finding | None:
    """Find a value of which only the beginning stands in brackets."""
    start, _, value = split_line(place.text)
    closed = _CLOSED.match(value)
    if not closed or len(start) + closed.end() > place.column:
        return None
    message = f'A value that starts with "{value[0]}" and isn\'t a list must stand in quotation marks.'
    hint = example(start + in_quotes(value), texts.MISSING_QUOTES.fix)
    return Finding(texts.MISSING_QUOTES, place.spot(place.line, len(start)), message, hint, ())


def empty_entry(place: Place) -> Finding | None:
    """Find a comma in brackets that no entry stands before."""
    before = place.text[: place.column].rstrip()
    if place.character != "," or before[-1:] not in ("[", "{", ","):
        return None
    mended = place.text[: place.column] + place.text[place.column + 1 :].lstrip()
    hint = example(mended, texts.EMPTY_VALUE.fix)
    return Finding(texts.EMPTY_VALUE, place.spot(), "No entry stands before this comma.", hint, ())
