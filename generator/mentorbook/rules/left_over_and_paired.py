"""Nobody is left over and paired at once."""

from collections.abc import Iterator

from mentorbook.model.pair import Pair
from mentorbook.model.roster import Roster
from mentorbook.model.run import Run
from mentorbook.problems import Problem, Rule, Severity

RULE = Rule(
    name="left-over-and-paired",
    severity=Severity.SUGGESTION,
    sentence="Nobody whom a roster lists under `left_over` was in an open pair of the round when it was announced.",
    why="To be left over counts as waiting, and whoever waits is served first next time.",
    fix="Run `mentorbook match --write` again, or take the person out of left_over.",
    path="",
    before="""\
# pairs/2026-autumn/roster.yaml, where pairs/2026-autumn/leo--ada.yaml is open
left_over: [leo, mia]
""",
    after="""\
left_over: [mia]
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the entries of announced rosters that an open pair contradicts.

    Pairs made after the announcement don't, and before it another run writes the list anew.
    """
    pairs: dict[tuple[str, str], Pair] = {}
    for pair in roster.open_pairs:
        pairs.setdefault((pair.round, pair.mentee), pair)
    for run in filter(_is_announced, roster.runs):
        for index, handle in enumerate(run.left_over):
            found = pairs.get((run.round, handle))
            if found and not _came_later(found, run):
                where = roster.locate(run, "left_over", index)
                message = f"Entry {index + 1} of left_over is somebody who is in an open pair of the round."
                yield RULE.problem(where, message, RULE.fix, (roster.locate(found),))


def _is_announced(run: Run) -> bool:
    return run.announced is not None


def _came_later(pair: Pair, run: Run) -> bool:
    return run.announced is not None and pair.events[0].on > run.announced
