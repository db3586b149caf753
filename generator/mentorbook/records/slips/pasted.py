"""What comes along when text is pasted: Git's marks, marks of code, signs that only look like the right ones."""

import re

from mentorbook.records.finding import Finding
from mentorbook.records.mending import example
from mentorbook.records.place import LONGEST_LINE, Place
from mentorbook.records.refusals import texts

_CONFLICT = re.compile(r"(<{7}|={7}|>{7})( .*)?")
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_SPACE = re.compile(rf"(?:^ *|(?<=[:-]))[{_SPACES}]|(?<=[\]}}\"'])[{_SPACES}]+ *$")
_WIDE_COLON = re.compile(r"^ *(- +)*[\w-]+(\uff1a|\ufe55|\u2236|\ua789)")


def conflict(place: Place) -> Finding | None:
    """Find the marks that Git leaves where two people changed the same lines."""
    for number, line in enumerate(place.lines):
        if _CONFLICT.fullmatch(line):
            message = "Git's marks of a conflict are still in this file."
            hint = "Keep the lines that are right, and take out the others and the lines of <, = and >."
            return Finding(texts.CONFLICT, place.spot(number), message, hint, ())
    return None


def code_fence(place: Place) -> Finding | None:
    """Find the marks that stand round code on web pages."""
    if place.text.startswith("```") and place.column == 0:
        message = "The marks of a code block, ```, are not part of a file."
        return Finding(texts.BROKEN_LINE, place.spot(), message, "Take out the lines that start with ```.", ())
    return None


def odd_space(place: Place) -> Finding | None:
    """Find a space that web pages and word processors use, where only a plain one counts."""
    for number in _suspects(place):
        found = _ODD_SPACE.search(place.at(number))
        if found:
            spaces = found[0].lstrip(" ")
            code = f"U+{ord(spaces[0]):04X}"
            message = f"A special space ({code}) stands here, where only a plain one counts."
            is_last = not place.at(number)[found.end() :].strip() and found.start() > 0
            hint = "Delete the space." if is_last else "Delete the space and type it again."
            several = sum(1 for line in place.lines if _ODD_SPACE.search(line[:LONGEST_LINE]))
            if several > 1:
                hint = f"{hint[:-1]}; {several:,} lines have such spaces."
            return Finding(texts.MISSING_SPACE, place.spot(number, found.end() - len(spaces)), message, hint, ())
    return None


def wide_colon(place: Place) -> Finding | None:
    """Find a colon of another script after a field's name."""
    for number in _suspects(place):
        found = _WIDE_COLON.search(place.at(number))
        if found:
            line = place.at(number)
            mended = f"{line[: found.end() - 1]}: {line[found.end() :].lstrip()}"
            hint = example(mended, texts.NO_COLON.fix)
            message = f'"{found[2]}" is not the colon that a field needs; ":" with a space is.'
            return Finding(texts.NO_COLON, place.spot(number, found.end() - 1), message, hint, ())
    return None


def _suspects(place: Place) -> tuple[int, ...]:
    """Return the lines that can be to blame: the one above, the one that began, the one where it ended."""
    return tuple(sorted({place.above(place.line), place.line, place.began[0] if place.began else place.line}))
