"""People hear the outcome before they are introduced."""

from collections.abc import Iterator

from mentorbook.model.pair import What
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="unannounced-introduction",
    severity=Severity.SUGGESTION,
    sentence="A round whose pairs are introduced has its roster announced.",
    why="Until the announcement another run of the match replaces what is proposed, and those left over "
    "don't count as waiting.",
    fix="Write `announced:` with the day into the round's roster.yaml.",
    path="",
    before="""\
# pairs/2026-autumn/roster.yaml, where pairs of the round have been introduced
policy: most-matched
""",
    after="""\
policy: most-matched
announced: 2026-10-02
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the rosters, not announced, of rounds in which somebody has been introduced."""
    waiting = {run.round: run for run in roster.runs if run.announced is None}
    for pair in roster.pairs:
        run = waiting.get(pair.round)
        if run and pair.choice is not None and pair.day_of(What.INTRODUCED):
            del waiting[pair.round]
            message = "Pairs of this round have been introduced, and its roster is not announced."
            yield RULE.problem(roster.locate(run), message, RULE.fix, (roster.locate(pair),))
