"""Guess which word was meant."""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

CLOSE = 0.65


def nearest(word: str, candidates: Iterable[str], close: float = CLOSE) -> str | None:
    """Return the candidate most like `word`; None where none is as like as `close`. Of equals the first wins.

    Two letters swapped count as one mistake (optimal string alignment distance). Case doesn't matter.
    """
    words = list(candidates)
    found = process.extractOne(
        word[:80].casefold(),
        [one.casefold() for one in words],
        scorer=OSA.normalized_similarity,
        score_cutoff=close,
    )
    return words[found[2]] if found else None
