"""The command line: one file a command. The clock, the environment and the terminal are read here only."""

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

FEWEST_VALUES = 200_000
INTERRUPTED = 130  # as shells say it: 128 and the number of the signal


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program. Ctrl+C ends it without a word, also while it is still being loaded."""
    try:
        from mentorbook.cli.entrance import enter

        enter(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def run() -> None:
    """Run the program as a process of its own, which ends when its work is done."""
    hurry()
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        # A shell may have closed them; what is said then is lost.
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
        try:
            main()
        except SystemExit as end:
            leave(end)


def hurry() -> None:
    """Look for cyclic garbage less often: loading 800 modules makes much, and nearly none of it is garbage."""
    gc.set_threshold(FEWEST_VALUES)


def leave(end: SystemExit) -> None:
    """End the process at once: to give back what 30,000 people took, value by value, takes a second."""
    if not isinstance(end.code, int | None):
        raise end
    # What was to be done at the end, such as removing folders, is done.
    atexit._run_exitfuncs()
    with suppress(BrokenPipeError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(end.code or 0)
