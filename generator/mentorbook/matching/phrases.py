"""Numbers and lists as English words."""

from collections.abc import Sequence

from mentorbook.matching.gains import Change

ORDINALS = ("first", "second", "third", "fourth", "fifth")


def counted(number: int, thing: str) -> str:
    """Return a number and what it counts.

    >>> counted(1, "seat"), counted(0, "first choice")
    ('1 seat', '0 first choices')
    """
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def either(words: Sequence[str]) -> str:
    """Return words as alternatives.

    >>> either(["waited longer", "drew earlier"])
    'waited longer or drew earlier'
    """
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def joined(words: Sequence[str]) -> str:
    """Return words as a sentence lists them.

    >>> joined(["Ada", "Eva", "Ivo"])
    'Ada, Eva and Ivo'
    """
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def changed(change: Change) -> str:
    """Return what a change makes more and fewer.

    >>> changed(Change(-1, (1, -2)))
    '1 pair fewer (1 first choice more and 2 second choices fewer)'
    """
    ranks = [_more(number, f"{ordinal(rank)} choice") for rank, number in enumerate(change.profile) if number]
    return f"{_more(change.matched, 'pair')} ({joined(ranks)})" if change.matched else joined(ranks)


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


def _more(number: int, thing: str) -> str:
    return f"{counted(abs(number), thing)} {'more' if number > 0 else 'fewer'}"
