"""Colons, dashes and the column in which a line starts."""

import re

from mentorbook.problems import quote
from mentorbook.records.finding import Finding
from mentorbook.records.mending import as_long_text, example
from mentorbook.records.place import Place, indent, split_line
from mentorbook.records.refusals import texts
from mentorbook.records.shape import every_field_name, list_names

_TIGHT_COLON = re.compile(r"( *(?:- +)*[\w-]+:)((?!//)\S.*)")
# Entries of one list begin with the same field as a rule.
_ENTRY_WORD = re.compile(r" *- +(\{?[\w-]+:)")
_TIGHT_DASH = re.compile(r"( *-)([^\s-].*)")
_ASSIGNED = re.compile(r"( *(?:- +)*)([\w-]+)(?:\s*[-=;,–—•*])?\s*(.*)")


def dash_before_value(place: Place) -> Finding | None:
    """Find a dash between a field's name and its value."""
    start, name, value = split_line(place.text)
    if place.character != "-" or not name or place.column != len(start):
        return None
    message = "A dash stands between the field's name and its value."
    return Finding(
        texts.STRAY_DASH, place.spot(), message, example(start + value[1:].lstrip(), texts.STRAY_DASH.fix), ()
    )


def dash_before_field(place: Place) -> Finding | None:
    """Find a dash at the start of a line among fields, or of the first line."""
    line = place.line
    if (above := _dash_above(place)) is not None:
        column = indent(place.text) + 1
        message = f"This dash stands in column {column}, and the one of the entry above in column {above + 1}."
        return Finding(texts.INDENTATION, place.spot(line), message, f"Start it in column {above + 1}.", ())
    if _TIGHT_DASH.fullmatch(place.at(place.culprit)):
        return None
    if place.began and place.opener == "-" and place.is_first_word and place.column == place.began[1]:
        if place.above(place.began[0]) >= 0:
            message = "This line starts in the column of the dash above, so it is not part of that entry."
            return Finding(texts.INDENTATION, place.spot(), message, "Indent it by two more spaces.", ())
        line = place.began[0]
    elif place.character != "-" or not place.is_first_word:
        return None
    message, rest = "This line starts with a dash among lines that are fields.", place.at(line).lstrip(" -")
    hint = example(rest, texts.STRAY_DASH.fix) if rest else "Take the line out."
    return Finding(texts.STRAY_DASH, place.spot(line), message, hint, ())


def _dash_above(place: Place) -> int | None:
    """Return in which column the entries above start, from 0, where a dash stands elsewhere under the same field."""
    above, column = place.at(place.above(place.line)), indent(place.text)
    if (
        place.character == "-"
        and place.is_first_word
        and above.lstrip().startswith("- ")
        and 0 < column < indent(above)
    ):
        return indent(above)
    word, number = _ENTRY_WORD.match(place.text), place.above(place.line)
    while word and number >= 0:
        first = _ENTRY_WORD.match(place.at(number))
        if first and indent(place.at(number)) < column:
            return indent(place.at(number)) if first[1] == word[1] else None
        number = -1 if not first and not indent(place.at(number)) else place.above(number)
    return None


def first_line_indented(place: Place) -> Finding | None:
    """Find a first line that starts further in than the ones below it."""
    if place.began or place.column:
        return None
    first = next((number for number in range(place.line) if place.above(number + 1) == number), place.line)
    if not indent(place.at(first)):
        return None
    message = "The first line is indented, and the ones below it aren't."
    return Finding(texts.INDENTATION, place.spot(first), message, "Start every field in the first column.", ())


def after_the_end(place: Place) -> Finding | None:
    """Find what comes after three dots, which end a file."""
    if place.began or "..." not in (line.rstrip() for line in place.lines[: place.line]):
        return None
    message = "Three dots on a line end the file, and more comes after them."
    return Finding(texts.SEVERAL_DOCUMENTS, place.spot(), message, "Take out the line of three dots.", ())


