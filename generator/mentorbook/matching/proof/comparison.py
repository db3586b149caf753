"""Whether a certificate is that of the programme it lies in."""

from collections.abc import Iterable, Iterator, Sequence, Set

from mentorbook.matching.cohort import Cohort, cohort_of
from mentorbook.matching.lottery import draw_of
from mentorbook.matching.phrases import counted
from mentorbook.matching.proof.copy import public_copy
from mentorbook.model.certificate import Certificate, PublicCopy
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round
from mentorbook.model.run import Run

OTHER_MARKET = "Seats, choices, waiting or the draw are not what they were: match the round again."

REQUESTS_MISSING = (
    "Requests of the round are missing from it. It would fit if they came late, which nobody can tell here."
)


def find_differences(certificate: Certificate, roster: Roster, late: Set[str] = frozenset()) -> Iterator[str]:
    """Yield what the programme's files say otherwise, a sentence each, naming nobody.

    Until a round is announced its market can be made again from the files, also for a preview that was never written;
    afterwards its roster.yaml holds what was matched. A match may have left out the requests of `late` handles, or not.
    """
    one = roster.program.rounds_by_id.get(certificate.round)
    run = roster.runs_by_round.get(certificate.round)
    if one is None:
        yield f"The programme has no round {certificate.round}."
        return
    if run is not None:
        yield from _find_other_roster(certificate, run)
        yield from _find_other_pairs(certificate, roster)
    if run is None or run.announced is None:
        yield from _find_other_market(certificate, roster, _nearest_cohort(certificate, roster, one, late))
    draw = draw_of(one, ())
    for what, named, used in (
        ("source", draw.source, certificate.lottery.source),
        ("value", draw.value, certificate.lottery.value),
    ):
        if named != used:
            yield f"The draw's {what} is not the one that program.yaml names for the round."


def would_fit_if_late(certificate: Certificate, roster: Roster) -> bool:
    """Tell whether only the market differs, and would not if the requests missing from a certificate came late."""
    there = {mentee.handle for mentee in roster.mentees if mentee.round == certificate.round}
    return not any(find_differences(certificate, roster, there - {*certificate.mentees}))


def _nearest_cohort(certificate: Certificate, roster: Roster, one: Round, late: Set[str]) -> Cohort:
    """Return the round's cohort with the late requests where the certificate has them, else without."""
    everybody = cohort_of(roster, one)
    return everybody if everybody.input_sha256 == certificate.input_sha256 else cohort_of(roster, one, late)


def find_other_copy(copy: PublicCopy, roster: Roster) -> Iterator[str]:
    """Yield a sentence if a public copy is not that of the certificate which the programme keeps."""
    kept = roster.proofs.get(copy.round)
    if kept is None:
        yield f"The programme keeps no certificate of {copy.round} that this could be a copy of."
    elif public_copy(kept.certificate) != copy:
        yield "The certificate that the programme keeps has another public copy."


def _find_other_market(certificate: Certificate, roster: Roster, cohort: Cohort) -> Iterator[str]:
    """Yield what a match would be made from today that the certificate was not."""
    if cohort.input_sha256 != certificate.input_sha256:
        yield OTHER_MARKET
        return
    if roster.program.matching.short_lists != certificate.short_lists:
        yield "program.yaml no longer says the same of short lists: match the round again."
    mentees = [mentee.handle for mentee in cohort.mentees]
    ranked = dict(_ranked([mentor.handle for mentor in cohort.mentors], mentees, cohort.rankings))
    shown = dict(_ranked(certificate.mentors, certificate.mentees, certificate.rankings))
    if certificate.policy == "stable" and ranked != shown:
        yield "Mentors' own wishes are not what they were: match the round again."


def _ranked(
    mentors: Sequence[str], mentees: Sequence[str], rankings: Iterable[Iterable[int]]
) -> Iterator[tuple[str, list[str]]]:
    """Yield whom each mentor ranks, by handle."""
    for mentor, ranking in zip(mentors, rankings, strict=False):
        yield mentor, [mentees[mentee] for mentee in ranking]


def _find_other_roster(certificate: Certificate, run: Run) -> Iterator[str]:
    if run.policy != certificate.policy:
        yield f"The round's roster.yaml says the policy was {run.policy}, not {certificate.policy}."
    lottery = certificate.lottery
    if (run.lottery.source, run.lottery.value) != (lottery.source, lottery.value):
        yield "The round's roster.yaml names another draw."
    if run.lottery.order_sha256 != lottery.order_sha256:
        yield "The round's roster.yaml has another order of people."
    if run.input_sha256 != certificate.input_sha256:
        yield "The round's roster.yaml was made from other seats, choices, waiting or draw."
    named = zip(certificate.mentees, certificate.matching, strict=True)
    if run.announced is None and {*run.left_over} != {mentee for mentee, mentor in named if mentor is None}:
        yield "The round's roster.yaml has other people left over."


def _find_other_pairs(certificate: Certificate, roster: Roster) -> Iterator[str]:
    ours = [pair for pair in roster.pairs if pair.round == certificate.round]
    there = {(pair.mentee, pair.mentor) for pair in ours}
    proposed = {(pair.mentee, pair.mentor) for pair in ours if pair.path in roster.proposals}
    named = zip(certificate.mentees, certificate.matching, strict=True)
    paired = {(mentee, certificate.mentors[mentor]) for mentee, mentor in named if mentor is not None}
    missing, unproved = len(paired - there), len(proposed - paired)
    if missing:
        verb = "is" if missing == 1 else "are"
        yield f"{missing} of {counted(len(paired), 'pairing')} {verb} not among the round's pairs."
    if unproved:
        yield f"The round has {counted(unproved, 'proposed pair')} that the certificate knows nothing of."
