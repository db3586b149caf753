"""A bar for what takes more than two seconds: on a terminal only, quiet in CI and in pipes."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

Progress = Callable[[int, int], None]
PATIENCE = 1.0
CELLS = 28


@contextmanager
def bar(label: str) -> Iterator[Progress]:
    """Give a function that is told (done, total) and draws a bar on standard error once a second has passed."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    start = last = time.monotonic()

    def draw(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - start < PATIENCE or now - last < 0.1:
            return
        last = now
        filled = CELLS * done // max(1, total)
        click.echo(f"\r{label} [{'#' * filled}{'.' * (CELLS - filled)}] {done:,} of {total:,}", nl=False, err=True)

    yield draw
    if last != start:
        click.echo("\r\x1b[2K", nl=False, err=True)
