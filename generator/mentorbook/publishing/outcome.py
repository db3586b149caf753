"""What came of a round, as far as the public may know."""

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace

from mentorbook.model.pair import Pair, Reason, What
from mentorbook.model.person import shown_name
from mentorbook.model.roster import Roster
from mentorbook.model.run import Run
from mentorbook.model.stage import Stage
from mentorbook.publishing.cells import FEWEST, merged, tellable
from mentorbook.publishing.edition import Cell, Outcome, Placement, PublicRound
from mentorbook.publishing.proof import find_proof
from mentorbook.publishing.wishes import MOST_DRAWN, Listed, draw, list_with_wishes, told_wishes

TOGETHER = frozenset({Stage.ACCEPTED, Stage.INTRODUCED, Stage.ACTIVE})
SHOWN_IF_OPEN = TOGETHER | {Stage.PROPOSED}
PLACED = SHOWN_IF_OPEN | {Stage.CLOSED}


@dataclass(frozen=True, slots=True)
class Results:
    """Who is placed in a round, each once by handle with the pair that tells their result; and who waits."""

    placed: Mapping[str, Pair]
    waiting: Set[str]


def find_outcome(roster: Roster, run: Run, shown: PublicRound) -> Outcome:
    """Return a round's totals and the pairs that may be named.

    Careful rosters tell totals from five up, and the pairs in which both said yes. Open ones tell every pair with its
    choice and reason; whoever has not said yes is numbered, in an order that says nothing about them.
    """
    pairs = tuple(one for one in roster.pairs if one.round == run.round and one.mentor in roster.mentors_by_handle)
    is_open = roster.program.roster.openness == "open"
    found, hides = find_results(roster, pairs, run.left_over), _would_tell_closings(roster, pairs)
    counted = (pair for pair in found.placed.values() if not hides or _stage(roster, pair) in SHOWN_IF_OPEN)
    cells = count_results((pair.choice for pair in counted), len(found.waiting))
    early, proof = _stopped_early(roster, pairs), find_proof(roster, run, pairs)
    if not is_open:
        return Outcome(shown, merged(cells), _careful_placements(roster, pairs), early, proof)
    listed = _open_placements(roster, pairs)
    placements, asked = tuple(one.placement for one in listed), sum(cell.count for cell in cells)
    drawing = draw(roster, listed) if len(listed) > 1 and asked <= MOST_DRAWN else None
    return Outcome(shown, cells, placements, early, proof, drawing, told_wishes(roster, listed))


def _stage(roster: Roster, pair: Pair) -> Stage:
    return roster.stages[pair.path]


def _is_yet_to_be_agreed(roster: Roster, pair: Pair) -> bool:
    """Tell whether a pair that nobody chose, suggested or made by hand, waits for somebody's yes; it is no news yet."""
    return not pair.choice and _stage(roster, pair) is Stage.PROPOSED


def _careful_placements(roster: Roster, pairs: Iterable[Pair]) -> tuple[Placement, ...]:
    named = [_placement(roster, pair) for pair in pairs if _stage(roster, pair) in TOGETHER and pair.is_listed]
    return tuple(sorted(named, key=_order))


def _open_placements(roster: Roster, pairs: Iterable[Pair]) -> tuple[Listed, ...]:
    shown = (pair for pair in pairs if not _is_yet_to_be_agreed(roster, pair))
    together = [pair for pair in shown if _stage(roster, pair) in SHOWN_IF_OPEN]
    found = [list_with_wishes(roster, pair, _placement(roster, pair, is_open=True)) for pair in together]
    named = sorted(found, key=lambda one: (*_order(one.placement), one.choices))
    numbers = iter(range(1, len(named) + 1))
    return tuple(
        one if one.placement.mentee else replace(one, placement=replace(one.placement, number=next(numbers)))
        for one in named
    )


def _placement(roster: Roster, pair: Pair, *, is_open: bool = False) -> Placement:
    mentor = roster.mentors_by_handle[pair.mentor]
    mentee = roster.mentees_by_handle.get(pair.mentee)
    return Placement(
        mentor=roster.called(mentor),
        handle=pair.mentor if mentor.is_listed(roster.program, roster.today) else None,
        mentee=shown_name(mentee.name, mentee.show_as) if mentee and pair.is_listed else None,
        choice=pair.choice if is_open else None,
        why=pair.why if is_open else None,
    )


def _order(one: Placement) -> tuple[object, ...]:
    """Sort by what is shown and nothing else: people with a name first, the others by their mentor."""
    return (one.mentee is None, one.mentee or "", one.mentor, one.choice or 9, one.why or "")


def find_results(roster: Roster, pairs: Iterable[Pair], left_over: Iterable[str] = ()) -> Results:
    """Return what came of these pairs of a round for each of its people.

    Of somebody's pairs the last that goes on tells, else the last that closed. Whoever was left over waits, and so does
    whoever has none but declined ones, or suggestions to which not everybody has said yes yet.
    """
    made = sorted(pairs, key=lambda pair: (_stage(roster, pair) is not Stage.CLOSED, pair.events[-1].on))
    agreed = (pair for pair in made if not _is_yet_to_be_agreed(roster, pair))
    placed = {pair.mentee: pair for pair in agreed if _stage(roster, pair) in PLACED}
    return Results(placed, {*left_over, *(pair.mentee for pair in made)} - placed.keys())


def count_results(choices: Iterable[int | None], waiting: int) -> tuple[Cell, ...]:
    """Return how many people had which result, each once: by the choice of their pair, 0 or None for a suggestion."""
    results = Counter[int | str](choice or "suggested" for choice in choices)
    results["waiting"] = waiting
    return tuple(Cell((result,), results[result]) for result in (1, 2, 3, 4, 5, "suggested", "waiting"))


def _would_tell_closings(roster: Roster, pairs: Iterable[Pair]) -> bool:
    """Tell whether all pairs less those in an open list, or less the seats taken, would be under five: the closed."""
    closed = sum(1 for pair in pairs if _stage(roster, pair) is Stage.CLOSED)
    return 0 < closed < FEWEST


def _stopped_early(roster: Roster, pairs: Iterable[Pair]) -> int | None:
    introduced = [pair for pair in pairs if pair.day_of(What.INTRODUCED)]
    closed = [pair for pair in introduced if _stage(roster, pair) is Stage.CLOSED]
    early = sum(1 for pair in closed if all(event.reason is not Reason.COMPLETED for event in pair.events))
    return tellable(early, len(introduced))
