"""A pair: who, and what happened, as dated events. The stage is computed, never stored."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from mentorbook.model.record import Record
from mentorbook.model.scalars import Day, Handle, Identifier, Line, Text, Whole


class What(StrEnum):
    """What can happen to a pair."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    INTRODUCED = "introduced"
    CHECK_IN = "check-in"
    CLOSED = "closed"
    LIST_ME = "list-me"
    LIST_ME_NO = "list-me-no"
    TESTIMONIAL = "testimonial"
    TESTIMONIAL_YES = "testimonial-yes"


class By(StrEnum):
    """Whose word an event is."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    COORDINATOR = "coordinator"


class Answer(StrEnum):
    """What someone says at a check-in."""

    IN_TOUCH = "in-touch"
    NOT_STARTED = "not-started"
    STOP = "stop"


class Reason(StrEnum):
    """Why a pair closed; nobody has to say."""

    COMPLETED = "completed"
    NO_CONTACT = "no-contact"
    MOVED_ON = "moved-on"
    NOT_A_FIT = "not-a-fit"


class Event(Record):
    """Something that happened to a pair on a day."""

    on: Day
    what: What
    by: By | None = None
    answer: Answer | None = None
    met: Annotated[Whole, Field(le=1000)] | None = None
    reason: Reason | None = None
    text: Annotated[str, Text(1000)] | None = None


class Agreement(Record):
    """What the two agreed; the programme's defaults stand until they do."""

    cadence: Annotated[str, Line(80)] | None = None
    lead: Literal["mentee", "mentor-first"] = "mentee"
    hand_over: Day | None = None
    first_meeting: Day | None = None
    until: Day | None = None


class Pair(Record):
    """All of pairs/<round>/<mentee>--<mentor>.yaml; the first three fields are the file's place and name."""

    round: Identifier
    mentee: Handle
    mentor: Handle
    choice: Annotated[Whole, Field(le=5)] | None = None
    why: Annotated[str, Text(400)] | None = None
    agreement: Agreement = Agreement()
    events: Annotated[tuple[Event, ...], Field(min_length=1, max_length=200)]

    @property
    def path(self) -> str:
        """Return where the file lies in the private root, or the programme's folder without one."""
        return f"pairs/{self.round}/{self.mentee}--{self.mentor}.yaml"

    @property
    def needs_both(self) -> bool:
        """Tell whether both must accept: a suggestion (choice 0), or a pair made by hand (no choice)."""
        return not self.choice

    def day_of(self, what: What) -> date | None:
        """Return the day of the first such event."""
        return next((event.on for event in self.events if event.what is what), None)

    @property
    def is_listed(self) -> bool:
        """Tell whether both said yes to being named, and neither took it back."""
        said: dict[By | None, bool] = {}
        for event in self.events:
            if event.what in (What.LIST_ME, What.LIST_ME_NO):
                said[event.by] = event.what is What.LIST_ME
        return said.get(By.MENTOR, False) and said.get(By.MENTEE, False)
