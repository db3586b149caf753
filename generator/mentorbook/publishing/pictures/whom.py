"""Who chose whom: two columns of people, and lines between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mentorbook.publishing.pictures.crossings import Link, Order, untangle
from mentorbook.publishing.pictures.labels import shortened, width_of
from mentorbook.publishing.pictures.stack import number

HEAD, FOOT, RADIUS = 34, 8, 5
# Between a name and its note, in ems.
SPACE = 0.8


@dataclass(frozen=True, slots=True)
class Frame:
    """A width to draw for: where the columns of dots stand, what a line takes and how large letters are."""

    name: str
    width: int
    left: int
    right: int
    row: int
    letter: float


# The narrow one is shown from 276 pixels up, so that its letters have 11.5 there.
WIDE = Frame("wide", 1000, 260, 710, 25, 14)
NARROW = Frame("narrow", 300, 96, 160, 23, 12.5)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a column: the name, a note beside it, and the colour of the dot where there is one."""

    name: str
    note: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line to be drawn: from the left to the right, of a kind; thick ones are pairs."""

    left: int
    right: int
    tone: str
    is_pair: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """A person's dot and name: where both stand, and a note beside it."""

    x: str
    y: str
    text_x: str
    text: str
    name: str
    note: str
    tone: str


@dataclass(frozen=True, slots=True)
class Thread:
    """Somebody on the left with all their lines, thin ones first."""

    dot: Dot
    paths: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Whom:
    """The finished picture for one width; notes end at `note_x`."""

    frame: Frame
    height: str
    note_x: str
    threads: tuple[Thread, ...]
    mentors: tuple[Dot, ...]


def draw_whom(left: Sequence[Person], right: Sequence[Person], lines: Sequence[Line]) -> tuple[Whom, ...]:
    """Return the picture for wide screens and for narrow ones; the order of both is the same."""
    links = [Link(one.left, one.right, one.is_pair) for one in lines]
    order = untangle(Order(tuple(range(len(left))), tuple(range(len(right)))), links)
    return tuple(_drawn(frame, order, left, right, lines) for frame in (WIDE, NARROW))


def _drawn(frame: Frame, order: Order, left: Sequence[Person], right: Sequence[Person], lines: Sequence[Line]) -> Whom:
    height = frame.row * max(len(left), len(right))
    on_left, on_right = _heights(order.left, height), _heights(order.right, height)
    notes = max((width_of(one.note) for one in right), default=0) + SPACE
    room = (frame.width - frame.right - 2 * RADIUS) / frame.letter - notes
    threads = (_thread(frame, one, left[one], on_left, on_right, lines) for one in order.left)
    mentors = tuple(_dot(frame, right[one], on_right[one], 1, room) for one in order.right)
    names = max((width_of(one.text) for one in mentors), default=0)
    note_x = frame.right + 2 * RADIUS + (min(names, room) + notes) * frame.letter
    return Whom(frame, number(HEAD + height + FOOT), number(note_x), tuple(threads), mentors)


def _thread(
    frame: Frame,
    one: int,
    person: Person,
    on_left: Mapping[int, float],
    on_right: Mapping[int, float],
    lines: Sequence[Line],
) -> Thread:
    own = sorted((line for line in lines if line.left == one), key=lambda line: line.is_pair)
    paths = tuple((_path(frame, on_left[one], on_right[line.right]), line.tone) for line in own)
    return Thread(_dot(frame, person, on_left[one], -1, (frame.left - 2 * RADIUS) / frame.letter), paths)


def _heights(order: Sequence[int], height: int) -> Mapping[int, float]:
    """Return where each stands: evenly over the height, however many they are."""
    return {one: HEAD + height * (place + 0.5) / len(order) for place, one in enumerate(order)}


def _dot(frame: Frame, person: Person, y: float, side: int, ems: float) -> Dot:
    """Return a person's dot, with the name on that side of it: -1 for the left, 1 for the right."""
    x = frame.left if side < 0 else frame.right
    text = shortened(person.name, ems)
    return Dot(number(x), number(y), number(x + side * 2 * RADIUS), text, person.name, person.note, person.tone)


def _path(frame: Frame, start: float, end: float) -> str:
    middle = number((frame.left + frame.right) / 2)
    return f"M{frame.left} {number(start)}C{middle} {number(start)} {middle} {number(end)} {frame.right} {number(end)}"
