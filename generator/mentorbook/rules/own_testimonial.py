"""A testimonial takes the other's yes."""

from collections.abc import Iterator

from mentorbook.model.pair import By, Pair, What
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="own-testimonial",
    severity=Severity.ERROR,
    sentence="`testimonial-yes` is said by one of the two to what the other wrote before.",
    why="A testimonial speaks of two people. It is published only once both agree, and writing it is the first yes.",
    fix="Let the other of the two say testimonial-yes, after the testimonial.",
    path="pairs/2026-autumn/leo--ada.yaml",
    before="""\
choice: 1
events:
  - {on: 2026-09-02, what: proposed}
  - {on: 2026-09-03, what: accepted, by: mentor}
  - {on: 2026-09-04, what: introduced}
  - {on: 2026-09-15, what: closed, reason: completed}
  - {on: 2026-09-16, what: testimonial, by: mentee, text: It took two weeks and changed my year.}
  - {on: 2026-09-17, what: testimonial-yes, by: mentee}
""",
    after="""\
choice: 1
events:
  - {on: 2026-09-02, what: proposed}
  - {on: 2026-09-03, what: accepted, by: mentor}
  - {on: 2026-09-04, what: introduced}
  - {on: 2026-09-15, what: closed, reason: completed}
  - {on: 2026-09-16, what: testimonial, by: mentee, text: It took two weeks and changed my year.}
  - {on: 2026-09-17, what: testimonial-yes, by: mentor}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield each yes after the closing that the other's words don't come before."""
    for pair in roster.pairs:
        for index in _lonely_yeses(pair):
            where = roster.locate(pair, "events", index, "by")
            message = f"Event {index + 1} agrees to a testimonial that the other of the two has not written."
            yield RULE.problem(where, message, RULE.fix)


def _lonely_yeses(pair: Pair) -> Iterator[int]:
    writers: set[By | None] = set()
    is_closed = False
    for index, event in enumerate(pair.events):
        is_closed = is_closed or event.what is What.CLOSED
        if event.what is What.TESTIMONIAL:
            writers.add(event.by)
        elif event.what is What.TESTIMONIAL_YES and is_closed and event.by in (By.MENTOR, By.MENTEE):
            other = By.MENTEE if event.by is By.MENTOR else By.MENTOR
            if other not in writers:
                yield index
