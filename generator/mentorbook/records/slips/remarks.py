"""A "#" with a space before it, which makes a remark of the rest of its line: in brackets, or amid a text."""

import re

from mentorbook.records.finding import Finding
from mentorbook.records.mending import as_long_text, example, in_quotes
from mentorbook.records.place import Place, indent, split_line
from mentorbook.records.refusals import texts
from mentorbook.records.shape import every_field_name

_REMARK = re.compile(r"(?:^|(?<=[ \t]))#")
_WORD = re.compile(r"(?<=[ \t\[{,])#(?=\S)")
_START, _END = re.compile(r"[\[{,]|: "), re.compile(r"[,\]}]")
# What stands in these is told otherwise.
_OTHER_TEXTS = ('"', "'", "[", "{", "|", ">")


def in_brackets(place: Place) -> Finding | None:
    """Find the word such as "#1" that hides the end of a list in brackets."""
    if place.opener not in ("[", "{") or not place.began:
        return None
    for number in range(place.began[0], place.line + 1):
        line, start = place.at(number), place.began[1] if number == place.began[0] else 0
        for found in _WORD.finditer(line, start):
            if not _is_in_quotes(line[start : found.start()]):
                message = 'From the "#" on, this line is a remark, and the brackets are never closed.'
                hint = (
                    f"Put quotation marks round the entry. {example(_mended(line, start, found.start()), '')}".strip()
                )
                return Finding(texts.MISSING_QUOTES, place.spot(number, found.start()), message, hint, ())
    return None


def _mended(line: str, start: int, sign: int) -> str:
    """Return a line with quotation marks round the entry of a list that has the sign in it."""
    before, behind = _START.split(line[start:sign])[-1].lstrip(), _END.split(line[sign:])[0].rstrip()
    return line[: sign - len(before)] + in_quotes(before + behind) + line[sign + len(behind) :]


def _is_in_quotes(before: str) -> bool:
    """Tell whether a quotation mark is open behind some text."""
    return before.count('"') % 2 == 1 or before.count("'") % 2 == 1


def amid_text(place: Place) -> Finding | None:
    """Find the remark that ends a text which goes on below it."""
    below = place.at(place.line)
    if not place.is_first_word or not below.strip() or split_line(below)[1] in every_field_name():
        return None
    for number in range(place.line - 1, -1, -1):
        start, field, value = split_line(place.at(number))
        is_remark = not place.at(number).strip() or value.startswith("#")
        is_around = indent(place.at(number)) < indent(below) and not is_remark
        found = _REMARK.search(place.at(number), len(start) if is_around else 0)
        if found and not value.startswith(_OTHER_TEXTS):
            message = 'From the "#" on, this line is a remark, but the text goes on below it.'
            hint = _around_remark(field or place.field_around, is_whole_line=is_remark)
            return Finding(texts.MISSING_QUOTES, place.spot(number, found.start()), message, hint, ())
        if is_around:
            return None
    return None


def _around_remark(field: str, *, is_whole_line: bool) -> str:
    hint = as_long_text(field) if field else texts.MISSING_QUOTES.fix
    return f"Take the remark out; or {hint[0].lower()}{hint[1:]}" if is_whole_line else hint
