"""Mentors of the same name, and what tells them apart."""

import unicodedata
from collections.abc import Iterable, Mapping

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
    named = {one.handle: [one.headline or "", one.place or "", one.handle] for one in namesakes}
    said = [_folded(text) for texts in named.values() for text in texts if text]
    return {
        handle: next((text for text in texts if text and said.count(_folded(text)) == 1), handle)
        for handle, texts in named.items()
    }


def _folded(text: str) -> str:
    """Return a text without case, accents, spaces and what can't be seen."""
    if text.isascii():
        return "".join(text.lower().split())
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in letters if not unicodedata.combining(one) and _is_seen(one))


def _is_seen(one: str) -> bool:
    return not one.isspace() and unicodedata.category(one) not in ("Cf", "Cc")
