"""The programme's own rules, as its coordinators wrote them in program.yaml."""

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field

from mentorbook.model.forge import FORGE_HOSTS, ForgeKind, Repository
from mentorbook.model.link import Link
from mentorbook.model.login import Login
from mentorbook.model.period import Period
from mentorbook.model.record import Account, Record
from mentorbook.model.round import Lottery as Lottery
from mentorbook.model.round import Round
from mentorbook.model.scalars import Day, Identifier, Language, Line, Span, TimeZone, Truth, Whole

SCHEMA = 1
MOST_SEATS = 50


class Kind(StrEnum):
    """What two people do together; unlike kinds are never paired."""

    MENTORING = "mentoring"
    PEER = "peer"
    COACHING = "coaching"


class Coordinator(Record):
    """Someone who runs the programme; the account is private."""

    name: Annotated[str, Line(80)]
    account: Account | None = None


class Topic(Record):
    """A subject people may offer or ask for; synonyms are read as its id."""

    id: Identifier
    name: Annotated[str, Line(60)]
    synonyms: Annotated[tuple[Annotated[str, Line(60)], ...], Field(max_length=20)] = ()


class ChoiceLimits(Record):
    """How many choices a request may hold."""

    min: Annotated[Whole, Field(le=5)] = 1
    max: Annotated[Whole, Field(ge=1, le=5)] = 2


class MatchingSettings(Record):
    """How the round's pairings are found."""

    policy: Literal["most-matched", "first-choices", "stable"] = "most-matched"
    short_lists: Literal["plain", "neutral"] = "plain"
    require_language: Truth = False
    suggest: Truth = True


Lines = Annotated[tuple[Annotated[str, Line(200)], ...], Field(min_length=1, max_length=12)]


class Expectations(Record):
    """What the two may expect of each other; the first cadence is the default.

    Where the programme says nothing, the site says what is usual, in its language.
    """

    cadence: Annotated[tuple[Annotated[str, Line(80)], ...], Field(min_length=1, max_length=10)] | None = None
    mentee: Lines | None = None
    mentor: Lines | None = None


class Goal(Record):
    """What the programme is for, and how it will know."""

    id: Identifier
    text: Annotated[str, Line(200)]
    measure: Annotated[str, Line(200)] | None = None
    target: Annotated[str, Line(80)] | None = None


class RosterSettings(Record):
    """How much of a round's outcome the public site shows."""

    openness: Literal["careful", "open"] = "careful"


class Word(Record):
    """What the programme calls people, in the singular and the plural; `article` is what English puts before one."""

    one: Annotated[str, Line(40)]
    many: Annotated[str, Line(40)]
    article: Literal["a", "an"] | None = None


class Words(Record):
    """The programme's own words for its two sides; where it has none, each language has its own."""

    mentor: Word | None = None
    mentee: Word | None = None

    @property
    def of_mentor(self) -> Word:
        """Return what an English sentence calls a mentor."""
        return self.mentor or Word(one="mentor", many="mentors")

    @property
    def of_mentee(self) -> Word:
        """Return what an English sentence calls a mentee."""
        return self.mentee or Word(one="mentee", many="mentees")


class Program(Record):
    """All of program.yaml."""

    schema_number: Annotated[Whole, Field(alias="schema")]
    name: Annotated[str, Line(80)]
    tagline: Annotated[str, Field(max_length=200)] = ""
    language: Language = "en"
    forge: Repository | None = None
    forge_kind: ForgeKind | None = None
    private: Annotated[str, Line(300)] | None = None
    private_forge: Link | None = None
    contact: Annotated[str, Line(300)] | None = None
    code_of_conduct: Annotated[str, Line(300)] | None = None
    training_materials: Annotated[str, Line(300)] | None = None
    coordinators: tuple[Coordinator, ...] = ()
    enrolment: Literal["open", "invited"] = "open"
    invited: tuple[Login, ...] = ()
    mentor_training: Literal["none", "recommended", "required"] = "recommended"
    kinds: Annotated[tuple[Kind, ...], Field(min_length=1)] = (Kind.MENTORING,)
    words: Words = Words()
    topics: Annotated[tuple[Topic, ...], Field(min_length=1, max_length=500)]
    seats: Annotated[Whole, Field(le=MOST_SEATS)] = 1
    choices: ChoiceLimits = ChoiceLimits()
    rounds: Annotated[tuple[Round, ...], Field(min_length=1)]
    matching: MatchingSettings = MatchingSettings()
    check_ins: Annotated[tuple[Span, ...], Field(max_length=6)] = (Period(1, "month"), Period(3, "month"))
    quiet_after: Span = Period(3, "month")
    relist_after: Span = Period(12, "month")
    retention: Span = Period(12, "month")
    expectations: Expectations = Expectations()
    goals: tuple[Goal, ...] = ()
    roster: RosterSettings = RosterSettings()
    time_zone: TimeZone = "UTC"
    as_of: Day | None = None

    @property
    def path(self) -> str:
        """Return where the file lies in the programme's folder."""
        return "program.yaml"

    @cached_property
    def topics_by_name(self) -> dict[str, Topic]:
        """Return the topics by id, name and synonym, in lower case; an id wins over another topic's synonym."""
        named = {word.lower(): topic for topic in reversed(self.topics) for word in (*topic.synonyms, topic.name)}
        return named | {topic.id: topic for topic in self.topics}

    @cached_property
    def topics_by_id(self) -> dict[str, Topic]:
        """Return the topics by id, in the coordinators' order."""
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def rounds_by_id(self) -> dict[str, Round]:
        """Return the rounds by id, in the coordinators' order."""
        return {one.id: one for one in self.rounds}

    @property
    def forge_family(self) -> ForgeKind | None:
        """Return which kind of forge the repository is at, where it is said or its host tells."""
        host = urlsplit(self.forge or "").hostname or ""
        return self.forge_kind or FORGE_HOSTS.get(host)

    @property
    def default_kind(self) -> Kind:
        """Return the kind of a person who names none."""
        return self.kinds[0]
