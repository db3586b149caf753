"""Reads the files of a site in every form, but what stands around every page only a few times."""

import re
from collections.abc import Iterator

from mentorbook.publishing.words_in import GAP, Reading, encoded_runs, readings, readings_of_run

LEARNT_FROM = 200
# As many lines as the longest phrase has words are kept on both sides of a new one.
AROUND = 8
_GONE = "\x00"
_GONE_LINES = re.compile("(?:\x00\n?)+")


class Reader:
    """Remembers the lines of the first pages, each with the line before it, and what was base64 or looked like it."""

    def __init__(self) -> None:
        self.seen: set[tuple[str, str]] = set()
        self.runs: set[str] = set()
        self.files = 0

    def read(self, text: str) -> Iterator[Reading]:
        """Yield a file's text in every form, less what was read before."""
        fresh = self._fresh(text)
        yield from readings(fresh)
        runs = encoded_runs(fresh) - self.runs
        self.runs |= runs
        for run in runs:
            yield from readings_of_run(run)

    def _fresh(self, text: str) -> str:
        """Return a text without those lines that stood in the same neighbourhood before."""
        lines = text.split("\n")
        pairs = list(zip(["", *lines], lines, strict=False))
        new = (place for place, pair in enumerate(pairs) if pair not in self.seen)
        kept = {near for place in new for near in range(place - AROUND, place + AROUND)}
        if self.files < LEARNT_FROM:
            self.files += 1
            self.seen.update(pairs)
        return _GONE_LINES.sub(GAP, "\n".join(line if place in kept else _GONE for place, line in enumerate(lines)))
