"""Mentors of the same name, and what tells them apart."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain

from mentorbook.model.person import Mentor


def tell_apart(mentors: Iterable[Mentor]) -> dict[str, str]:
    """Return, by handle, what tells mentors apart who have one name: their headline, else place, else handle.

    Whoever shares their name with nobody is not there. What namesakes have in common tells none of them apart.
    """
    by_name: dict[str, list[Mentor]] = {}
    for mentor in mentors:
        by_name.setdefault(_folded(mentor.name), []).append(mentor)
    found: dict[str, str] = {}
    for namesakes in by_name.values():
        if len(namesakes) > 1:
            found |= _told(namesakes)
    return found


def _told(namesakes: Iterable[Mentor]) -> Mapping[str, str]:
    said = {one.handle: [text for text in (one.headline, one.place, one.handle) if text] for one in namesakes}
    folded = {handle: list(map(_folded, texts)) for handle, texts in said.items()}
    times = Counter(chain.from_iterable(folded.values()))
    return {
        handle: next((text for text, key in zip(texts, folded[handle], strict=True) if times[key] == 1), handle)
        for handle, texts in said.items()
    }


def _folded(text: str) -> str:
    """Return a text without case, accents, spaces and what can't be seen."""
    if text.isascii():
        return "".join(text.lower().split())
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in letters if not unicodedata.combining(one) and _is_seen(one))


def _is_seen(one: str) -> bool:
    return not one.isspace() and unicodedata.category(one) not in ("Cf", "Cc")
