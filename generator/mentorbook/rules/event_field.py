"""An event says what belongs to it."""

from collections.abc import Iterator
from contextlib import suppress

from mentorbook.model.pair import Event, What
from mentorbook.model.record import GapError
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="event-field",
    severity=Severity.ERROR,
    sentence="A check-in has an `answer` and may have `met`, a closing may have a `reason`, a testimonial has a "
    "`text`; no other event has any of these.",
    why="What stands under the wrong event is counted nowhere, and a check-in without an answer answers nothing.",
    fix="Move the field to the event it belongs to, or add the one that is missing.",
    path="pairs/2026-autumn/leo--ada.yaml",
    before="""\
choice: 1
events:
  - {on: 2026-09-10, what: proposed}
  - {on: 2026-09-12, what: accepted, by: mentor, text: Looking forward to it}
""",
    after="""\
choice: 1
events:
  - {on: 2026-09-10, what: proposed}
  - {on: 2026-09-12, what: accepted, by: mentor}
""",
)
_OWNERS = {"answer": What.CHECK_IN, "met": What.CHECK_IN, "reason": What.CLOSED, "text": What.TESTIMONIAL}
_NEEDED = {What.CHECK_IN: "answer", What.TESTIMONIAL: "text"}


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the fields of events that belong to others, and the events without the field they need."""
    for pair in roster.pairs:
        for index, event in enumerate(pair.events):
            for field, message, hint in _wrong_fields(event):
                where = roster.locate(pair, "events", index, field, key=True)
                yield RULE.problem(where, f"Event {index + 1} {message}.", hint)


def _wrong_fields(event: Event) -> Iterator[tuple[str, str, str]]:
    for field, owner in _OWNERS.items():
        with suppress(GapError):
            if getattr(event, field) is not None and event.what is not owner:
                yield field, f'cannot have "{field}"', f'Only an event with "what: {owner}" has it. Take it out here.'
    with suppress(GapError):
        needed = _NEEDED.get(event.what)
        if needed and getattr(event, needed) is None:
            yield needed, f'needs "{needed}"', _MISSING[event.what]


_MISSING = {
    What.CHECK_IN: "Add answer: in-touch, answer: not-started or answer: stop.",
    What.TESTIMONIAL: "Add the words under text, or take the event out.",
}
