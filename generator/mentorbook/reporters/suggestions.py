"""Whom a coordinator may suggest to somebody left over, and what to write if both like it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from mentorbook.matching.suggesting.suggestions import Suggestion
from mentorbook.reporters.wording import terminal_safe


def render_suggestions(suggestions: Iterable[Suggestion], names: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for each mentor who may be suggested, with the reasons; `names` are the mentors', by handle."""
    lines = [f"  {names[one.mentor]} ({one.mentor}): {'; '.join(one.because)}" for one in suggestions]
    yield from map(terminal_safe, ["You could suggest", *lines] if lines else [])


def render_how_to_suggest(one: str, mentee: str, mentor: str, day: date) -> Iterator[str]:
    """Yield lines that say which file makes a suggestion of two people in a round a pair, and what comes then."""
    yield f"To suggest somebody once the match is written, add a file such as pairs/{one}/{mentee}--{mentor}.yaml:"
    yield "  choice: 0"
    yield "  events:"
    yield f"    - {{on: {day}, what: proposed}}"
    yield "It holds the seat; both are asked, and the pair is accepted once both have said yes."


def suggestions_json(suggestions: Iterable[Suggestion]) -> list[dict[str, object]]:
    """Return suggestions in the shape that docs/reference/json.md promises."""
    return [{"mentor": one.mentor, "because": list(one.because)} for one in suggestions]
