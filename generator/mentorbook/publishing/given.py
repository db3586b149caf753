"""What a command of ours hands to an engine that starts its plugins by itself."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar

from mentorbook.publishing.errors import Finding, PublishingError
from mentorbook.publishing.publication import Publication, Source

_GIVEN: ContextVar[Publication | Source | None] = ContextVar("given", default=None)


def find_given() -> Publication | Source | None:
    """Return what was handed over; None where the engine is run by itself."""
    return _GIVEN.get()


@contextmanager
def handing_over(
    given: Publication | Source, hearing: AbstractContextManager[list[str]], *stops: type[Exception]
) -> Iterator[list[str]]:
    """Hand something over while this lasts, and give the list of what the engine complains about.

    Raise PublishingError where it stops, which it says by an exception of a kind in `stops`. The theme's long notices
    about engines it keeps to itself.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
    token = _GIVEN.set(given)
    try:
        with hearing as heard:
            yield heard
    except stops as error:
        raise PublishingError(f"MkDocs stopped: {error}", tuple(Finding("mkdocs", one) for one in heard)) from error
    finally:
        _GIVEN.reset(token)
