"""A pair says truly which choice it was."""

from collections.abc import Iterator

from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import early_pairs, is_mentor_there

RULE = Rule(
    name="choice-number",
    severity=Severity.ERROR,
    sentence="A pair's `choice` is the place of its mentor in the mentee's request, or 0 if it was suggested.",
    why="The report counts first choices by it, and only a mentor whom nobody chose needs a yes from both.",
    fix="Write the place of the mentor in the request, 0 for a suggestion, or leave the line out for a pair "
    "made by hand.",
    path="pairs/2026-autumn/leo--ada.yaml",
    before="""\
choice: 2
events:
  - {on: 2026-09-10, what: proposed}
""",
    after="""\
choice: 1
events:
  - {on: 2026-09-10, what: proposed}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the pairs, not introduced yet, whose choice the mentee's request for the round doesn't show."""
    for pair in early_pairs(roster):
        mentee = roster.mentees_by_handle.get(pair.mentee)
        if mentee and mentee.round == pair.round and is_mentor_there(roster, pair.mentor):
            yield from _judge(roster, pair, mentee)


def _judge(roster: Roster, pair: Pair, mentee: Mentee) -> Iterator[Problem]:
    wanted = [choice.mentor for choice in mentee.choices]
    place = wanted.index(pair.mentor) + 1 if pair.mentor in wanted else 0
    if pair.choice is None or pair.choice == place:
        return
    where = roster.locate(pair, "choice")
    related = (roster.locate(mentee, "choices"),)
    if place:
        message, hint = "The mentee's request has this mentor in another place.", f'Write "choice: {place}".'
    else:
        message = "The mentee's request does not name this mentor."
        hint = 'Write "choice: 0" for a suggestion, or leave the line out for a pair made by hand.'
    yield RULE.problem(where, message, hint, related)
