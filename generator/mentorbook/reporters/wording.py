"""The words of a problem, and who may read them."""

import unicodedata
from collections.abc import Mapping

from mentorbook.problems import Problem, Rule

PRIVATE_FOLDERS = ("mentees/", "pairs/")
PRIVATE_FILES = frozenset({"contacts.yaml", "never_with.yaml", "prefers.yaml"})


def is_private(path: str) -> bool:
    """Tell whether a file holds what only coordinators and its owner may read."""
    return path.startswith(PRIVATE_FOLDERS) or path in PRIVATE_FILES


def remedy(problem: Problem, rules: Mapping[str, Rule], *, on_terminal: bool) -> str:
    """Return how to mend a problem.

    A hint may repeat what a private file says, so anywhere but on a terminal such a file gets the rule's
    general advice.
    """
    if is_private(problem.where.path) and not on_terminal:
        return rules[problem.rule].fix
    return problem.hint


def sentence(problem: Problem, rules: Mapping[str, Rule], *, on_terminal: bool) -> str:
    """Return the whole of what is said of a problem: what is wrong, then how to mend it."""
    return f"{problem.message} {remedy(problem, rules, on_terminal=on_terminal)}".strip()


def terminal_safe(text: str) -> str:
    """Return text without characters that steer a terminal or turn a line round; ESC becomes a picture of itself."""
    return "".join(_picture(one) if unicodedata.category(one) in {"Cc", "Cf", "Zl", "Zp"} else one for one in text)


def _picture(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    # Joiners hold emoji and some scripts together and steer nothing.
    return character if code in (0x200C, 0x200D) else "\ufffd"


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(_columns(one) for one in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or character in "\u200c\u200d":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def count(number: int, one: str, many: str) -> str:
    """Return a number with its noun: "1 file", "1,300 files"."""
    return f"{number:,} {one if number == 1 else many}"


def listed(parts: list[str]) -> str:
    """Return parts as a sentence lists them: "a, b and c"."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))
