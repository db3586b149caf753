"""Reads the files of a site: each text once, in pieces, without what stands around every page."""

from collections.abc import Iterable, Iterator
from itertools import chain

from mentorbook.publishing.carriers import plain_texts
from mentorbook.publishing.repeated import Repeated
from mentorbook.publishing.words_in import (
    GAP,
    Reading,
    are_tags_whole,
    around_remarks,
    both_ways,
    decoded,
    encoded_runs,
    has_breaks,
    is_tag,
    parted,
    readings,
    shown_and_tags,
    spaced_ways,
    text_of_runs,
    values_in,
    without_breaks,
)

PIECE = 60_000
# What two pieces share, so that no phrase is cut. Both are bytes.
SHARED = 4_000
# Most tags that come again do so soon.
MOST_TAGS = 20_000
_GAP = GAP.encode()
# Between two files: whatever tag the first left open, as a picture may, is none then.
_END = f"{GAP}<hr>{GAP}".encode()


class Reader:
    """Remembers what stood in files that were read before and kept: it is not read again."""

    def __init__(self) -> None:
        self._repeated = Repeated()
        self._tags: set[str] = set()
        self._runs: set[str] = set()
        self._new_tags: set[str] = set()
        self._new_runs: set[str] = set()

    def read(self, files: Iterable[tuple[str, bytes]]) -> Iterator[Reading]:
        """Yield the names of files and what they hold in every form, less what was kept.

        Small files are read faster together.
        """
        self._new_tags, self._new_runs = set(), set()
        texts = ((name, text) for name, raw in files for text in plain_texts(raw))
        parts = (_GAP.join([name.encode(errors="replace"), *self._repeated.fresh(text)]) for name, text in texts)
        for piece in in_pieces(_END.join(parts)):
            for text in _decoded(piece):
                yield from self._readings(text, are_whole=are_tags_whole(piece))

    def keep(self) -> None:
        """Remember the files that were read last: nothing was found in them."""
        self._repeated.keep()
        self._runs |= self._new_runs
        if len(self._tags) < MOST_TAGS:
            self._tags |= self._new_tags

    def _readings(self, text: str, *, are_whole: bool) -> Iterator[Reading]:
        """Yield a text without its tags, its new tags by themselves, and what is base64.

        No words are anybody's that stand half in a tag and half beside it, so this finds what all of the text with its
        tags would. What only looks like a tag, as a remark does, may be a part of the text as well.
        """
        if "<" not in text:
            yield from both_ways(text)
            yield from self._encoded_in(text)
            return
        shown, within = shown_and_tags(text, are_whole=are_whole)
        fresh = within - self._tags
        if has_breaks(fresh):
            text = without_breaks(text)
            shown, within = shown_and_tags(text, are_whole=are_whole)
            fresh = within - self._tags
        new = [f"<{one}>" for one in sorted(fresh)]
        values = GAP.join(values_in(new))
        yield from both_ways(text, shown)
        yield from spaced_ways(Reading(decoded(values), GAP.join(new)))
        yield from self._encoded_in(f"{shown} {values}")
        remarks = {tag for tag in new if not is_tag(tag)}
        if remarks:
            yield from both_ways(around_remarks(parted(text), remarks))
        self._new_tags |= fresh.difference(one[1:-1] for one in remarks)

    def _encoded_in(self, text: str) -> Iterator[Reading]:
        runs = encoded_runs(text) - self._runs
        self._new_runs |= runs
        if runs:
            yield from readings(text_of_runs(sorted(runs)))


def _decoded(raw: bytes) -> Iterator[str]:
    """Yield a text; what is no UTF-8 as far as it is, and as what computers of the West wrote before."""
    try:
        yield raw.decode()
    except UnicodeDecodeError:
        yield raw.decode(errors="replace")
        yield raw.decode("latin-1")


def in_pieces(raw: bytes) -> Iterator[bytes]:
    """Cut a long text in UTF-8 behind tags, lines or words into pieces that share their edges.

    A phrase is looked for in all of a piece as soon as its words are there, which they always are in a long text.
    """
    start = 0
    while len(raw) - start > PIECE + SHARED:
        end = _edge(raw, start + PIECE)
        yield raw[start:end]
        start = _edge(raw, end - SHARED)
    yield raw[start:]


def _edge(raw: bytes, near: int) -> int:
    """Return where in the last bytes before a place a tag ends, else a line, a word, or at least a character."""
    edges = (raw.rfind(sign, near - SHARED // 4, near) + 1 for sign in (b">", b"\n", b" "))
    characters = (place for place in range(near, near - 4, -1) if raw[place] & 0xC0 != 0x80)
    return next(filter(None, chain(edges, characters)), near)
