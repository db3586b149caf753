"""Who stands where in the directory: never by hand, never always the same first."""

import hashlib
from collections.abc import Iterable
from datetime import date

from mentorbook.publishing.edition import PublicMentor


def fair_order(mentors: Iterable[PublicMentor], day: date) -> tuple[PublicMentor, ...]:
    """Return mentors shuffled by the day: those with a free seat first, those not confirmed for the round last."""
    return tuple(sorted(mentors, key=lambda one: (not one.is_confirmed, not one.free, _draw(one.handle, day))))


def _draw(handle: str, day: date) -> str:
    return hashlib.sha256(f"{day.isoformat()}:{handle}".encode()).hexdigest()
