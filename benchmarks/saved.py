"""Measure how soon a preview shows a saved file: `python -m benchmarks.saved [--mentors 1000] [--runs 5]`."""

import argparse
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from benchmarks.programmes import write_programme

PATIENCE = 120.0
PACE = 0.02
COMMAND = (sys.executable, "-c", "from mentorbook.cli import main; main()")


def wait_for(url: str, words: str) -> float:
    """Return how many seconds passed until a page held these words."""
    start = time.perf_counter()
    while time.perf_counter() - start < PATIENCE:
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
                if words in answer.read().decode():
                    return time.perf_counter() - start
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(PACE)
    raise TimeoutError(f"{url} never said {words!r}")


def processor_seconds(process: int) -> float:
    """Return what a process has used so far, where the system tells (Linux)."""
    file = Path(f"/proc/{process}/stat")
    if not file.is_file():
        return 0.0
    used = file.read_text().rpartition(")")[2].split()[11:13]
    return sum(map(int, used)) / os.sysconf("SC_CLK_TCK")


def save_and_wait(root: Path, home: str, process: int, run: int) -> tuple[float, float]:
    """Save a mentor's file with another headline; return the seconds until it is shown, and those of the processor."""
    file = min((root / "mentors").glob("*.yaml"))
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("headline:")]
    used = processor_seconds(process)
    file.write_text("\n".join([*lines, f"headline: Saved for the time {run}", ""]), encoding="utf-8")
    passed = wait_for(f"{home}mentors/{file.stem}/", f"Saved for the time {run}")
    return passed, processor_seconds(process) - used


def measure(root: Path, runs: int) -> list[tuple[float, float]]:
    """Return what each of several saved files took."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    home = f"http://{address}/"
    with subprocess.Popen([*COMMAND, "serve", "--address", address], cwd=root, stderr=subprocess.DEVNULL) as process:
        try:
            wait_for(home, "<html")
            return [save_and_wait(root, home, process.pid, run) for run in range(runs)]
        finally:
            process.send_signal(signal.SIGINT)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; the status is 0 whatever the figures are, since machines differ."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.saved", description=__doc__)
    parser.add_argument("--mentors", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="mentorbook-saved-") as folder:
        write_programme(Path(folder), options.mentors)
        found = measure(Path(folder), options.runs)
    for passed, used in found:
        print(f"shown after {passed:.2f} s, {used:.2f} of them the server's processor")
    print(
        f"median of {options.mentors:,} mentors: {statistics.median(passed for passed, _ in found):.2f} s (wanted: 2)"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
