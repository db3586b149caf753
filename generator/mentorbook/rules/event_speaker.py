"""It is known whose word an event is."""

from collections.abc import Iterator

from mentorbook.model.pair import By
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import SPEAKERS

RULE = Rule(
    name="event-speaker",
    severity=Severity.ERROR,
    sentence="`by` says whose word an event is: the mentor's or the mentee's for a yes, an answer or a testimonial, "
    "and nobody's but a coordinator's for what was proposed or introduced.",
    why="Some things take a yes from both, and nobody can say it for the other.",
    fix="Add by: mentor or by: mentee to a yes, a check-in or a testimonial; take `by` out of proposed and introduced.",
    path="pairs/2026-autumn/leo--ada.yaml",
    before="""\
choice: 1
events:
  - {on: 2026-09-10, what: proposed}
  - {on: 2026-09-12, what: accepted}
""",
    after="""\
choice: 1
events:
  - {on: 2026-09-10, what: proposed}
  - {on: 2026-09-12, what: accepted, by: mentor}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the events without the word they need, or with a word that is not theirs to give."""
    for pair in roster.pairs:
        for index, event in enumerate(pair.events):
            speakers = SPEAKERS[event.what]
            if event.by in speakers:
                continue
            where = roster.locate(pair, "events", index, "by")
            if By.MENTOR in speakers:
                message = f"Event {index + 1} doesn't say whether the mentor or the mentee said so."
                hint = "Add by: mentor or by: mentee."
            else:
                message, hint = f"Event {index + 1} is not for one of the two to say.", "Take `by` out."
            yield RULE.problem(where, message, hint)
