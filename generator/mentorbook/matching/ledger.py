"""What a match would change in the ledger of pairs."""

from dataclasses import dataclass
from datetime import date

from mentorbook.matching.cohort import replaced_pairs
from mentorbook.matching.proposal import Pairing, Proposal
from mentorbook.model.pair import Event, Pair, What
from mentorbook.model.roster import Roster
from mentorbook.model.run import Run


@dataclass(frozen=True)
class Changes:
    """Hold the files that a match writes and removes; pairs it proposes as before stay as they are.

    `before` holds the pairs that it replaces, all that were proposed so far; `is_first` tells that no match of the
    round was ever written.
    """

    before: tuple[Pair, ...]
    is_first: bool
    written: tuple[Pair, ...]
    removed: tuple[Pair, ...]
    kept: tuple[Pair, ...]
    run: Run
    is_run_new: bool


def changes(roster: Roster, proposal: Proposal) -> Changes:
    """Return what the ledger would say after a match, on the roster's day.

    A pair that is proposed again with the same choice and reason keeps its file, and the day it was
    proposed. After the announcement nothing is removed, and who was left over then and still is stays so.
    """
    before = {pair.path: pair for pair in replaced_pairs(roster, proposal.cohort.round)}
    after = [_pair(proposal, pairing, roster.today) for pairing in proposal.pairings]
    kept = {pair.path for pair in after if pair.path in before and _says_the_same(pair, before[pair.path])}
    paths = {pair.path for pair in after}
    run = _run(roster, proposal)
    return Changes(
        before=tuple(before.values()),
        is_first=run.round not in roster.runs_by_round,
        written=tuple(pair for pair in after if pair.path not in kept),
        removed=tuple(pair for path, pair in before.items() if path not in paths),
        kept=tuple(before[path] for path in sorted(kept)),
        run=run,
        is_run_new=run != roster.runs_by_round.get(run.round),
    )


def _pair(proposal: Proposal, pairing: Pairing, day: date) -> Pair:
    return Pair(
        round=proposal.cohort.round.id,
        mentee=pairing.mentee,
        mentor=pairing.mentor,
        choice=pairing.choice,
        why=pairing.why,
        events=(Event(on=day, what=What.PROPOSED),),
    )


def _says_the_same(one: Pair, other: Pair) -> bool:
    return (one.choice, one.why) == (other.choice, other.why)


def _run(roster: Roster, proposal: Proposal) -> Run:
    """Return the round's roster.yaml.

    Once announced it stays what was announced, so that it can still be verified; only who was paired by a match since,
    or by hand before, is no longer left over, and who asked since is.
    """
    one = proposal.cohort.round
    before = roster.runs_by_round.get(one.id)
    left_over = {mentee.mentee for mentee in proposal.unmatched}
    if before and before.announced:
        ours = (pair for pair in roster.open_pairs if pair.round == one.id)
        paired = {pair.mentee for pair in ours if pair.events[0].on <= before.announced}
        left_over |= {*before.left_over} - paired - {pairing.mentee for pairing in proposal.pairings}
        return before.model_copy(update={"left_over": tuple(sorted(left_over))})
    return Run.model_validate(
        {
            "round": one.id,
            "policy": proposal.policy.value,
            "input_sha256": proposal.cohort.input_sha256,
            "lottery": proposal.cohort.draw,
            "left_over": tuple(sorted(left_over)),
        }
    )
