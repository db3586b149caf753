"""Text to plain values: everything that a file's text can break is found here."""

from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache

import yaml

from mentorbook.model.source import Spots
from mentorbook.records.commas import one_for_a_value
from mentorbook.records.composed import Unusual, compose, find_places
from mentorbook.records.events import Backend, fast_events, is_disputed, pure_events
from mentorbook.records.examples import with_example
from mentorbook.records.finding import Finding
from mentorbook.records.hidden import HIDDEN
from mentorbook.records.limits import LIST, PERSON, Limits
from mentorbook.records.place import LONGEST_LINE, split_line
from mentorbook.records.places import Places
from mentorbook.records.readable import find_unreadable, is_clean, readable
from mentorbook.records.refusals import texts
from mentorbook.records.structure import one_for_a_block
from mentorbook.records.syntax import find_syntax
from mentorbook.records.tree import BROKEN, Tree, Value

# Of texts up to this length many are remembered, of longer ones a few: a person's file has a tenth of it.
SHORT = 8_192


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text says, as far as it can be read, and what it breaks."""

    value: Value
    findings: tuple[Finding, ...] = ()


def parse_text(text: str, limits: Limits, backend: Backend = fast_events) -> Parsed:
    """Read a text; what can be read is read, whatever else is wrong with it."""
    before: list[Finding] = []
    if not is_clean(text):
        before, text = find_unreadable(text), readable(text)
    if any(finding.route == () for finding in before):
        return Parsed(BROKEN, tuple(before))
    if backend is fast_events and not before:
        with suppress(Unusual):
            return Parsed(compose(text, limits))
    has_escapes = "\\" in text
    tree = Tree(limits, has_escapes=has_escapes)
    broken = _grow(tree, text, backend)
    if not (before or broken or tree.findings):
        return Parsed(tree.value)
    if tree.findings or len(text) <= PERSON.size:
        # Once more with places: what is refused may point at an earlier place.
        tree = Tree(limits, has_escapes=has_escapes, places=Places())
        broken = _grow(tree, text, _last_word(text, backend) if broken else backend)
    lines = text.split("\n")
    inside = one_for_a_value(one_for_a_block(tree.findings), lines)
    findings = _without_cascade(before, inside, broken, lines)
    return Parsed(tree.value, tuple(with_example(finding, lines) for finding in findings))


def find_spots(text: str, backend: Backend = fast_events) -> Spots:
    """Return the places of all keys and values of a text, as far as it can be read."""
    return _find_short_spots(text, backend) if len(text) <= SHORT else find_places_in(text, backend).finished()


@lru_cache(maxsize=64)
def _find_short_spots(text: str, backend: Backend) -> Spots:
    return find_places_in(text, backend).finished()


@lru_cache(maxsize=4)
def find_places_in(text: str, backend: Backend = fast_events) -> Places:
    """Return what stands where in a text, with its ends, as far as it can be read."""
    text, places = text if is_clean(text) else readable(text), Places()
    if backend is fast_events:
        with suppress(Unusual):
            return find_places(text, LIST)
    if _grow(Tree(LIST, has_escapes=False, places=places), text, backend):
        places = Places()
        _grow(Tree(LIST, has_escapes=False, places=places), text, _last_word(text, backend))
    return places


def _grow(tree: Tree, text: str, backend: Backend) -> Finding | None:
    """Feed a text's events to a tree; return what made the parser give up."""
    try:
        tree.build((pure_events if is_disputed(text) else backend)(text))
    except yaml.YAMLError as error:
        return find_syntax(text, error)
    return None


def _last_word(text: str, backend: Backend) -> Backend:
    """Return who says what is broken: the pure parser, so that everybody is told the same, unless it takes too long."""
    return pure_events if len(text) <= PERSON.size else backend


def _without_cascade(
    before: list[Finding], inside: list[Finding], broken: Finding | None, lines: list[str]
) -> list[Finding]:
    """Return all findings but those that only follow from others."""
    inside = [one for one in inside if not any(_is_within(one, other) for other in inside)]
    if broken is None:
        return before + inside
    if any(_is_cause(finding, broken, lines) for finding in before):
        return [replace(finding, route=()) if _is_cause(finding, broken, lines) else finding for finding in before] + [
            finding for finding in inside if finding.spot.line < broken.spot.line
        ]
    return [*before, *(finding for finding in inside if finding.spot.line < broken.spot.line), broken]


def _is_cause(finding: Finding, broken: Finding, lines: list[str]) -> bool:
    """Tell whether what was replaced in a text is why a line cannot be read: a tab, or characters without a field."""
    line, distance = lines[finding.spot.line - 1], broken.spot.line - finding.spot.line
    is_garbled = distance == 0 or (distance == 1 and not split_line(line[:LONGEST_LINE])[1])
    return finding.rule is texts.TAB or (finding.rule in HIDDEN and is_garbled)


def _is_within(finding: Finding, other: Finding) -> bool:
    """Tell whether a finding is about a part of a value that is refused as a whole, for the same mistake."""
    if not finding.route or not other.route or finding.rule not in (texts.EMPTY_VALUE, other.rule):
        return False
    return len(finding.route) > len(other.route) and finding.route[: len(other.route)] == other.route
