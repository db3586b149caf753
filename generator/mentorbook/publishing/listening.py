"""Hear what an engine complains about, without letting it talk to the terminal."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class _Ear(logging.Handler):
    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@contextmanager
def listening(name: str) -> Iterator[list[str]]:
    """Give the list into which warnings and errors of the loggers of that name are written while this lasts."""
    heard: list[str] = []
    logger, ear = logging.getLogger(name), _Ear(heard)
    propagate, level = logger.propagate, logger.level
    logger.addHandler(ear)
    logger.propagate = False
    logger.setLevel(logging.WARNING)
    try:
        yield heard
    finally:
        logger.removeHandler(ear)
        logger.propagate = propagate
        logger.setLevel(level)
