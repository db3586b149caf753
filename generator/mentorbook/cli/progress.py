"""A bar for what takes more than two seconds: on a terminal only, quiet in CI and in pipes."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

Progress = Callable[[int, int], None]
PATIENCE = 1.0
PACE = 0.1
CELLS = 28
CLEAR = "\r\x1b[2K"


@contextmanager
def bar(label: str) -> Iterator[Progress]:
    """Give a function that is told (done, total) and draws a bar on standard error once a second has passed."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    start = drawn = time.monotonic()

    def draw(done: int, total: int) -> None:
        nonlocal drawn
        now = time.monotonic()
        if now - start >= PATIENCE and now - drawn >= PACE:
            drawn = now
            filled = CELLS * done // max(1, total)
            _show(f"{label} [{'#' * filled}{'.' * (CELLS - filled)}] {done:,} of {total:,}")

    try:
        yield draw
    finally:
        if drawn != start:
            click.echo(CLEAR, nl=False, err=True)


@contextmanager
def clock(label: str) -> Iterator[None]:
    """Draw a moving bar with the seconds that have passed, for work that doesn't tell how far it is."""
    if not sys.stderr.isatty():
        yield
        return
    over = threading.Event()
    drawing = threading.Thread(target=_draw_until, args=(over, label), daemon=True)
    drawing.start()
    try:
        yield
    finally:
        over.set()
        drawing.join()


def _draw_until(over: threading.Event, label: str) -> None:
    start = time.monotonic()
    if over.wait(PATIENCE):
        return
    while not over.wait(PACE):
        passed = time.monotonic() - start
        at = int(passed * 8) % (2 * CELLS - 2)
        at = min(at, 2 * CELLS - 2 - at)
        _show(f"{label} [{'.' * at}#{'.' * (CELLS - 1 - at)}] {passed:.0f} s")
    click.echo(CLEAR, nl=False, err=True)


def _show(text: str) -> None:
    click.echo(CLEAR + text, nl=False, err=True)
