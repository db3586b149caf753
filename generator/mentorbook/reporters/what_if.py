"""What would be otherwise, in words and for programs. Mentees are named on a terminal only."""

from collections.abc import Iterator, Mapping, Sequence

from mentorbook.matching.difference import Move
from mentorbook.matching.phrases import changed, ordinal
from mentorbook.matching.proposal import Pairing, Proposal
from mentorbook.matching.supposing.supposition import AddedChoice, AddedPause, OtherSeats, Supposition
from mentorbook.matching.supposing.what_if import WhatIf
from mentorbook.reporters.as_json import SCHEMA, dump
from mentorbook.reporters.wording import count, listed, terminal_safe


def render_what_if(found: WhatIf, *, on_terminal: bool) -> Iterator[str]:
    """Yield lines: what would change in numbers, whose mentor would be another, and which choice is in vain."""
    names = {mentor.handle: mentor.name for mentor in found.roster.mentors}
    supposed = "With " + listed([_supposed(one, names) for one in found.suppositions])
    change, moves = found.difference.change, found.difference.moves
    if any(change.profile):
        yield terminal_safe(f"{supposed} there would be {changed(change)}.")
    elif moves:
        yield terminal_safe(f"{supposed} as many would have their first choice, their second and so on.")
    else:
        yield terminal_safe(f"{supposed} nothing would change.")
    if moves:
        yield f"{_counts(moves)}{':' if on_terminal else '.'}"
    for move in moves if on_terminal else ():
        yield f"  {move.mentee}: {_had(move.after)} instead of {_had(move.before)}"
    for clause in found.find_closed():
        yield terminal_safe(f"Nobody can take those seats: {clause}.")
    for clause in found.find_struck():
        yield terminal_safe(f"That choice cannot become a pair: {clause}.")


def _supposed(supposition: Supposition, names: Mapping[str, str]) -> str:
    """Return what is supposed, as it follows "with"."""
    name = names[supposition.mentor]
    match supposition:
        case OtherSeats(number=number, is_change=True):
            return f"{count(abs(number), 'seat', 'seats')} {'fewer' if number < 0 else 'more'} at {name}"
        case OtherSeats(number=number):
            return f"{count(number, 'seat', 'seats')} in all at {name}"
        case AddedPause():
            return f"{name} on a break when the round starts"
        case AddedChoice(mentee=mentee, number=number):
            return f"{name} as the {'last' if number is None else ordinal(number - 1)} choice of {mentee}"


def _counts(moves: Sequence[Move]) -> str:
    """Return how many would have another mentor, a first one, or none any more, as a sentence without its end."""
    gained = sum(move.before is None for move in moves)
    lost = sum(move.after is None for move in moves)
    told = {
        "another mentor": len(moves) - gained - lost,
        "a mentor instead of nobody": gained,
        "nobody instead of a mentor": lost,
    }
    (first, number), *others = [(what, number) for what, number in told.items() if number]
    said = f"{count(number, 'person', 'people')} would have {first}"
    return listed([said, *(f"{number:,} {what}" for what, number in others)])


def _had(pairing: Pairing | None) -> str:
    return f"{pairing.mentor} ({ordinal(pairing.choice - 1)} choice)" if pairing else "nobody"


def render_what_if_json(found: WhatIf, asked: Sequence[str]) -> str:
    """Return the difference in the shape that docs/reference/json.md promises; `asked` is what was supposed."""
    return dump(
        {
            "schema": SCHEMA,
            "round": found.before.cohort.round.id,
            "policy": found.before.policy.value,
            "what_if": [" ".join(one.split()) for one in asked],
            "before": _totals(found.before),
            "after": _totals(found.after),
            "moves": [
                {"mentee": move.mentee, "before": _pairing(move.before), "after": _pairing(move.after)}
                for move in found.difference.moves
            ],
        }
    )


def _totals(proposal: Proposal) -> dict[str, object]:
    return {"matched": len(proposal.pairings), "profile": list(proposal.profile)}


def _pairing(pairing: Pairing | None) -> dict[str, object] | None:
    return {"mentor": pairing.mentor, "choice": pairing.choice} if pairing else None
