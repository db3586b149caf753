"""The command line: one file a command. The clock, the environment and the terminal are read here only."""

from mentorbook.cli.main import main

__all__ = ["main"]
