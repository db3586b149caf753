"""The words of a problem, and who may read them."""

import re
import unicodedata
from collections.abc import Mapping

from mentorbook.model.vocabulary import vocabulary
from mentorbook.problems import Problem, Rule

PRIVATE_FOLDERS = ("mentees/", "pairs/")
_QUOTED = re.compile(r'"([^"]*)"')
_GUESS = re.compile(r'Did you mean "([^"]*)"\?')
PRIVATE_FILES = frozenset({"contacts.yaml", "never_with.yaml", "prefers.yaml"})


def is_private(path: str) -> bool:
    """Tell whether a file holds what only coordinators and its owner may read."""
    return path.startswith(PRIVATE_FOLDERS) or path in PRIVATE_FILES


def told(problem: Problem, rules: Mapping[str, Rule], *, on_terminal: bool) -> tuple[str, str]:
    """Return what is wrong, and how to mend it, as whoever reads may be told.

    Anywhere but on a terminal a private file's problem repeats nothing that somebody typed: a line that lost its
    indentation makes a field's name of a confession. Then the rule's own sentence and advice stand in. The words of
    the format itself may be named.
    """
    if on_terminal or not is_private(problem.where.path):
        return problem.message, problem.hint
    rule = rules[problem.rule]
    message = problem.message if set(_QUOTED.findall(problem.message)) <= vocabulary() else rule.sentence
    guess = _GUESS.fullmatch(problem.hint)
    return message, problem.hint if guess and guess[1] in vocabulary() else rule.fix


def sentence(problem: Problem, rules: Mapping[str, Rule], *, on_terminal: bool) -> str:
    """Return the whole of what is said of a problem: what is wrong, then how to mend it."""
    return " ".join(filter(None, told(problem, rules, on_terminal=on_terminal)))


def terminal_safe(text: str) -> str:
    """Return text without characters that steer a terminal or turn a line round; ESC becomes a picture of itself."""
    return "".join(_picture(one) if unicodedata.category(one) in {"Cc", "Cf", "Zl", "Zp"} else one for one in text)


def _picture(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    # Joiners hold emoji and some scripts together and steer nothing.
    return character if code in (0x200C, 0x200D) else "\ufffd"


def count(number: int, one: str, many: str) -> str:
    """Return a number with its noun: "1 file", "1,300 files"."""
    return f"{number:,} {one if number == 1 else many}"


def listed(parts: list[str]) -> str:
    """Return parts as a sentence lists them: "a, b and c"."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))
