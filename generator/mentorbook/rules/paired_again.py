"""The same two are paired again only if both ask."""

from collections.abc import Iterator

from mentorbook.model.pair import By, Pair, What
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.pairs import going_pairs

RULE = Rule(
    name="paired-again",
    severity=Severity.SUGGESTION,
    sentence="Two people who were a pair before are paired again only if both ask for it.",
    why="When a pair has ended both should be free to try somebody else without explaining themselves.",
    fix="Ask both. If both want it, record the mentor's accepted; if not, record the pair as declined.",
    path="",
    before="""\
# pairs/2027-spring/leo--ada.yaml; pairs/2026-autumn/leo--ada.yaml was closed
choice: 1
events:
  - {on: 2027-03-01, what: proposed}
""",
    after="""\
choice: 1
events:
  - {on: 2027-03-01, what: proposed}
  - {on: 2027-03-03, what: accepted, by: mentor}
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the open pairs of two who have another pair, until the mentor has accepted or named the mentee."""
    pairs: dict[tuple[str, str], list[Pair]] = {}
    for pair in roster.pairs:
        pairs.setdefault((pair.mentee, pair.mentor), []).append(pair)
    for pair in going_pairs(roster):
        others = [one for one in pairs[pair.mentee, pair.mentor] if _began(one) < _began(pair)]
        if others and not _is_wanted(roster, pair):
            message = "These two were paired before."
            yield RULE.problem(roster.locate(pair), message, RULE.fix, (roster.locate(max(others, key=_began)),))


def _began(pair: Pair) -> tuple[object, str]:
    return pair.events[0].on, pair.path


def _is_wanted(roster: Roster, pair: Pair) -> bool:
    """Tell whether the mentor asks for this mentee, in the list of preferences or by accepting."""
    has_accepted = any(event.what is What.ACCEPTED and event.by is By.MENTOR for event in pair.events)
    return has_accepted or pair.mentee in roster.prefers.get(pair.mentor, ())
