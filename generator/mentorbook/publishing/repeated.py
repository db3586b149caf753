"""Tell what is new in a file from what stands in earlier ones, byte for byte: most of a page is around every page."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mentorbook.publishing.searcher import LONGEST
from mentorbook.publishing.words_in import ends_block, readings, words_of

# Of the longest phrase all words but one may lie beside what is new.
AROUND = LONGEST - 1
# Shorter blocks save less than the words around them cost.
LEAST = 300
# Of longer files it isn't learnt what they have in common.
LARGEST = 500_000
_ANCHOR = 90
_ATTRIBUTES = re.compile(rb"^(</?[\w-]+)[^<>]*>$")
_SPACES = re.compile(rb"\s+")
_BARE_TAGS = re.compile(rb"(?:</?[\w-]+>\s*){2,}")
_TAG = re.compile(rb"<[^<>]*>")
_LONE_SIGN = re.compile(rb"[<>]")
# A tag, or a word with the signs behind it.
_PART = re.compile(rb"<[^<>]*>|[^<\s;,{}]+[\s;,{}]*|[\s;,{}]+|<")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a file that was read. It begins and ends where tags end; `head` and `tail` are its outermost words.

    It is found by its `anchor`, which lies `offset` bytes from its beginning.
    """

    content: bytes
    head: bytes
    tail: bytes
    anchor: bytes
    offset: int

    def find(self, raw: bytes, start: int) -> int:
        """Return where a file holds the block at or after a place; -1 where it does not."""
        place = raw.find(self.anchor, start + self.offset) - self.offset
        return place if place >= start and raw.startswith(self.content, place) else -1


class Repeated:
    """Remembers which blocks two files have in common, and leaves them out of the next.

    Nothing is lost by that. A block stood in one piece in a file that was read and kept, so no phrase is in it. A
    phrase that lies across its edge is in what is left, because the block's outermost words are left, too.
    """

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._last = self._kept = b""
        self._in_vain = 0
        self._pause = 0

    def fresh(self, raw: bytes) -> list[bytes]:
        """Return the stretches of a file that are new, each with some words of what is around it."""
        parts, left = without_blocks(raw, self._blocks)
        if self._kept and LEAST < left > len(raw) // 2 and len(raw) < LARGEST:
            self._pause -= 1
            if self._pause < 0:
                parts = self._learn(raw, parts, left)
        self._last = raw
        return parts

    def keep(self) -> None:
        """Remember the last file: what the next has in common with it is not new."""
        self._kept = self._last

    def _learn(self, raw: bytes, parts: list[bytes], left: int) -> list[bytes]:
        """Take the blocks of this file and the one kept last if they leave much less; else wait, longer each time."""
        blocks = list(_blocks_in_both(self._kept, raw))
        new, less = without_blocks(raw, blocks)
        if 4 * less > 3 * left:
            self._in_vain += 1
            self._pause = self._in_vain
            return parts
        self._blocks, self._in_vain, self._pause = blocks, 0, 0
        return new


def without_blocks(raw: bytes, blocks: Iterable[Block]) -> tuple[list[bytes], int]:
    """Return what is left of a file without blocks in this order, and how many bytes of it are in none."""
    parts, start, around, left = [], 0, b"", len(raw)
    for block in blocks:
        place = block.find(raw, start)
        if place >= 0:
            parts.append(around + raw[start:place] + block.head)
            start, around = place + len(block.content), block.tail
            left -= len(block.content)
    return [*parts, around + raw[start:]], left


def _blocks_in_both(old: bytes, new: bytes) -> Iterator[Block]:
    """Yield the long stretches of a file that an older one holds, too, in the order of the new one."""
    before, after = _units(old), _units(new)
    places = {unit: place for place, unit in reversed(list(enumerate(before)))}
    often = Counter(after)
    start = 0
    while start < len(after):
        length = _alike(before, places.get(after[start], len(before)), after, start)
        units = after[start : start + length]
        if sum(map(len, units)) >= LEAST:
            yield _block(units, often)
        start += max(length, 1)


def _units(raw: bytes) -> list[bytes]:
    """Cut a file behind each tag, so that no stretch begins within one. What follows the last tag is no unit."""
    return [unit + b">" for unit in raw.split(b">")[:-1]]


def _alike(before: list[bytes], place: int, after: list[bytes], start: int) -> int:
    """Return how many units are the same from two places on."""
    most = min(len(before) - place, len(after) - start)
    return next((one for one in range(most) if before[place + one] != after[start + one]), most)


def _block(units: list[bytes], often: Counter[bytes]) -> Block:
    """Make a block; it is sought by its longest unit, if possible one that stands nowhere else."""
    chosen = min(range(len(units)), key=lambda one: (often[units[one]], -len(units[one])))
    content = b"".join(units)
    parts = [part if _TAG.fullmatch(part) else _LONE_SIGN.sub(b" ", part) for part in _PART.findall(content)]
    head, tail = _outermost(parts), _outermost(parts[::-1])[::-1]
    offset = sum(map(len, units[:chosen]))
    inner, outer = (_short(b"".join(one)) for one in (head, tail))
    return Block(content, inner, outer, units[chosen][:_ANCHOR], offset)


def _outermost(parts: list[bytes]) -> list[bytes]:
    """Return the first tags and words, so many that they are enough with and without tags.

    Tags lose their attributes where these aren't needed any more.
    """
    found: list[bytes] = []
    with_tags = without = 0
    for part in parts:
        found.append(part if with_tags < AROUND else _ATTRIBUTES.sub(rb"\1>", part))
        whole, *shown = (len(words_of(one.text)) for one in readings(part.decode(errors="replace")))
        with_tags, without = with_tags + whole, without + min(shown, default=whole)
        if without >= AROUND:
            break
    return found


def _short(stretch: bytes) -> bytes:
    """Return a stretch with one tag instead of several that have no attributes and no words between them."""
    return _BARE_TAGS.sub(lambda tags: b"<p>" if ends_block(tags[0].decode()) else b"<b>", _SPACES.sub(b" ", stretch))
