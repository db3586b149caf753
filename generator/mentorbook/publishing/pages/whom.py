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

SUGGESTED, WISH, WAITING = "suggested", "wish", "waiting"
TONES = ("1", "2", "3", "4", "5", SUGGESTED, WISH)


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A kind of line, and what it means."""

    tone: str
    label: Markup


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A person in the table: their choices in order, and whom they have."""

    mentee: str
    choices: tuple[tuple[Markup, str], ...]
    pair: str
    waits: bool


@dataclass(frozen=True, slots=True)
class WhomFigure:
    """The picture in both widths, what it says to those who don't see it, its key and its table."""

    pictures: tuple[Whom, ...]
    title: Markup
    summary: Markup
    key: tuple[KeyLine, ...]
    rows: tuple[ChoiceRow, ...]


def whom_figure(catalogue: Catalogue, drawing: Drawing, round_name: str) -> WhomFigure:
    """Return the figure of a round's drawing."""
    taken = Counter(one.pair for one in drawing.mentees if one.pair is not None)
    left = [Person(name_of(catalogue, one), tone=_tone(one)) for one in drawing.mentees]
    right = [Person(one.name, _note(one, taken[place])) for place, one in enumerate(drawing.mentors)]
    lines = [line for place, one in enumerate(drawing.mentees) for line in _lines(place, one)]
    return WhomFigure(
        pictures=draw_whom(left, right, lines),
        title=catalogue.say("pictures.whom_title", round=round_name),
        summary=catalogue.say("pictures.whom_summary", count=len(left)),
        key=_key(catalogue, {line.tone for line in lines}),
        rows=tuple(_row(catalogue, one, drawing) for one in drawing.mentees),
    )


def name_of(catalogue: Catalogue, one: DrawnMentee) -> str:
    """Return what somebody is called in the picture."""
    return one.name or unnamed(catalogue, one.number)


def _lines(place: int, one: DrawnMentee) -> Iterable[Line]:
    if one.pair is not None:
        yield Line(place, one.pair, _tone(one), is_pair=True)
    yield from (Line(place, mentor, WISH, is_pair=False) for _, mentor in one.choices if mentor != one.pair)


def _tone(one: DrawnMentee) -> str:
    return WAITING if one.pair is None else str(one.choice or SUGGESTED)


def _note(mentor: DrawnMentor, taken: int) -> str:
    return "" if mentor.seats is None or mentor.seats < taken else f"{taken}/{mentor.seats}"


def _key(catalogue: Catalogue, tones: set[str]) -> tuple[KeyLine, ...]:
    labels = {tone: f"matches.result_{tone}" for tone in TONES} | {WISH: "pictures.wish"}
    shown = [(tone, catalogue.say(labels[tone])) for tone in TONES if tone in tones]
    return tuple(KeyLine(tone, Markup(begun(label, catalogue.locale))) for tone, label in shown)


def _row(catalogue: Catalogue, one: DrawnMentee, drawing: Drawing) -> ChoiceRow:
    choices = tuple(
        (catalogue.say(f"matches.choice_{rank}"), drawing.mentors[mentor].name) for rank, mentor in one.choices
    )
    waits = one.pair is None
    pair = catalogue.say("pictures.not_yet") if one.pair is None else drawing.mentors[one.pair].name
    return ChoiceRow(name_of(catalogue, one), choices, pair, waits)
