"""The command line: one file a command. The clock, the environment and the terminal are read here only."""

import sys
from collections.abc import Sequence

INTERRUPTED = 130  # as shells say it: 128 and the number of the signal


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program. Ctrl+C ends it without a word, also while it is still being loaded."""
    try:
        from mentorbook.cli.entrance import enter

        enter(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
