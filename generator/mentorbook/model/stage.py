"""The stages of a pair's life, and which event may come next: the table of the records' documentation."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from mentorbook.model.pair import Answer, By, Event, Pair, What


class Stage(StrEnum):
    """Where a pair stands."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    INTRODUCED = "introduced"
    ACTIVE = "active"
    DECLINED = "declined"
    CLOSED = "closed"


OPEN = frozenset({Stage.PROPOSED, Stage.ACCEPTED, Stage.INTRODUCED, Stage.ACTIVE})

# Which stages an event may find; None is a pair with no event yet.
ALLOWED: dict[What, frozenset[Stage | None]] = {
    What.PROPOSED: frozenset({None}),
    What.ACCEPTED: frozenset({Stage.PROPOSED}),
    What.DECLINED: frozenset({Stage.PROPOSED, Stage.ACCEPTED}),
    What.INTRODUCED: frozenset({Stage.ACCEPTED}),
    What.CHECK_IN: frozenset({Stage.INTRODUCED, Stage.ACTIVE}),
    What.CLOSED: frozenset({Stage.INTRODUCED, Stage.ACTIVE}),
    What.LIST_ME: frozenset({Stage.ACCEPTED, Stage.INTRODUCED, Stage.ACTIVE, Stage.CLOSED}),
    What.LIST_ME_NO: frozenset({Stage.ACCEPTED, Stage.INTRODUCED, Stage.ACTIVE, Stage.CLOSED}),
    What.TESTIMONIAL: frozenset({Stage.CLOSED}),
    What.TESTIMONIAL_YES: frozenset({Stage.CLOSED}),
}


@dataclass(frozen=True, slots=True)
class Progress:
    """A pair's stage, and who has accepted so far."""

    stage: Stage | None = None
    accepted: frozenset[By] = frozenset()

    def allows(self, what: What) -> bool:
        """Tell whether such an event may come now."""
        return self.stage in ALLOWED[what]

    def after(self, event: Event, *, needs_both: bool) -> "Progress":
        """Return the progress once an allowed event has happened."""
        match event.what:
            case What.ACCEPTED:
                accepted = self.accepted | ({event.by} if event.by else set())
                needed = {By.MENTOR, By.MENTEE} if needs_both else {By.MENTOR}
                stage = Stage.ACCEPTED if needed <= accepted else self.stage
                return Progress(stage, accepted)
            case What.CHECK_IN if event.answer is Answer.IN_TOUCH:
                return replace(self, stage=Stage.ACTIVE)
            case What.PROPOSED | What.DECLINED | What.INTRODUCED | What.CLOSED:
                return replace(self, stage=Stage(event.what.value))
        return self


def progress_of(events: Iterable[Event], *, needs_both: bool) -> Progress:
    """Return where a pair stands; events that the table doesn't allow change nothing."""
    progress = Progress()
    for event in events:
        if progress.allows(event.what):
            progress = progress.after(event, needs_both=needs_both)
    return progress


def stage_of(pair: Pair) -> Stage:
    """Return a pair's stage; proposed where the file has no event that counts."""
    return progress_of(pair.events, needs_both=pair.needs_both).stage or Stage.PROPOSED


def is_open(pair: Pair) -> bool:
    """Tell whether the pair holds its seat: neither declined nor closed."""
    return stage_of(pair) in OPEN
