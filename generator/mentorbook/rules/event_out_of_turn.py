"""A pair's life goes forward."""

from collections.abc import Iterator

from mentorbook.model.pair import Event, Pair, What
from mentorbook.model.roster import Roster
from mentorbook.model.stage import ALLOWED, Progress, Stage
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import SPEAKERS

RULE = Rule(
    name="event-out-of-turn",
    severity=Severity.ERROR,
    sentence="Each event of a pair is one that may come at that point of its life.",
    why="What is due, who holds a seat and what the report counts all follow from the order: proposed, accepted, "
    "introduced, check-ins, closed.",
    fix="Add the event that is missing before it, or take this one out.",
    path="pairs/2026-autumn/leo--ada.yaml",
    before="""\
choice: 1
events:
  - {on: 2026-09-02, what: proposed}
  - {on: 2026-09-03, what: accepted, by: mentor}
  - {on: 2026-09-16, what: check-in, by: mentee, answer: in-touch}
""",
    after="""\
choice: 1
events:
  - {on: 2026-09-02, what: proposed}
  - {on: 2026-09-03, what: accepted, by: mentor}
  - {on: 2026-09-04, what: introduced}
  - {on: 2026-09-16, what: check-in, by: mentee, answer: in-touch}
""",
)
_STANDS: dict[Stage | None, str] = {
    None: "has not been proposed",
    Stage.PROPOSED: "is proposed and not accepted yet",
    Stage.ACCEPTED: "is accepted and not introduced yet",
    Stage.INTRODUCED: "has been introduced",
    Stage.ACTIVE: "is active",
    Stage.DECLINED: "was declined",
    Stage.CLOSED: "was closed",
}


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the first event of each pair that the table of stages doesn't allow; later ones may follow from it."""
    for pair in roster.pairs:
        progress = Progress()
        for index, event in enumerate(pair.events):
            if event.by not in SPEAKERS[event.what]:
                break
            reason = _reason(progress, event, pair)
            if reason:
                where = roster.locate(pair, "events", index, "what")
                yield RULE.problem(where, f"Event {index + 1} cannot come at this point.", reason)
                break
            # Only a yes counts differently where both must accept.
            progress = progress.after(event, needs_both=event.what is What.ACCEPTED and pair.needs_both)


def _reason(progress: Progress, event: Event, pair: Pair) -> str | None:
    if not progress.allows(event.what):
        return explain_refusal(event.what, progress.stage, is_half_accepted=bool(progress.accepted) and pair.needs_both)
    if event.what is What.ACCEPTED and event.by in progress.accepted:
        return f"The {event.by} has accepted already. Whose yes is it?"
    return None


def explain_refusal(what: What, stage: Stage | None, *, is_half_accepted: bool = False) -> str:
    """Return why an event cannot come in a stage, and what may come instead."""
    if stage is None:
        return f'A pair begins with "proposed", and this is "{what}".'
    if stage is Stage.DECLINED:
        return f'The pair was declined, so nothing can follow, and "{what}" cannot.'
    stands = _STANDS[stage]
    if is_half_accepted and stage is Stage.PROPOSED:
        stands = "is accepted by one of the two, and both must accept a pair that the mentee did not choose"
    may = ", ".join(one for one in What if stage in ALLOWED[one])
    return f'"{what}" cannot come now: the pair {stands}. What may come is {may}.'
