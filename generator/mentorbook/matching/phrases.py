"""Numbers and lists as English words."""

from collections.abc import Sequence

ORDINALS = ("first", "second", "third", "fourth", "fifth")


def counted(number: int, thing: str) -> str:
    """Return a number and what it counts.

    >>> counted(1, "seat"), counted(0, "first choice")
    ('1 seat', '0 first choices')
    """
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def either(words: Sequence[str]) -> str:
    """Return words as alternatives.

    >>> either(["waited longer", "drew earlier"])
    'waited longer or drew earlier'
    """
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def ordinal(rank: int) -> str:
    """Return the word for a rank from 0; a list never holds more than five choices."""
    return ORDINALS[rank]


def sentence(clauses: Sequence[str], ending: str = ".") -> str:
    """Return clauses as one sentence; only an article at its start is capitalised, for names stay as written.

    >>> sentence(["the first choice is nobody in the directory", "van Dyk had no free seat"])
    'The first choice is nobody in the directory; van Dyk had no free seat.'
    """
    text = "; ".join(dict.fromkeys(clauses)) + ending
    return f"The {text[4:]}" if text.startswith("the ") else text
