"""What a command of ours hands to an engine that starts its plugins by itself."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from jinja2 import TemplateError

from mentorbook.publishing.errors import Finding, PublishingError
from mentorbook.publishing.handwritten import Handwritten, Settings, find_handwritten
from mentorbook.publishing.listening import OURS, listening, speaking
from mentorbook.publishing.publication import Publication, Source

NOTHING = Handwritten()

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Built:
    """What an engine has to say when it is done: what it complained about, and what it was given by hand."""

    warnings: tuple[str, ...] = ()
    by_hand: Handwritten = NOTHING

    @classmethod
    def of(cls, heard: list[str], settings: Settings) -> "Built":
        """Return what became of a build with these settings."""
        return cls(tuple(heard), find_handwritten(settings))


def silent(done: int, total: int) -> None:
    """Tell nobody how many pages are done."""


_GIVEN: ContextVar[Publication | Source | None] = ContextVar("given", default=None)
_PROGRESS: ContextVar[Progress] = ContextVar("progress", default=silent)


def find_given() -> Publication | Source | None:
    """Return what was handed over; None where the engine is run by itself."""
    return _GIVEN.get()


def find_progress() -> Progress:
    """Return whom to tell how many pages are done."""
    return _PROGRESS.get()


@contextmanager
def building(publication: Publication, engine: str, stop: type[Exception], progress: Progress) -> Iterator[list[str]]:
    """Hand a publication over while an engine builds, and give the list of what it complains about."""
    with _handing_over(publication, listening(engine, OURS), engine, stop, progress) as heard:
        yield heard


@contextmanager
def serving(source: Source, engine: str, stop: type[Exception]) -> Iterator[None]:
    """Hand over where the programme is while an engine shows it, and let the engine speak for itself."""
    with _handing_over(source, speaking(engine), engine, stop, silent):
        yield


@contextmanager
def _handing_over(
    given: Publication | Source,
    hearing: AbstractContextManager[list[str]],
    engine: str,
    stop: type[Exception],
    progress: Progress,
) -> Iterator[list[str]]:
    """Raise PublishingError where the engine or a template stops. The theme's long notices it keeps to itself."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
    tokens = _GIVEN.set(given), _PROGRESS.set(progress)
    try:
        with hearing as heard:
            yield heard
    except (stop, TemplateError) as error:
        raise PublishingError(f"MkDocs stopped: {error}", tuple(Finding(engine, one) for one in heard)) from error
    finally:
        _GIVEN.reset(tokens[0])
        _PROGRESS.reset(tokens[1])
