"""A match as the text of a pull request: what a coordinator reads before they merge.

Handles of mentees stand in it, as in the names of the files that the pull request brings.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from mentorbook.matching.difference import moves_of
from mentorbook.matching.loads import Load, loads
from mentorbook.matching.lottery import draw_warning
from mentorbook.matching.match import Match
from mentorbook.matching.outcomes import Outcome
from mentorbook.matching.phrases import changed, ordinal
from mentorbook.matching.policy import Policy
from mentorbook.matching.proposal import Pairing, Proposal
from mentorbook.matching.suggesting.suggestions import Suggestion
from mentorbook.matching.wanted import WantedSeat
from mentorbook.model.person import Mentee
from mentorbook.reporters.markdown import as_code, as_words, table, within
from mentorbook.reporters.proposal import render_totals
from mentorbook.reporters.wording import count

MOST_CHARACTERS = 60_000
"""A description at GitHub has 65,536 characters at most."""
MOST_LISTED = 20
"""Rows of a list that only points at what is remarkable."""


def render_pull_request(match: Match) -> Iterator[str]:
    """Yield lines of Markdown, as many as a description takes; of people who are left out there is a count."""
    before = [*_summary(match)]
    after = [*_late(match.proposal.cohort.late), *_loads(loads(match.proposal)), *_proof(match)]
    room = MOST_CHARACTERS - _length(before) - _length(after)
    waiting = [*within(_waiting(match), room // 2, "… and {} more; `match --explain` tells why.")]
    room -= _length(waiting)
    pairings = within(_pairings(match.proposal), room, "… and {} more; each stands in its pair's file.")
    yield from chain(before, waiting, pairings, after)


def _length(lines: Iterable[str]) -> int:
    return sum(len(line) + 1 for line in lines)


def _summary(match: Match) -> Iterator[str]:
    """Yield what a coordinator looks at first: the numbers, and what else could be."""
    one = match.proposal.cohort.round
    yield f"# {as_words(one.name)}: proposed roster"
    yield ""
    yield " ".join(as_words(line) for line in render_totals(match.proposal))
    warning = draw_warning(one)
    if warning:
        yield ""
        yield f"**{as_words(warning)}**"
    yield ""
    yield " ".join(_standing(match))
    yield from _difference(match)
    yield from _outcomes(match.outcomes, match.proposal.policy)
    yield from _wanted(match.wanted)


def _standing(match: Match) -> Iterator[str]:
    """Yield what of the round stands already, and what there is to do."""
    served, announced = len(match.proposal.cohort.served), match.changes.run.announced
    if served:
        takes, their = (
            ("takes", "that pair stays as it is") if served == 1 else ("take", "those pairs stay as they are")
        )
        yield f"{count(served, 'other person is', 'other people are')} in a pair already and {takes} no part; {their}."
    if announced:
        yield f"The round was announced on {announced}, and nothing of that changes."
    told = "of what is proposed here" if served or announced else "yet"
    yield f"Nobody has been told {told}. Read every pairing and its reason, change what you know better, then merge."


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", f"## {title}", "")
    yield from lines


def _difference(match: Match) -> Iterator[str]:
    """Yield how the proposal differs from the one before it."""
    if match.changes.is_first:
        return
    moves = moves_of(match.changes)
    lines = [f"- `{move.mentee}`: {_place(move.after)} instead of {_place(move.before)}" for move in moves]
    yield from _section("What is new since the last proposal", _few(lines) if lines else ["Nobody's mentor."])


def _place(pairing: Pairing | None) -> str:
    return f"`{pairing.mentor}` ({ordinal(pairing.choice - 1)} choice)" if pairing and pairing.choice else "nobody"


def _outcomes(outcomes: Iterable[Outcome], chosen: Policy) -> Iterator[str]:
    """Yield what each policy would bring, the chosen one in bold."""
    ranks = len(next(iter(outcomes)).profile)
    header = ["Policy", "People:", *(f"{ordinal(rank).capitalize()} choices:" for rank in range(ranks))]
    rows = (
        [f"**{one.policy}**" if one.policy is chosen else one.policy, *(f"{n:,}" for n in (one.matched, *one.profile))]
        for one in outcomes
    )
    yield from _section("What each policy would bring", table(header, rows))


def _wanted(wanted: Sequence[WantedSeat]) -> Iterator[str]:
    """Yield whom to ask for one more seat."""
    lines = [f"- `{one.mentor}`: {changed(one.change)}" for one in wanted]
    if lines:
        yield from _section("Whom to ask for one more seat", _few(lines))


def _loads(found: Sequence[Load]) -> Iterator[str]:
    """Yield what the mentors take on of whom anything is asked, and what nobody asked for."""
    asked = [one for one in found if one.asked]
    header = ["Mentor", "Free seats:", "New pairs:", "Named first by:", "Named by:"]
    rows = ([f"`{one.mentor}`", *(f"{n:,}" for n in (one.free, one.given, one.firsts, one.asked))] for one in asked)
    lines = [*table(header, rows)]
    head, rest = lines[:2], _few(lines[2:])
    yield from _section("What each mentor takes on", [*head, *rest] if asked else ["Nobody is asked for anything."])
    idle = [one for one in found if one.free and not one.asked]
    if idle:
        yield ""
        seats = count(sum(one.free for one in idle), "free seat", "free seats")
        yield f"Nobody named {count(len(idle), 'mentor', 'mentors')} with {seats}."


def _proof(match: Match) -> Iterator[str]:
    """Yield where the draw comes from, and how the result can be checked."""
    draw, run = match.proposal.cohort.draw, match.changes.run
    lines = [f"The draw's value, {as_code(draw.value)}, comes from {as_words(draw.source)}."]
    if not run.announced:
        path = run.path.replace("roster.yaml", "certificate.json")
        lines += ["", f"`mentorbook verify {path}` checks the result with none of the code that found it."]
    yield from _section("The draw and the proof", lines)


def _waiting(match: Match) -> Iterator[str]:
    """Yield who is left over and why, and whom a coordinator may suggest, if anybody can be."""
    waiting, suggested = match.proposal.unmatched, match.suggestions
    header = ["Mentee", "Why", "Could be suggested"][: 3 if suggested else 2]
    rows = (
        [f"`{one.mentee}`", as_words(one.why), "<br>".join(map(_suggestion, suggested.get(one.mentee, ())))]
        for one in waiting
    )
    if waiting:
        yield from _section(f"Who waits ({len(waiting):,})", table(header, (cells[: len(header)] for cells in rows)))


def _suggestion(one: Suggestion) -> str:
    return f"`{one.mentor}`: {as_words('; '.join(one.because))}"


def _pairings(proposal: Proposal) -> Iterator[str]:
    rows = (
        [f"`{one.mentee}`", f"`{one.mentor}`", ordinal(one.choice - 1), as_words(one.why)] for one in proposal.pairings
    )
    header = ["Mentee", "Mentor", "Choice", "Why"]
    if proposal.pairings:
        yield from _section(f"Who with whom ({len(proposal.pairings):,})", table(header, rows))


def _late(mentees: Sequence[Mentee]) -> Iterator[str]:
    if mentees:
        lines = [f"- `{mentee.handle}`" for mentee in mentees]
        yield from _section("Who came after the close", _few(lines))
        yield ""
        yield "They take no part unless `match --include-late` lets them in. They may ask again for a later round."


def _few(lines: Sequence[str]) -> Iterator[str]:
    """Yield the first lines of a list, and how many there are beyond."""
    yield from lines[:MOST_LISTED]
    if len(lines) > MOST_LISTED:
        yield ""
        yield f"… and {len(lines) - MOST_LISTED:,} more."