def missing_space(place: Place) -> Finding | None:
    """Find a colon or a dash without the space that follows it."""
    line = place.at(place.culprit)
    for pattern, sign in ((_TIGHT_COLON, "colon"), (_TIGHT_DASH, "dash")):
        found = pattern.fullmatch(line)
        if found:
            message = f"A space is missing after the {sign}."
            hint = example(f"{found[1]} {found[2]}", texts.MISSING_SPACE.fix)
            return Finding(texts.MISSING_SPACE, place.spot(place.culprit, found.end(1)), message, hint, ())
    return None


def missing_colon(place: Place) -> Finding | None:
    """Find a line that starts with a field's name and has no colon after it."""
    line = place.at(place.culprit)
    found = _ASSIGNED.fullmatch(line)
    if not found or ":" in line or found[2] not in every_field_name():
        return None
    message = f"A colon is missing after {quote(found[2])}."
    hint = example(f"{found[1]}{found[2]}: {found[3]}", texts.NO_COLON.fix)
    return Finding(texts.NO_COLON, place.spot(place.culprit, found.end(2)), message, hint, ())


def not_indented(place: Place) -> Finding | None:
    """Find a text that goes on below its field without being indented."""
    number = place.culprit
    owner = _field_above(place, number)
    above, (_, field, value) = place.at(owner), split_line(place.at(owner))
    is_itself_a_field = place.character == ":" and place.began is None
    if is_itself_a_field or place.opener in ('"', "'") or not field or indent(place.at(number)) > indent(above):
        return None
    message = f"This line is not indented, so it is no part of {quote(field)} above it."
    hint = f'Write "{field}: |", and start each line of its text two spaces further in.'
    if value.startswith(("|", ">")) and place.above(number) > owner:
        hint = "Indent it like the lines above that are part of it."
    elif field in list_names():
        hint = "Start it with two spaces, a dash and a space, if it is an entry of the list."
    return Finding(texts.INDENTATION, place.spot(number), message, hint, ())


def _field_above(place: Place, number: int) -> int:
    """Return the number of the line above, or of the field which the text above belongs to."""
    above = place.above(number)
    while above >= 0 and indent(place.at(above)) > indent(place.at(number)) and not split_line(place.at(above))[1]:
        above = place.above(above)
    return above


def no_name(place: Place) -> Finding | None:
    """Find a colon that no field's name stands before."""
    if not place.text.lstrip(" -").startswith(":") or place.column > indent(place.text):
        return None
    message, hint = "No field's name stands before this colon.", "Write the field's name before the colon."
    return Finding(texts.NAMELESS_FIELD, place.spot(place.line), message, hint, ())


def colon_in_long_text(place: Place) -> Finding | None:
    """Find a colon in a text that goes on over several lines without saying so."""
    before = place.text[: place.column].strip(" -")
    field = place.field_around
    if place.character != ":" or place.began or not field or before in every_field_name():
        return None
    message = "A text over several lines has a colon and a space in it."
    return Finding(texts.MISSING_QUOTES, place.spot(), message, as_long_text(field), ())


def indented_otherwise(place: Place) -> Finding | None:
    """Find a line that starts further in or out than the ones it belongs with."""
    above, name = place.at(place.above(place.line)), split_line(place.text)[1]
    is_field = place.character == ":" and name and not place.began
    found = indent(place.text) + 1
    columns = ({_column(above)} | ({place.began[1] + 1} if place.began else set())) - {found}
    if not place.text.strip() or not (is_field or place.is_first_word) or not columns:
        return None
    message = f"This line starts in column {found}, and the ones it belongs with don't."
    hint = f"Start it in column {' or '.join(map(str, sorted(columns)))}."
    return Finding(texts.INDENTATION, place.spot(place.line), message, hint, ())


def _column(line: str) -> int:
    """Return the column in which a line's first word starts, behind the dashes of entries."""
    return len(line) - len(line.lstrip(" -")) + 1
