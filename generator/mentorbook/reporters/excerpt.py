"""The line that a problem speaks of, cut to what a terminal can show, with the place in it underlined."""

from dataclasses import dataclass

from mentorbook.reporters.columns import columns_of
from mentorbook.reporters.wording import terminal_safe

TAB = "    "
CUT = "…"
# What is further away is not looked at: a list of a whole programme may stand on one line.
NEARBY = 1_000


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a line as it is shown, and how many columns stand before the marked place and below it."""

    shown: str
    before: int
    marked: int


def cut_line(line: str, column: int, length: int, room: int) -> Excerpt:
    """Return what is shown of a line around the place from `column`, in at most `room` columns; `…` where it is cut."""
    start = min(column - 1, len(line))
    skipped = max(0, start - NEARBY)
    near = line[skipped : start + NEARBY]
    pictures = [TAB if one == "\t" else terminal_safe(one) for one in near]
    columns = [len(TAB) if one == "\t" else wide for one, wide in zip(near, columns_of(near), strict=True)]
    start, end = start - skipped, start - skipped + length
    while 0 < start < len(near) and columns[start] == 0:
        # What is drawn over a character is shown where that one stands.
        start -= 1
    left, right = _window(columns, start, room)
    is_cut = skipped + left > 0, skipped + right < len(line)
    shown = CUT * is_cut[0] + "".join(pictures[left:right]) + CUT * is_cut[1]
    return Excerpt(shown, is_cut[0] + sum(columns[left:start]), max(1, sum(columns[start : min(end, right)])))


def _window(columns: list[int], start: int, room: int) -> tuple[int, int]:
    """Return the first and the last (not included) of the characters that fit, with `start` among them."""
    if sum(columns) + (start == len(columns)) <= room:
        return 0, len(columns)
    room -= 2 * len(CUT)
    left, free = start, max(room // 2, room - max(1, sum(columns[start:])))
    while left and columns[left - 1] <= free:
        left -= 1
        free -= columns[left]
    # What is drawn over a character that is cut off would be drawn over something else.
    while left < start and columns[left] == 0:
        left += 1
    right, free = start, room - sum(columns[left:start])
    while right < len(columns) and columns[right] <= free:
        free -= columns[right]
        right += 1
    return left, right
