"""What stands around every page, so that thousands of pages are not read from top to bottom."""

import re

LEARNT_FROM = 200
# As many lines as the longest phrase has words are kept on both sides of a new one.
AROUND = 8
# A word that stands between two texts, so that the end of one and the beginning of the next are no phrase.
GAP = " zqxzqx "
_GONE = "\x00"
_GONE_LINES = re.compile("(?:\x00\n?)+")


class Chrome:
    """Remembers the lines of the first pages, each with the line before it."""

    def __init__(self) -> None:
        self.seen: set[tuple[str, str]] = set()
        self.files = 0

    def left_out(self, text: str) -> str:
        """Return a text without those lines that stood in the same neighbourhood before."""
        lines = text.split("\n")
        pairs = list(zip(["", *lines], lines, strict=False))
        new = (place for place, pair in enumerate(pairs) if pair not in self.seen)
        kept = {near for place in new for near in range(place - AROUND, place + AROUND)}
        if self.files < LEARNT_FROM:
            self.files += 1
            self.seen.update(pairs)
        return _GONE_LINES.sub(GAP, "\n".join(line if place in kept else _GONE for place, line in enumerate(lines)))
