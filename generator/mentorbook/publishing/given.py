"""What a command of ours hands to an engine that starts its plugins by itself."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from mentorbook.publishing.publication import Publication, Source

_GIVEN: ContextVar[Publication | Source | None] = ContextVar("given", default=None)


def find_given() -> Publication | Source | None:
    """Return what was handed over; None where the engine is run by itself."""
    return _GIVEN.get()


@contextmanager
def giving(given: Publication | Source) -> Iterator[None]:
    """Hand something over while this lasts, and keep the theme's long notices about engines to itself."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
    token = _GIVEN.set(given)
    try:
        yield
    finally:
        _GIVEN.reset(token)
