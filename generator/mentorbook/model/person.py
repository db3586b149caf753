"""A mentor and a mentee, as their files say."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field, WrapValidator

from mentorbook.model.link import Link
from mentorbook.model.program import MOST_SEATS, Kind, Program
from mentorbook.model.record import Account, Days, Record
from mentorbook.model.scalars import (
    Clock,
    Day,
    Handle,
    Identifier,
    Language,
    Line,
    Name,
    Text,
    TimeZone,
    Truth,
    Whole,
)

Topics = Annotated[tuple[Annotated[str, Line(60)], ...], Field(min_length=1, max_length=6)]


def _each_once(said: Any, read: Callable[[Any], tuple[str, ...]]) -> tuple[str, ...]:
    """Leave out a language that another one says too, as Twi and Fanti both say Akan; one said twice stays twice."""
    found = read(said)
    is_said_once = len(set(found)) == len(found) or len(set(map(str.casefold, said))) < len(found)
    return found if is_said_once else tuple(dict.fromkeys(found))


Languages = Annotated[tuple[Language, ...], Field(min_length=1, max_length=10), WrapValidator(_each_once)]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Level = Literal["beginner", "intermediate", "advanced"]
LinkName = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,20}$")]


class Format(StrEnum):
    """Where two people can meet."""

    REMOTE = "remote"
    IN_PERSON = "in-person"
    BOTH = "both"


class ShowAs(StrEnum):
    """How a mentee is named once a pair is announced and both said yes."""

    NAME = "name"
    SHORT = "short"
    INITIALS = "initials"
    HIDDEN = "hidden"


class Hours(Record):
    """Usual hours on some weekdays, in the person's own time zone."""

    days: Annotated[tuple[Weekday, ...], Field(min_length=1, max_length=7)]
    start: Annotated[Clock, Field(alias="from")]
    end: Annotated[Clock, Field(alias="to")]


class Mentor(Record):
    """All of mentors/<handle>.yaml; `handle` is the file's name and stands nowhere inside it."""

    handle: Handle
    name: Name
    account: Account | None = None
    bio: Annotated[str, Text(2000)]
    topics: Topics
    languages: Languages
    timezone: TimeZone
    headline: Annotated[str, Line(60)] | None = None
    pronouns: Annotated[str, Line(30)] | None = None
    place: Annotated[str, Line(60)] | None = None
    can_help_with: Annotated[tuple[Annotated[str, Line(80)], ...], Field(max_length=5)] = ()
    not_for: Annotated[str, Line(160)] | None = None
    levels: Annotated[tuple[Level, ...], Field(max_length=3)] = ()
    format: Format = Format.REMOTE
    kind: Kind | None = None
    hours: Annotated[tuple[Hours, ...], Field(max_length=14)] = ()
    seats: Annotated[Whole, Field(le=MOST_SEATS)] | None = None
    cadence: Annotated[str, Line(80)] | None = None
    pauses: Annotated[tuple[Days, ...], Field(max_length=20)] = ()
    links: Annotated[dict[LinkName, Link], Field(max_length=6)] = Field(default_factory=dict)
    photo: Annotated[str, Line(60)] | None = None
    trained: Day | None = None
    confirmed: Day | None = None
    search_engines: Truth = True
    consent: Day | None = None

    @property
    def path(self) -> str:
        """Return where the file lies in the programme's folder."""
        return f"mentors/{self.handle}.yaml"

    @property
    def person(self) -> str:
        """Return who this is across files: the account's number, else the handle."""
        return person_key(self.account, self.handle)

    def kind_in(self, program: Program) -> Kind:
        """Return the kind, the programme's first where the file is silent."""
        return self.kind or program.default_kind

    def seats_in(self, program: Program) -> int:
        """Return how many people this mentor takes at once, free or not."""
        return program.seats if self.seats is None else self.seats

    def is_paused(self, day: date) -> bool:
        """Tell whether a pause covers the day."""
        return any(pause.covers(day) for pause in self.pauses)

    def is_listed(self, program: Program, today: date) -> bool:
        """Tell whether the directory shows this mentor: not once `relist_after` has passed since `confirmed`."""
        return self.confirmed is None or today <= program.relist_after.after(self.confirmed)

    def has_training(self, program: Program) -> bool:
        """Tell whether the programme's training requirement lets this mentor offer seats."""
        return program.mentor_training != "required" or self.trained is not None


class Choice(Record):
    """A mentee's wish for a named mentor; its place in the list is its rank."""

    mentor: Annotated[str, Line(80)]
    why: Annotated[str, Text(300)] | None = None


class Mentee(Record):
    """All of mentees/<handle>.yaml: one request for one round. Private but for what `show_as` allows."""

    handle: Handle
    name: Name
    round: Identifier
    choices: Annotated[tuple[Choice, ...], Field(max_length=20)]
    goals: Annotated[tuple[Annotated[str, Line(200)], ...], Field(min_length=1, max_length=5)]
    account: Account | None = None
    show_as: ShowAs = ShowAs.HIDDEN
    note: Annotated[str, Text(800)] | None = None
    topics: Annotated[tuple[Annotated[str, Line(60)], ...], Field(max_length=6)] = ()
    level: Level | None = None
    languages: Annotated[tuple[Language, ...], Field(max_length=10), WrapValidator(_each_once)] = ()
    timezone: TimeZone | None = None
    format: Format | None = None
    kind: Kind | None = None
    open_to_suggestions: Truth = True
    consent: Day | None = None

    @property
    def path(self) -> str:
        """Return where the file lies in the private root, or the programme's folder without one."""
        return f"mentees/{self.handle}.yaml"

    @property
    def person(self) -> str:
        """Return who this is across files: the account's number, else the handle."""
        return person_key(self.account, self.handle)

    def kind_in(self, program: Program) -> Kind:
        """Return the kind, the programme's first where the file is silent."""
        return self.kind or program.default_kind


def person_key(account: Account | None, handle: str) -> str:
    """Return one key a person, across files: the account's number, else the handle (DATA: "a person is …")."""
    if account is None or account.id is None:
        return handle
    forge = "github" if account.github else "gitlab" if account.gitlab else "forgejo"
    return f"{forge}:{account.id}"


def shown_name(name: str, show_as: ShowAs) -> str | None:
    """Return what a mentee allows to be shown of a name: "Ana Silva", "Ana S.", "A. S.", or None when hidden.

    A name of one word has nothing to leave out, so "short" gives its first letter too.
    """
    words = name.split()
    match show_as:
        case ShowAs.NAME:
            return name
        case ShowAs.SHORT if len(words) > 1:
            return f"{words[0]} {_first_letter(words[-1])}."
        case ShowAs.SHORT | ShowAs.INITIALS:
            ends = words[:1] if len(words) == 1 else [words[0], words[-1]]
            return " ".join(f"{_first_letter(word)}." for word in ends)
        case ShowAs.HIDDEN:
            return None


def _first_letter(word: str) -> str:
    return next((character for character in word if character.isalnum()), word[0])
