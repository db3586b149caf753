"""What writing the pages of a site takes by itself, on a disk or in memory: `python -m benchmarks.writing [FOLDER]`."""

import argparse
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.places import find_parent
from benchmarks.timing import cpu_seconds

PAGES = 10_000
# A page of Hugo's bare theme, and one of ours.
SIZES = (2_000, 17_000)


def write(folder: Path, size: int, pages: int) -> float:
    """Write so many folders with a page in each, and return the CPU seconds it took."""
    content = os.urandom(size)
    start = cpu_seconds()
    for number in range(pages):
        place = f"{folder}/{number}"
        os.mkdir(place)  # noqa: PTH102 - as a build writes them
        with open(f"{place}/index.html", "wb", buffering=0) as page:  # noqa: PTH123
            page.write(content)
    return cpu_seconds() - start


def main(arguments: Sequence[str] | None = None) -> None:
    """Write pages of both sizes three times in turn, and print what that took."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.writing", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=find_parent(on_disk=False), help="where to write")
    parser.add_argument("--pages", type=int, default=PAGES, help="how many")
    options = parser.parse_args(arguments)
    for size in SIZES * 3:
        folder = Path(tempfile.mkdtemp(dir=options.folder))
        try:
            print(
                f"{options.pages:,} pages of {size:,} bytes: {write(folder, size, options.pages):.2f} CPU s", flush=True
            )
        finally:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
