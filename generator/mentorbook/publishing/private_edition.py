"""What the private edition adds for the coordinators: values of its own kind, which no public page can take."""

from dataclasses import dataclass
from datetime import date

from mentorbook.publishing.edition import Cell, Drawing, PublicProgramme, PublicRound, Wanted


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person by name and handle; `is_listed` says that there is a page of the mentor, or a request of the mentee."""

    name: str
    handle: str
    is_listed: bool = True


@dataclass(frozen=True, slots=True)
class PrivateChoice:
    """A wish for a mentor, and why."""

    mentor: Somebody
    why: str | None


@dataclass(frozen=True, slots=True)
class PrivatePair:
    """A pair with its stage and the day of its last event; `choice` is 0 if suggested, None if made by hand."""

    mentee: Somebody
    mentor: Somebody
    stage: str
    since: date
    choice: int | None
    why: str | None


@dataclass(frozen=True, slots=True)
class Miss:
    """A choice that somebody would not get today: its rank from 1, who would have the seats, and what it would cost.

    `loss` says what the best result in which they have it changes: "" where waiting or the draw decided, None where
    that can't be said in people.
    """

    rank: int
    mentor: Somebody
    holders: tuple[Somebody, ...]
    loss: str | None


@dataclass(frozen=True, slots=True)
class Shortage:
    """Mentees who together named fewer seats than they are, and all the mentors they named."""

    mentees: tuple[Somebody, ...]
    mentors: tuple[Somebody, ...]
    seats: int


@dataclass(frozen=True, slots=True)
class Expected:
    """What a match today would bring somebody: a mentor and which choice that is, or None; why; and what lies behind.

    `is_told` says that a loss can be told under the programme's policy at all.
    """

    mentor: Somebody | None
    choice: int | None
    why: str
    misses: tuple[Miss, ...] = ()
    shortage: Shortage | None = None
    is_told: bool = True


@dataclass(frozen=True, slots=True)
class Offer:
    """A mentor who could be suggested, and why."""

    mentor: Somebody
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrivateRequest:
    """A request, what came of it, and what a match today would bring. `facts` serve suggestions."""

    mentee: Somebody
    round: str
    choices: tuple[PrivateChoice, ...]
    goals: tuple[str, ...]
    note: str | None
    show_as: str
    facts: tuple[tuple[str, str], ...]
    is_open_to_suggestions: bool
    pairs: tuple[PrivatePair, ...]
    expected: Expected | None = None
    offers: tuple[Offer, ...] = ()
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who waits; why where a match has said so, and whom one could suggest, or who is proposed to them."""

    mentee: Somebody
    why: str | None = None
    offers: tuple[Offer, ...] = ()
    proposed: Somebody | None = None


@dataclass(frozen=True, slots=True)
class PrivateRound:
    """A round with all its people. Each of them is in one of `cells`, those of `waiting` in that of the same name.

    `is_preview` says that pairs and waiting are what a match today would bring. `unasked` are mentors with free seats
    whom no request of the round names, with how many seats.
    """

    round: PublicRound
    announced: date | None
    is_preview: bool
    requests: int
    pairs: tuple[PrivatePair, ...]
    waiting: tuple[Waiting, ...]
    cells: tuple[Cell, ...]
    drawing: Drawing | None
    wanted: tuple[Wanted, ...]
    unasked: tuple[tuple[Somebody, int], ...]

    @property
    def placed(self) -> int:
        """Return how many people have a pair, or had one until it closed."""
        return sum(cell.count for cell in self.cells if cell.results != ("waiting",))


@dataclass(frozen=True, slots=True)
class PrivateProblem:
    """Something that `check` reports, with the advice of its rule."""

    place: str
    rule: str
    message: str
    hint: str
    advice: str


@dataclass(frozen=True, slots=True)
class PrivateProgramme:
    """All that the private edition shows besides the public one."""

    public: PublicProgramme
    requests: tuple[PrivateRequest, ...]
    rounds: tuple[PrivateRound, ...]
    problems: tuple[PrivateProblem, ...]
    unconfirmed: tuple[Somebody, ...]
