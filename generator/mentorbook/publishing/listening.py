"""Hear what an engine complains about, and decide who else does."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager

OURS = "mentorbook"
LOG = logging.getLogger(OURS)


class _Ear(logging.Handler):
    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@contextmanager
def listening(*names: str) -> Iterator[list[str]]:
    """Give the list into which warnings and errors of the loggers of these names are written while this lasts."""
    heard: list[str] = []
    with ExitStack() as stack:
        for name in names:
            stack.enter_context(_handled_by(name, _Ear(heard)))
        yield heard


@contextmanager
def speaking(name: str, level: int = logging.WARNING) -> Iterator[list[str]]:
    """Let what the loggers of that name say be read on standard error while this lasts; the list stays empty."""
    with _handled_by(name, logging.StreamHandler(), level):
        yield []


def warn(sentences: Iterable[str]) -> None:
    """Say what whoever ran the engine should know."""
    for sentence in sentences:
        LOG.warning(sentence)


@contextmanager
def _handled_by(name: str, handler: logging.Handler, level: int = logging.WARNING) -> Iterator[None]:
    logger = logging.getLogger(name)
    propagate, usual = logger.propagate, logger.level
    logger.addHandler(handler)
    logger.propagate = False
    logger.setLevel(level)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate
        logger.setLevel(usual)
