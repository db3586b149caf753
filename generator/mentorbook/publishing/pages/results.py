"""What came of a round in numbers: a headline, and a bar of how many had which choice."""

from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.publishing.catalogue import Catalogue
from mentorbook.publishing.edition import Cell, Outcome
from mentorbook.publishing.pictures.stack import Stretch, stack
from mentorbook.publishing.sentences import begun, listed

HAPPENED = ("matches.first", "matches.asked")
WOULD = ("private.would_first", "private.would_asked")


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the stacked bar, with its colour, its words and how many people it stands for."""

    place: Stretch
    tone: str
    label: Markup
    count: int


def headline(catalogue: Catalogue, outcome: Outcome, *, is_preview: bool = False) -> tuple[Markup, ...]:
    """Return the sentences that say what came of a round, as exactly as its totals may be told; or what would come."""
    lead, got = (WOULD, "private.would_got") if is_preview else (HAPPENED, "matches.got")
    if not outcome.cells:
        return (catalogue.say("matches.too_few"),)
    if not outcome.asked:
        return (catalogue.say("matches.nobody"),)
    single = {cell.results[0]: cell.count for cell in outcome.cells if len(cell.results) == 1 and cell.count}
    first = single.pop(1, None)
    parts = [str(catalogue.count(f"{got}_{result}", count)) for result, count in single.items()]
    others = (catalogue.say("matches.others", parts=Markup(listed(parts, catalogue.locale))),) if parts else ()
    return (_lead(catalogue, outcome, first, lead), *others)


def _lead(catalogue: Catalogue, outcome: Outcome, first: int | None, words: tuple[str, str]) -> Markup:
    """Return how many got their first choice, or one of their choices where only that may be told."""
    if first:
        return catalogue.say(words[0], part=first, whole=outcome.asked)
    chosen = [cell for cell in outcome.cells if isinstance(cell.results[0], int)]
    if len(chosen) == 1 and len(chosen[0].results) > 1 and isinstance(chosen[0].results[-1], int):
        return catalogue.say("matches.chosen", part=chosen[0].count, whole=outcome.asked)
    return catalogue.count(words[1], outcome.asked)


def bars(catalogue: Catalogue, outcome: Outcome, *, is_preview: bool = False) -> tuple[Bar, ...]:
    """Return the stacked bar of a round's results; nothing where there are none to be told."""
    cells = [cell for cell in outcome.cells if cell.count]
    places = stack([cell.count for cell in cells])
    return tuple(
        Bar(place, str(cell.results[0]), result_label(catalogue, cell, is_preview=is_preview), cell.count)
        for place, cell in zip(places, cells, strict=True)
    )


def result_label(catalogue: Catalogue, cell: Cell, *, is_preview: bool = False) -> Markup:
    """Return what a cell counts, as a line begins with it."""
    if is_preview and cell.results == ("waiting",):
        return Markup(begun(catalogue.say("private.would_result"), catalogue.locale))
    label = catalogue.say(f"matches.result_{cell.results[0]}")
    for result in cell.results[1:]:
        label = catalogue.say("matches.result_or", first=label, second=catalogue.say(f"matches.result_{result}"))
    return Markup(begun(label, catalogue.locale))
