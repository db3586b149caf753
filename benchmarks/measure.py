"""What a command costs: seconds and memory of a process of its own, as the system counts them."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

# Linux counts in kilobytes, macOS in bytes.
MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024
ENOUGH_SECONDS = 60.0


class CommandError(Exception):
    """A measured command failed; the message is what it said."""


@dataclass(frozen=True)
class Cost:
    """Seconds of all processors, seconds by the wall clock, and the most memory at once, in megabytes.

    Linux counts the memory of the process that started the command too, at its start: some 40 MB here.
    """

    cpu: float
    wall: float
    megabytes: float


def cost_of(command: Sequence[str | Path], folder: Path, *, runs: int = 1) -> tuple[Cost, str]:
    """Run a command in a folder and return its cost and what it printed.

    Of several runs the cheapest counts: whatever else the machine does only adds. Long ones are not repeated.
    """
    found: list[tuple[Cost, str]] = []
    while len(found) < runs and sum(cost.wall for cost, _ in found) < ENOUGH_SECONDS:
        found.append(_run(command, folder))
    return min(found, key=lambda one: one[0].cpu)


def _run(command: Sequence[str | Path], folder: Path) -> tuple[Cost, str]:
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as output,
        tempfile.TemporaryFile("w+", encoding="utf-8") as said,
    ):
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        printed, complaint = (_whole(file) for file in (output, said))
    if process.returncode:
        raise CommandError(f"{' '.join(map(str, command))} ended with {process.returncode}.\n{printed}{complaint}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * MEMORY_UNIT / 1_000_000), printed


def _whole(file: TextIO) -> str:
    file.seek(0)
    return file.read()
