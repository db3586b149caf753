"""The picture of who chose whom, with its key and the same as a table."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.publishing.catalogue import Catalogue
from mentorbook.publishing.edition import Drawing, DrawnMentee, DrawnMentor
from mentorbook.publishing.pages.pairs import unnamed
from mentorbook.publishing.pictures.whom import Line, Person, Whom, draw_whom
from mentorbook.publishing.sentences import begun

SUGGESTED, OVER, WISH, WAITING = "suggested", "over", "wish", "waiting"
HAPPENED = ("pictures.wish", "pictures.pair", "pictures.not_yet")
WOULD = ("private.would_wish", "private.would_pair", "private.would_not_yet")
TONES = ("1", "2", "3", "4", "5", SUGGESTED, OVER, WISH)


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A kind of line, and what it means."""

    tone: str
    label: Markup


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A person in the table: their choices in order, whom they have, and what else is to be seen of that pair."""

    mentee: str
    choices: tuple[tuple[Markup, str], ...]
    pair: str
    waits: bool
    mark: Markup


@dataclass(frozen=True, slots=True)
class SeatsRow:
    """A mentor in the second table: how many pairs, and all seats where they are told."""

    mentor: str
    taken: int
    seats: int | None


@dataclass(frozen=True, slots=True)
class WhomFigure:
    """The picture in both widths, what it says to those who don't see it, its key and its two tables.

    `seats` says what the numbers beside mentors count, `column` what the first table's last column holds, `taken` what
    pairs the second one counts.
    """

    pictures: tuple[Whom, ...]
    title: Markup
    summary: Markup
    key: tuple[KeyLine, ...]
    seats: Markup
    column: Markup
    rows: tuple[ChoiceRow, ...]
    taken: Markup
    mentors: tuple[SeatsRow, ...]


def whom_figure(catalogue: Catalogue, drawing: Drawing, round_name: str, *, is_preview: bool = False) -> WhomFigure:
    """Return the figure of a round's drawing; its pairs are what a match today would bring if it `is_preview`."""
    counted = Counter(one.pair for one in drawing.mentees if one.pair is not None and not one.is_over)
    seats = [
        SeatsRow(one.name, counted[place], _told(one, counted[place])) for place, one in enumerate(drawing.mentors)
    ]
    go_on = any(one.is_over for one in drawing.mentees)
    say, (wish, pair, not_yet) = catalogue.say, WOULD if is_preview else HAPPENED
    left = [Person(name_of(catalogue, one), tone=_tone(one)) for one in drawing.mentees]
    right = [Person(one.mentor, "" if one.seats is None else f"{one.taken}/{one.seats}") for one in seats]
    lines = [line for place, one in enumerate(drawing.mentees) for line in _lines(place, one)]
    return WhomFigure(
        pictures=draw_whom(left, right, lines),
        title=say("pictures.whom_title", round=round_name),
        summary=say("pictures.whom_summary", count=len(left)),
        key=_key(catalogue, {line.tone for line in lines}, wish),
        seats=say("pictures.seats_going_on" if go_on else "pictures.seats"),
        column=say(pair),
        rows=tuple(_row(catalogue, one, drawing, not_yet) for one in drawing.mentees),
        taken=say("pictures.going_on" if go_on else "pictures.drawn"),
        mentors=tuple(seats),
    )


def name_of(catalogue: Catalogue, one: DrawnMentee) -> str:
    """Return what somebody is called in the picture."""
    return one.name or unnamed(catalogue, one.number)


def _lines(place: int, one: DrawnMentee) -> Iterable[Line]:
    if one.pair is not None:
        yield Line(place, one.pair, _tone(one), is_pair=True)
    yield from (Line(place, mentor, WISH, is_pair=False) for _, mentor in one.choices if mentor != one.pair)


def _tone(one: DrawnMentee) -> str:
    if one.is_over:
        return OVER
    return WAITING if one.pair is None else str(one.choice or SUGGESTED)


def _told(mentor: DrawnMentor, taken: int) -> int | None:
    """Return all seats of a mentor; None where they are not known, or are fewer now than they were."""
    return None if mentor.seats is None or mentor.seats < taken else mentor.seats


def _key(catalogue: Catalogue, tones: set[str], wish: str) -> tuple[KeyLine, ...]:
    labels = {tone: f"matches.result_{tone}" for tone in TONES} | {OVER: "pictures.over", WISH: wish}
    shown = [(tone, catalogue.say(labels[tone])) for tone in TONES if tone in tones]
    return tuple(KeyLine(tone, Markup(begun(label, catalogue.locale))) for tone, label in shown)


def _row(catalogue: Catalogue, one: DrawnMentee, drawing: Drawing, not_yet: str) -> ChoiceRow:
    choices = tuple(
        (catalogue.say(f"matches.choice_{rank}"), drawing.mentors[mentor].name) for rank, mentor in one.choices
    )
    pair = catalogue.say(not_yet) if one.pair is None else drawing.mentors[one.pair].name
    return ChoiceRow(name_of(catalogue, one), choices, pair, waits=one.pair is None, mark=_mark(catalogue, one))


def _mark(catalogue: Catalogue, one: DrawnMentee) -> Markup:
    """Return what the colour of a pair's line says, where the choices beside it don't."""
    tone = _tone(one)
    if tone == OVER:
        return catalogue.say("pictures.has_closed")
    if tone == WAITING or (one.choice, one.pair) in one.choices:
        return Markup()
    return catalogue.say("pictures.has_been", result=catalogue.say(f"matches.result_{tone}"))
