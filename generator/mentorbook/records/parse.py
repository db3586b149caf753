"""Text to plain values: everything that a file's text can break is found here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

import yaml

from mentorbook.model.source import Spot, Spots
from mentorbook.problems import Rule
from mentorbook.records.characters import is_suspicious
from mentorbook.records.events import Backend, fast_events
from mentorbook.records.examples import with_example
from mentorbook.records.finding import Finding
from mentorbook.records.hidden import find_hidden, without_hidden
from mentorbook.records.limits import LIST, MOST_FINDINGS, Limits
from mentorbook.records.refusals import texts
from mentorbook.records.syntax import find_syntax
from mentorbook.records.tree import Places, Tree, Value

_TAB = re.compile(r"^ *\t", re.MULTILINE)
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text says, as far as it can be read, and what it breaks."""

    value: Value
    findings: tuple[Finding, ...] = ()


def parse_text(text: str, limits: Limits, backend: Backend = fast_events) -> Parsed:
    """Read a text; what can be read is read, whatever else is wrong with it."""
    before = find_unreadable(text) if is_suspicious(text) or "%" in text else []
    readable = _readable(text) if before or "\t" in text else text
    has_escapes = "\\" in text
    tree = Tree(limits, has_escapes=has_escapes)
    broken = _build(tree, readable, backend)
    if not (before or broken or tree.findings):
        return Parsed(tree.value)
    # Once more with places: what is refused may point at an earlier place.
    tree = Tree(limits, has_escapes=has_escapes, places=Places())
    _build(tree, readable, backend)
    lines = readable.split("\n")
    findings = _without_cascade(before, tree.findings, broken)
    return Parsed(tree.value, tuple(with_example(finding, lines) for finding in findings))


@lru_cache(maxsize=64)
def find_spots(text: str) -> Spots:
    """Return the places of all keys and values of a text, as far as it can be read."""
    places = Places()
    is_readable = "%" not in text and not is_suspicious(text)
    _build(Tree(LIST, has_escapes=False, places=places), text if is_readable else _readable(text), fast_events)
    return Spots(places.keys, places.values)


def find_unreadable(text: str) -> list[Finding]:
    """Find what must be replaced before a parser may see a text."""
    tabs = _find_first(texts.TAB, _TAB, text, "a tab")
    directives = _find_first(texts.DIRECTIVE, _DIRECTIVE, text, "a percent sign")
    return [*islice(find_hidden(text), MOST_FINDINGS), *tabs, *directives]


def _build(tree: Tree, text: str, backend: Backend) -> Finding | None:
    """Feed a text's events to a tree; return what made the parser give up."""
    try:
        tree.build(backend(text))
    except yaml.YAMLError as error:
        return find_syntax(text, error)
    return None


def _readable(text: str) -> str:
    """Return a text of the same length and lines without what was refused, so that the rest can be read.

    Tabs become spaces, also inside of a line, where the two parsers don't agree about them.
    """
    return _DIRECTIVE.sub("#", without_hidden(text).replace("\t", " "))


def _find_first(rule: Rule, pattern: re.Pattern[str], text: str, what: str) -> Iterator[Finding]:
    """Find the first line that a pattern matches; it stands for all such lines, which are one mistake."""
    found = pattern.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        count = len(pattern.findall(text))
        several = f"{count:,} lines start with {what}; this is the first."
        message = several if count > 1 else f"This line starts with {what}."
        yield Finding(rule, Spot(line, 1, found.end() - found.start()), message, rule.fix)


def _without_cascade(before: list[Finding], inside: list[Finding], broken: Finding | None) -> list[Finding]:
    """Return all findings but those that only follow from others."""
    inside = [one for one in inside if not any(_is_within(one, other) for other in inside)]
    if broken is None:
        return before + inside
    if any(finding.rule is texts.TAB for finding in before):
        return [replace(finding, route=()) if finding.rule is texts.TAB else finding for finding in before] + inside
    return [*before, *(finding for finding in inside if finding.spot.line < broken.spot.line), broken]


def _is_within(finding: Finding, other: Finding) -> bool:
    """Tell whether a finding is about a part of a value that is refused as a whole."""
    if not finding.route or not other.route or finding.rule is not texts.EMPTY_VALUE:
        return False
    return len(finding.route) > len(other.route) and finding.route[: len(other.route)] == other.route
