"""How the fields of records, and what is wrong with them, are spoken of in messages."""

from typing import NamedTuple

from mentorbook.model.source import Route
from mentorbook.problems import Rule, quote


class Words(NamedTuple):
    """A rule, what follows the field's name in the message, the hint, and what to write instead if that is known."""

    rule: Rule
    predicate: str
    hint: str
    instead: str = ""


def name_of(route: Route) -> str:
    """Return words for a value: "headline", entry 2 of "topics", "mentor" in entry 1 of "choices"."""
    words = ""
    for step in route:
        here = f"entry {step + 1}" if isinstance(step, int) else quote(step)
        joint = " of " if isinstance(step, int) else " in "
        words = f"{here}{joint}{words}" if words else here
    return words


def did_you_mean(*words: str) -> str:
    """Return a question that offers some words; empty where there are none."""
    quoted = [quote(word) for word in words]
    several = f"{', '.join(quoted[:-1])} or {quoted[-1]}" if len(quoted) > 1 else "".join(quoted)
    return f"Did you mean {several}?" if quoted else ""


def sentence(words: str) -> str:
    """Return words with a capital first letter, if they begin with one."""
    return words[:1].upper() + words[1:]
