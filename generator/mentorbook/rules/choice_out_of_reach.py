"""A choice can be met."""

from collections.abc import Iterator
from datetime import date

from mentorbook.model.person import Mentor
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round
from mentorbook.model.stage import OPEN
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.people import are_unlike
from mentorbook.rules.common.requests import chosen_mentors

RULE = Rule(
    name="choice-out-of-reach",
    severity=Severity.SUGGESTION,
    sentence="The mentors that a request names can take somebody in its round.",
    why="A mentor who pauses, has no seats, must be trained first or is no longer listed is left out of the match. "
    "So is one with whom a pair has ended, unless both ask. The choice keeps its place but cannot be met.",
    fix="Choose someone else while the round is open, or keep the choice in case that changes.",
    path="",
    before="""\
# mentees/ben-okoro.yaml; mentors/ada.yaml says seats: 0
round: 2026-autumn
choices: [{mentor: ada}, {mentor: zoe-lund}]
""",
    after="""\
round: 2026-autumn
choices: [{mentor: zoe-lund}]
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the waiting choices that a match would strike today; never because of what is confidential."""
    going = {mentee.round for mentee in roster.waiting_requests}
    days = {one.id: _start(one, roster.today) for one in roster.program.rounds if one.id in going}
    ended: dict[tuple[str, str], set[str]] = {}
    for pair in roster.pairs:
        if roster.stages[pair.path] not in OPEN:
            ended.setdefault((pair.mentee, pair.mentor), set()).add(pair.round)
    reasons = {
        (one, mentor.handle): reason
        for one, day in days.items()
        for mentor in roster.mentors
        if (reason := _reason(roster, mentor, day))
    }
    for mentee, index, mentor in chosen_mentors(roster):
        reason = reasons.get((mentee.round, mentor.handle))
        if reason is None and ended.get((mentee.handle, mentor.handle), set()) - {mentee.round}:
            reason = "with whom a pair of another round has ended"
        if reason and not are_unlike(roster.program, mentor, mentee):
            where = roster.locate(mentee, "choices", index, "mentor")
            yield RULE.problem(where, f"Choice {index + 1} names a mentor {reason}.", RULE.fix)


def _start(one: Round, today: date) -> date:
    return today if one.is_rolling else one.starts_on(today)


def _reason(roster: Roster, mentor: Mentor, day: date) -> str | None:
    if not mentor.is_listed(roster.program, roster.today):
        return "who has not confirmed for so long that the directory leaves them out"
    if not mentor.has_training(roster.program):
        return "who must be trained first"
    if mentor.seats_in(roster.program) == 0:
        return "who takes nobody at the moment"
    if mentor.is_paused(day):
        return "who pauses on the day the round starts"
    return None
