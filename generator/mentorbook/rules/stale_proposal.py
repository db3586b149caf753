"""What the matcher proposed still fits the files."""

from collections.abc import Iterator

from mentorbook.model.pair import Pair
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.requests import has_wrong_choice

RULE = Rule(
    name="stale-proposal",
    severity=Severity.SUGGESTION,
    sentence="A proposed pair of a round that is not announced yet is what the mentee's request asks for.",
    why="Somebody changed their mind, left or took a break after the match ran. Nobody should be introduced by it.",
    fix="Run `mentorbook match --write` again; it replaces what it proposed.",
    path="",
    before="""\
# pairs/2026-autumn/leo--ada.yaml, where mentees/leo.yaml does not name ada any more
choice: 1
events:
  - {on: 2026-10-01, what: proposed}
""",
    after="""\
# pairs/2026-autumn/leo--bea.yaml, written by another run
choice: 1
events:
  - {on: 2026-10-02, what: proposed}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the matcher's proposals whose mentee does not name the mentor in that place any more.

    Where a choice of the request is wrong, that is the problem.
    """
    rounds = {one.id for one in roster.program.rounds if not one.has_ended(roster.today)}
    for pair in roster.pairs:
        if pair.round in rounds and roster.is_provisional(pair) and not _is_asked_for(roster, pair):
            message = "The mentee's request does not ask for this pair any more."
            yield RULE.problem(roster.locate(pair), message, RULE.fix)


def _is_asked_for(roster: Roster, pair: Pair) -> bool:
    mentee = roster.mentees_by_handle.get(pair.mentee)
    if mentee is None:
        return f"mentees/{pair.mentee}.yaml" in roster.unread
    wanted = [choice.mentor for choice in mentee.choices]
    if has_wrong_choice(roster, mentee):
        return True
    return mentee.round == pair.round and wanted[(pair.choice or 0) - 1 : pair.choice] == [pair.mentor]
