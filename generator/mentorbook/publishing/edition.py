"""What the public edition is made of: values a template may show, with nothing of the roster behind them."""

from dataclasses import dataclass
from datetime import date, datetime, time

from mentorbook.model.certificate import PublicCopy
from mentorbook.model.period import Period
from mentorbook.model.program import Words
from mentorbook.model.round import Phase


@dataclass(frozen=True, slots=True)
class PublicTopic:
    """A subject that people offer or ask for; `synonyms` are its other words."""

    id: str
    name: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicHours:
    """Usual hours on some weekdays (mon to sun), in the mentor's own time zone."""

    days: tuple[str, ...]
    start: time
    end: time


@dataclass(frozen=True, slots=True)
class PublicPicture:
    """A square picture: its path from the site's root, and the pixels of its side."""

    path: str
    side: int


@dataclass(frozen=True, slots=True)
class PublicPhoto:
    """A mentor's photo, for lists and for a page; where the original is small these are the same."""

    small: PublicPicture
    large: PublicPicture


@dataclass(frozen=True, slots=True)
class PublicMentor:
    """A mentor of the directory. `free` and `break_until` are of the day that counts: the next start, else today.

    `joined` is when their file first came into the programme's history, where that is known. Before choosing opens
    everybody counts as confirmed. `apart` is what tells them apart where the directory shows another of that name.
    """

    handle: str
    name: str
    bio: str
    topics: tuple[PublicTopic, ...]
    languages: tuple[str, ...]
    timezone: str
    seats: int
    free: int
    headline: str | None = None
    pronouns: str | None = None
    place: str | None = None
    can_help_with: tuple[str, ...] = ()
    not_for: str | None = None
    levels: tuple[str, ...] = ()
    format: str = "remote"
    kind: str = "mentoring"
    hours: tuple[PublicHours, ...] = ()
    cadence: str | None = None
    links: tuple[tuple[str, str], ...] = ()
    login: str | None = None
    profile: str | None = None
    break_until: date | None = None
    is_trained: bool = False
    is_confirmed: bool = True
    may_be_indexed: bool = True
    joined: datetime | None = None
    photo: PublicPhoto | None = None
    apart: str | None = None

    @property
    def called(self) -> str:
        """Return the name, with what tells this mentor apart from others of the same name."""
        return f"{self.name} ({self.apart})" if self.apart else self.name

    @property
    def promised(self) -> int:
        """Return the free seats that count in a total: none before the mentor has confirmed for the round."""
        return self.free if self.is_confirmed else 0


@dataclass(frozen=True, slots=True)
class PublicRound:
    """A round's dates and where it stands today. From the moment `closed` on nobody can choose any more."""

    id: str
    name: str
    phase: Phase
    opens: date | None
    closes: date | None
    starts: date | None
    ends: date | None
    closed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """How many people had one of these results: 1 to 5 for that choice, "suggested" or "waiting"."""

    results: tuple[int | str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Placement:
    """A pair on the public roster.

    `mentee` is None for someone who is "a mentee" here; in an open roster these have a `number`. `handle` is None
    where the mentor has no page. `choice` (0: suggested) and `why` are there in an open roster only.
    """

    mentor: str
    handle: str | None
    mentee: str | None = None
    number: int | None = None
    choice: int | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class DrawnMentor:
    """A mentor in the picture of who chose whom; `seats` is None where nobody can tell how many there are."""

    name: str
    seats: int | None = None


@dataclass(frozen=True, slots=True)
class DrawnMentee:
    """Somebody in the picture of who chose whom, named or numbered as in the list of pairs.

    `choices` are ranks from 1 with the places of mentors in the drawing; `pair` is the place of the mentor they have,
    and `choice` which choice that was: 0 if suggested, None if made by hand. `is_over` says that this pair has closed;
    it never has in the public edition.
    """

    name: str | None
    number: int | None
    choices: tuple[tuple[int, int], ...]
    pair: int | None = None
    choice: int | None = None
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """Who chose whom, in the order of the list of pairs and of the mentors' names."""

    mentees: tuple[DrawnMentee, ...]
    mentors: tuple[DrawnMentor, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """How many people's first choice offers a topic."""

    topic: str
    count: int


@dataclass(frozen=True, slots=True)
class PublicProof:
    """What a round's page gives of the proof of its match: one of these, or that there is a copy which can't be shown.

    `fingerprint` is the SHA-256 of the certificate's file. It never stands beside a copy: whoever has all the numbers
    could try out with it whose they are.
    """

    fingerprint: str | None = None
    copy: PublicCopy | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an announced round. `stopped_early` is how many, where enough did and enough did not.

    `drawing` and `wanted` are there in an open roster only, and of the pairs it lists only: of topics those that enough
    chose and enough did not.
    """

    round: PublicRound
    cells: tuple[Cell, ...]
    placements: tuple[Placement, ...]
    stopped_early: int | None = None
    proof: PublicProof | None = None
    drawing: Drawing | None = None
    wanted: tuple[Wanted, ...] = ()

    @property
    def asked(self) -> int:
        """Return how many people the totals speak of; 0 where they are too few to be told."""
        return sum(cell.count for cell in self.cells)

    @property
    def waiting(self) -> int:
        """Return how many people wait, where that is told apart from everything else."""
        return sum(cell.count for cell in self.cells if cell.results == ("waiting",))


@dataclass(frozen=True, slots=True)
class PublicGoal:
    """What the programme is for, and how it will know."""

    text: str
    measure: str | None
    target: str | None


@dataclass(frozen=True, slots=True)
class PublicProgramme:
    """All that the public edition shows of a programme on one day.

    `former` are the handles of mentors left out not long ago; `stands_still` is the pinned date of a demonstration.
    """

    name: str
    tagline: str
    language: str
    words: Words
    today: date
    phase: Phase
    round: PublicRound | None
    rounds: tuple[PublicRound, ...]
    topics: tuple[PublicTopic, ...]
    mentors: tuple[PublicMentor, ...]
    former: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    least_choices: int
    most_choices: int
    check_ins: tuple[Period, ...]
    quiet_after: Period
    cadences: tuple[str, ...]
    of_mentee: tuple[str, ...]
    of_mentor: tuple[str, ...]
    goals: tuple[PublicGoal, ...]
    coordinators: tuple[str, ...]
    kinds: tuple[str, ...]
    is_open_roster: bool
    policy: str
    requests_are_private: bool
    forge: str | None = None
    forge_family: str | None = None
    contact: str | None = None
    code_of_conduct: str | None = None
    training_materials: str | None = None
    mentor_training: str = "recommended"
    is_by_invitation: bool = False
    stands_still: date | None = None
