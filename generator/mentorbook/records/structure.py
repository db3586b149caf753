"""What YAML allows and no record needs: the refusals of a text's structure, each as a finding."""

from dataclasses import replace

from mentorbook.model.source import Route, Spot
from mentorbook.problems import quote
from mentorbook.records.finding import Finding
from mentorbook.records.limits import Limits
from mentorbook.records.refusals import files, texts

# Fewer fields than this that stand in a file twice are slips of their own.
A_BLOCK = 3


def alias(spot: Spot, route: Route) -> Finding:
    """Refuse a value that repeats another one."""
    message = 'A value that starts with "*" repeats something written elsewhere, which no field may do.'
    return Finding(texts.ALIAS, spot, message, 'Write the value itself, or put quotes round it: "*…".', route)


def anchor(spot: Spot, route: Route, mark: str) -> Finding:
    """Refuse a value that is marked to be repeated elsewhere."""
    message = f"A value that starts with {quote('&' + mark)} is marked to be repeated elsewhere, which no field may do."
    return Finding(texts.ALIAS, spot, message, "Take the mark out, or put quotes round the whole value.", route)


def tag(spot: Spot, route: Route) -> Finding:
    """Refuse a value that says what type it is of."""
    message = 'A value that starts with "!" says what type it is of, which is not allowed.'
    return Finding(texts.TAG, spot, message, "Take the mark out, or put quotes round the whole value.", route)


def merge_key(spot: Spot, route: Route) -> Finding:
    """Refuse fields that are merged in from somewhere else."""
    return Finding(
        texts.MERGE_KEY,
        spot,
        '"<<" merges fields in from elsewhere, which no file may do.',
        "Write the fields themselves.",
        route,
    )


def nameless_key(spot: Spot, route: Route) -> Finding:
    """Refuse a field whose name is empty, a list or fields of its own; `route` leads to what holds it."""
    message = "Something that is no word stands where a field's name is expected."
    hint = "Write a field's name, a colon and the value; put quotation marks round a value that has braces in it."
    return Finding(texts.NAMELESS_FIELD, spot, message, hint, route or None)


def duplicate_key(spot: Spot, first: Spot | None, key: str, *, is_entry: bool = False) -> Finding:
    """Refuse a second field of one name; among the fields of a list's entry it may be the start of another entry."""
    message = f"{quote(key)} stands here twice."
    if first:
        message = f"{quote(key)} stands here twice: on line {first.line} and on line {spot.line}."
    hint = "Keep one of the two."
    if is_entry:
        hint = "Keep one of the two; or start the second with a dash and a space, if it is another entry of the list."
    return Finding(texts.DUPLICATE_KEY, spot, message, hint, first=first)


def one_for_a_block(findings: list[Finding]) -> list[Finding]:
    """Return findings with a single one for fields that stand in a file twice because a block of them was pasted."""
    again = [one for one in findings if one.rule is texts.DUPLICATE_KEY and one.spot.column == 1]
    if len({one.first for one in again}) < A_BLOCK:
        return findings
    message = f"{len(again)} fields stand here a second time, from line {again[0].spot.line} on."
    first = replace(again[0], message=message, hint="Keep one of the two blocks, and take the other out.")
    return [first if one is again[0] else one for one in findings if one is again[0] or one not in again]


def empty_value(spot: Spot, route: Route) -> Finding:
    """Refuse a field, or an entry of a list, that says nothing."""
    if route and isinstance(route[-1], str):
        message = f"{quote(route[-1])} has no value."
        return Finding(
            texts.EMPTY_VALUE, spot, message, "Write the value after the colon, or leave the line out.", route
        )
    return Finding(texts.EMPTY_VALUE, spot, "This entry of a list is empty.", "Leave the line out.", route)


def curly_quotes(spot: Spot, route: Route) -> Finding:
    """Refuse quotation marks that would be shown as part of the text."""
    message = "The quotation marks round this value are curly; only straight ones count."
    return Finding(texts.SMART_QUOTES, spot, message, texts.SMART_QUOTES.fix, route)


def second_document(spot: Spot) -> Finding:
    """Refuse what comes after the end of a text's first document."""
    message = f"A second document starts on line {spot.line}; a file holds one."
    return Finding(texts.SEVERAL_DOCUMENTS, spot, message, 'Take out the line "---".')


def too_deep(spot: Spot, limits: Limits) -> Finding:
    """Refuse lists and fields within each other beyond the limit."""
    message = f"Lists and fields stand more than {limits.depth} levels deep within each other here."
    return Finding(texts.TOO_DEEP, spot, message, "Put quotes round a value that has brackets in it.", ())


def too_many_values(spot: Spot, limits: Limits) -> Finding:
    """Refuse more values than any honest file has."""
    message = f"This file holds more than {limits.values:,} values."
    return Finding(files.TOO_MANY_VALUES, spot, message, "Keep what the programme asks for and take the rest out.", ())


def too_many_findings(spot: Spot, most: int) -> Finding:
    """Say that the rest of a file is not looked at."""
    message = f"This file has more than {most} problems; from here on it was not read."
    return Finding(files.TOO_MANY_PROBLEMS, spot, message, "Mend those above and check again.", ())


def no_content() -> Finding:
    """Refuse a text that holds nothing."""
    return Finding(texts.EMPTY_FILE, Spot(1, 1), "This file is empty.", "Fill it in, or delete it.", ())


def no_fields(spot: Spot) -> Finding:
    """Refuse a text that is no list of fields."""
    message = "This file must hold fields: a name, a colon and a value on each line."
    return Finding(texts.NOT_FIELDS, spot, message, 'Start with a line such as "name: Ada Okafor".', ())
