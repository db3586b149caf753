"""Build a site as `mentorbook build` does, and time its parts: `python -m benchmarks.site_phases DIR TO`.

With `--no-search` the site has no search index, so that what the index takes is the difference.
"""

import argparse
import json
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from benchmarks.timing import timed
from mentorbook.cli import hurry, leave


def main(arguments: Sequence[str] | None = None) -> None:
    """Build and print."""
    found: dict[str, float] = {}
    # As in the command, loading is part of what is hurried; what reads has to be loaded first.
    with timed("reading", found):
        import_module("mentorbook.records.check")
    from benchmarks.site_parts import build, without_search

    parser = argparse.ArgumentParser(prog="python -m benchmarks.site_phases", description=__doc__)
    parser.add_argument("programme", type=Path)
    parser.add_argument("site", type=Path)
    parser.add_argument("--no-search", action="store_true")
    options = parser.parse_args(arguments)
    if options.no_search:
        without_search(options.programme)
    build(options.programme, options.site, found)
    print(json.dumps(found))


if __name__ == "__main__":
    hurry()
    main()
    leave(SystemExit(0))
