"""Markdown for a forge's descriptions and comments, in which people's own words stay mere words."""

import re
from collections.abc import Iterable, Iterator, Sequence

from mentorbook.reporters.wording import terminal_safe

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&$]")
# A forge turns these into links and messages to people, also where Markdown takes them for text. What parts them from
# the word behind shows nowhere.
_REFERENCE = re.compile(r"([@#!%$~&](?=\S)|GH-|:(?=//)|ww(?=w\.))", re.IGNORECASE)
_APART = "<!-- -->"
# At the head of a line these make it a heading or an item of a list.
_HEAD = re.compile(r"([#+=-]|\d{1,9}[.)])")


def as_words(text: str) -> str:
    r"""Return text that a forge shows as it is, wherever it stands: no markup, no link, nobody called.

    >>> as_words("*Ana* [x] @all #1"), as_words("1. Ana")
    ('\\*Ana\\* \\[x\\] @<!-- -->all #<!-- -->1', '1\\. Ana')
    """
    parts = _REFERENCE.split(terminal_safe(text).replace("\n", " ").lstrip())
    words = _APART.join(_MARKUP.sub(r"\\\g<0>", part) for part in _joined(parts))
    head = _HEAD.match(words)
    return f"{words[: head.end() - 1]}\\{words[head.end() - 1 :]}" if head else words


def _joined(parts: Sequence[str]) -> Iterator[str]:
    """Yield the text in pieces, each ending with what would refer to something."""
    for number in range(0, len(parts), 2):
        yield "".join(parts[number : number + 2])


def as_code(text: str) -> str:
    """Return text as code, in as many marks as it takes; not for a table, in which a | would end the cell.

    >>> as_code("4 `x` 8")
    '``4 `x` 8``'
    """
    longest = max(map(len, re.findall("`+", text)), default=0)
    marks, edge = "`" * (longest + 1), " " * (text.startswith("`") or text.endswith("`"))
    return f"{marks}{edge}{terminal_safe(text)}{edge}{marks}"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table; a column whose header ends with a colon holds numbers. Cells are Markdown."""
    names = [name.removesuffix(":") for name in header]
    yield row(names)
    yield "|" + "|".join(" ---: " if name.endswith(":") else " --- " for name in header) + "|"
    for cells in rows:
        yield row(cells)


def row(cells: Sequence[str]) -> str:
    """Return a line of a table."""
    return f"| {' | '.join(cells)} |"


def within(lines: Iterable[str], room: int, ending: str) -> Iterator[str]:
    """Yield lines as long as they have room in characters, and then, if any are left, how many, as `ending` says."""
    left = 0
    room -= len(ending) + len("1,000,000")
    for line in lines:
        room -= len(line) + 1
        if left or room < 0:
            left += 1
        else:
            yield line
    if left:
        yield ""
        yield ending.format(f"{left:,}")
