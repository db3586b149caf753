"""What a match proposes, for a coordinator and for programs."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from mentorbook.matching.gains import Change
from mentorbook.matching.ledger import Changes
from mentorbook.matching.match import Match
from mentorbook.matching.outcomes import Outcome
from mentorbook.matching.phrases import ordinal
from mentorbook.matching.policy import Policy
from mentorbook.matching.proposal import Proposal
from mentorbook.matching.wanted import WantedSeat
from mentorbook.reporters.as_json import SCHEMA, dump
from mentorbook.reporters.suggestions import render_how_to_suggest, render_suggestions, suggestions_json
from mentorbook.reporters.wording import count, listed, terminal_safe

INDENT = "    "
MOST_WANTED = 5


def render_match(match: Match, *, are_written: bool) -> Iterator[str]:
    """Yield lines: the proposal, whom to ask for a seat, what other policies would bring, and what is written."""
    yield from _proposal(match.proposal)
    yield from _left_over(match)
    yield from _wanted(match.wanted)
    yield from _outcomes(match.outcomes, match.proposal.policy)
    yield from _changes(match.changes, are_written=are_written)


def _proposal(proposal: Proposal) -> Iterator[str]:
    """Yield lines: the totals, then each pairing with its reason."""
    yield from render_totals(proposal)
    if proposal.pairings:
        yield "\nWho with whom"
    for pairing in proposal.pairings:
        yield f"  {pairing.mentee} with {pairing.mentor} ({ordinal(pairing.choice - 1)} choice)"
        yield terminal_safe(f"{INDENT}{pairing.why}")


def _left_over(match: Match) -> Iterator[str]:
    """Yield lines: who is left over and why, whom one could suggest to them and how that is done; who came late."""
    proposal = match.proposal
    names = {mentor.handle: mentor.name for mentor in proposal.cohort.mentors}
    if proposal.unmatched:
        yield "\nWaiting"
    for one in proposal.unmatched:
        yield f"  {one.mentee}"
        yield terminal_safe(f"{INDENT}{one.why}")
        yield from (f"{INDENT}{line}" for line in render_suggestions(match.suggestions.get(one.mentee, ()), names))
    for mentee, suggestions in islice(match.suggestions.items(), 1):
        how = render_how_to_suggest(proposal.cohort.round.id, mentee, suggestions[0].mentor, match.day)
        yield from ("", *(f"  {line}" for line in how))
    if proposal.cohort.late:
        yield "\nLate: not on the default branch, or with another choice, when the round closed"
    yield from (f"  {mentee.handle}" for mentee in proposal.cohort.late)


def render_totals(proposal: Proposal) -> Iterator[str]:
    """Yield two lines: who asks for how many seats, and how many get which choice."""
    one, matched = proposal.cohort.round, len(proposal.pairings)
    asked = count(proposal.asked, "person asks", "people ask")
    seats = count(proposal.seats, "seat is free", "seats are free")
    yield terminal_safe(f"{one.name} ({one.id}), policy {proposal.policy.value}: {asked}, {seats}.")
    ranks = [f"{number:,} their {ordinal(rank)} choice" for rank, number in enumerate(proposal.profile) if number]
    got = count(matched, "person gets", "people get")
    waiting = count(len(proposal.unmatched), "person waits", "people wait")
    yield f"{got} somebody they named" + (f": {listed(ranks)}. " if ranks else ". ") + f"{waiting}."


def _outcomes(outcomes: Iterable[Outcome], chosen: Policy) -> Iterator[str]:
    """Yield lines: what each policy would bring, the chosen one marked."""
    yield "\nWhat each policy would bring"
    for one in outcomes:
        ranks = [f"{number:,} {ordinal(rank)}" for rank, number in enumerate(one.profile) if number]
        matched = count(one.matched, "person", "people") + (f" ({', '.join(ranks)})" if ranks else "")
        yield f"  {'*' if one.policy is chosen else ' '} {one.policy.value:<14} {matched}"


def _wanted(wanted: Sequence[WantedSeat]) -> Iterator[str]:
    """Yield lines: whom to ask for one more seat and what it would bring, five at most."""
    if wanted:
        yield "\nWhom to ask for one more seat"
    for one in wanted[:MOST_WANTED]:
        yield f"  {one.mentor}: {_said(one.change)}"
    if len(wanted) > MOST_WANTED:
        yield f"  … and {len(wanted) - MOST_WANTED:,} more; --format json has all."


def _said(change: Change) -> str:
    """Return a change of the profile in words."""
    parts = [f"{change.matched:+d} {'person' if abs(change.matched) == 1 else 'people'}"] if change.matched else []
    parts += [f"{number:+d} {ordinal(rank)}" for rank, number in enumerate(change.profile) if number]
    return ", ".join(parts)


def _changes(changes: Changes, *, are_written: bool) -> Iterator[str]:
    """Yield lines that say which files a match writes and removes, or would."""
    lines = [f"  - {pair.path}" for pair in changes.removed]
    lines += [f"  + {pair.path}" for pair in changes.written]
    lines += [f"  + {changes.run.path}"] if changes.is_run_new else []
    folder = changes.run.path.removesuffix("roster.yaml")
    if not lines:
        yield f"\nNothing new to write below {folder}"
    else:
        yield f"\n{'Written' if are_written else 'Would be written'} below {folder}"
        yield from lines
    if changes.kept:
        yield f"  = {count(len(changes.kept), 'pair', 'pairs')} as proposed before"


def render_match_json(match: Match) -> str:
    """Return the proposal in the shape that docs/reference/json.md promises."""
    proposal = match.proposal
    draw = proposal.cohort.draw
    return dump(
        {
            "schema": SCHEMA,
            "round": proposal.cohort.round.id,
            "policy": proposal.policy.value,
            "asked": proposal.asked,
            "seats": proposal.seats,
            "matched": len(proposal.pairings),
            "profile": list(proposal.profile),
            "policies": [
                {"policy": one.policy.value, "matched": one.matched, "profile": list(one.profile)}
                for one in match.outcomes
            ],
            "wanted_seats": [
                {"mentor": one.mentor, "matched": one.change.matched, "profile": list(one.change.profile)}
                for one in match.wanted
            ],
            "pairings": [
                {"mentee": one.mentee, "mentor": one.mentor, "choice": one.choice, "why": one.why}
                for one in proposal.pairings
            ],
            "unmatched": [
                {
                    "mentee": one.mentee,
                    "why": one.why,
                    "suggestions": suggestions_json(match.suggestions.get(one.mentee, ())),
                }
                for one in proposal.unmatched
            ],
            "late": [mentee.handle for mentee in proposal.cohort.late],
            "lottery": {"source": draw.source, "value": draw.value, "order_sha256": draw.order_sha256},
            "input_sha256": proposal.cohort.input_sha256,
        }
    )
