"""The check's regular expressions as browsers read them, so that nothing is looked for in two ways."""

import re

# What a Python pattern means by a letter, browsers mean by its ASCII ones only.
_CLASSES = {"w": r"\p{L}\p{N}_", "d": r"\p{Nd}", "s": r"\s"}
_PART = re.compile(r"\\(?P<escaped>.)|(?P<open>\[\^?\]?)|(?P<close>\])|.", re.DOTALL)


def for_browsers(pattern: re.Pattern[str]) -> tuple[str, str]:
    """Return the source and the flags of an equal regular expression of JavaScript.

    >>> for_browsers(re.compile(r"[\\w+]+@\\w\\Z", re.IGNORECASE))
    ('[\\\\p{L}\\\\p{N}_+]+@[\\\\p{L}\\\\p{N}_](?![\\\\s\\\\S])', 'ui')
    """
    parts, is_inside = [], False
    for part in _PART.finditer(pattern.pattern):
        if part["open"] and not is_inside:
            is_inside = True
        elif part["close"]:
            is_inside = False
        parts.append(_translated(part, is_inside=is_inside))
    flags = {re.IGNORECASE: "i", re.MULTILINE: "m", re.DOTALL: "s"}
    return "".join(parts), "u" + "".join(letter for flag, letter in flags.items() if pattern.flags & flag)


def _translated(part: re.Match[str], *, is_inside: bool) -> str:
    escaped = part["escaped"]
    if escaped == "Z":
        return r"(?![\s\S])"
    if escaped not in _CLASSES:
        return part[0]
    return _CLASSES[escaped] if is_inside or escaped == "s" else f"[{_CLASSES[escaped]}]"
