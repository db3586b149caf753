"""A bar on a terminal while something is measured; nothing where errors go to a file."""

import sys
from types import TracebackType
from typing import Self

WIDTH = 20


class Progress:
    """How many of the planned measurements have been made."""

    def __init__(self, planned: int) -> None:
        self._planned, self._begun = planned, 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._write("")

    def show(self, what: str) -> None:
        """Say what is measured next."""
        filled = WIDTH * self._begun // self._planned
        self._begun += 1
        self._write(f"[{'#' * filled}{'.' * (WIDTH - filled)}] {self._begun} of {self._planned}: {what}")

    def _write(self, text: str) -> None:
        if sys.stderr.isatty():
            print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)
