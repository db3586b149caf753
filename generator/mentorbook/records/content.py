"""One file, read: the record it holds and where its values stand, or everything that is wrong with it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, islice
from types import MappingProxyType
from typing import Any

import yaml

from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Program
from mentorbook.model.record import Record
from mentorbook.model.run import Run
from mentorbook.model.source import Route, Source
from mentorbook.problems import Problem
from mentorbook.records.cut import find_cut
from mentorbook.records.decode import Refused, decode, read_bytes
from mentorbook.records.events import fast_events
from mentorbook.records.finding import Finding
from mentorbook.records.found import Found, Kind
from mentorbook.records.hidden import HIDDEN
from mentorbook.records.joined import find_joined
from mentorbook.records.limits import LIST, MOST_FINDINGS, PERSON, Limits
from mentorbook.records.lists import parse_contacts, parse_never_with, parse_prefers
from mentorbook.records.parse import Parsed, find_spots, parse_text
from mentorbook.records.proof import Wrong, with_proven_examples
from mentorbook.records.readable import readable
from mentorbook.records.refusals import texts
from mentorbook.records.salvage import salvage
from mentorbook.records.scalar import is_in_curly_quotes
from mentorbook.records.schema import parse_record
from mentorbook.records.shape import field_names
from mentorbook.records.syntax import find_syntax
from mentorbook.records.tree import BROKEN, Tree
from mentorbook.records.trouble import Trouble
from mentorbook.records.unopened import find_unopened

RECORDS: Mapping[Kind, type[Record]] = MappingProxyType(
    {Kind.PROGRAM: Program, Kind.MENTOR: Mentor, Kind.MENTEE: Mentee, Kind.PAIR: Pair, Kind.RUN: Run}
)
LISTS: Mapping[Kind, Callable[[Any], Any]] = MappingProxyType(
    {Kind.CONTACTS: parse_contacts, Kind.NEVER_WITH: parse_never_with, Kind.PREFERS: parse_prefers}
)


@dataclass(frozen=True, slots=True)
class Content:
    """What a file holds: `value` is its record or list, None where it has problems; `plain` is what could be read.

    `partial` is the record that the sound fields make where others are wrong, and `wrong` leads to those.
    """

    found: Found
    source: Source | None
    value: Any
    plain: Any
    problems: tuple[Problem, ...]
    partial: Any = None
    wrong: tuple[Route, ...] = ()


def read_content(found: Found) -> Content:
    """Read one file; whatever is wrong with it becomes a problem."""
    limits = PERSON if found.kind in RECORDS and found.kind is not Kind.RUN else LIST
    try:
        text = decode(read_bytes(found.file, limits.size))
    except Refused as refused:
        return Content(found, None, None, None, (refused.finding.in_file(found.path),))
    source = Source(found.path, text, find_spots)
    parsed = parse_text(text, limits)
    is_readable = parsed.value is not BROKEN and not any(finding.route == () for finding in parsed.findings)
    if is_readable and limits is PERSON:
        lost = tuple(islice(_find_lost(text, parsed.findings), MOST_FINDINGS))
        parsed = replace(parsed, findings=(*parsed.findings, *lost)) if lost else parsed
    above = {} if is_readable else _above_the_break(found, parsed)
    value = _typed(found, parsed.value) if is_readable else _troubles_of(found, above)
    if not parsed.findings and type(value) is not tuple:
        return Content(found, source, value, parsed.value, ())
    troubles = value if type(value) is tuple else ()
    findings = tuple(_findings(source, parsed.findings, troubles))
    proven = with_proven_examples(findings, text, lambda mended: _find_wrong(found, mended, limits))
    problems = tuple(finding.in_file(found.path) for finding in proven)
    wrong = tuple(one.route for one in (*parsed.findings, *troubles) if one.route is not None)
    if above:
        unknown = tuple((name,) for name in field_names(RECORDS[found.kind]) if name not in above)
        partial = _partial(found, above, (*(one for one in wrong if one), *unknown))
        return Content(found, source, None, above, problems, partial, (*(one for one in wrong if one), *unknown))
    partial = _partial(found, parsed.value, wrong) if is_readable else None
    return Content(found, source, None, parsed.value, problems, partial, wrong)


def _above_the_break(found: Found, parsed: Parsed) -> dict[str, Any]:
    """Return the fields that stand whole above the line where a text can be read no further."""
    routes = [one.route for one in parsed.findings]
    if found.kind not in RECORDS or type(parsed.value) is not dict or routes != [()]:
        return {}
    # The last may go on below the break.
    return dict(list(parsed.value.items())[:-1])


def _troubles_of(found: Found, above: dict[str, Any]) -> tuple[Trouble, ...]:
    """Return what is wrong with the fields above a break; what is missing may stand below it."""
    value = _typed(found, above) if above else ()
    return tuple(one for one in value if not one.is_missing) if type(value) is tuple else ()


def _find_lost(text: str, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """Find the texts that are not what was meant, but for those that something else is wrong with."""
    lines, routes = {one.spot.line for one in findings}, {one.route for one in findings}
    found = chain(find_cut(text), find_joined(text), find_unopened(text))
    return (one for one in found if one.spot.line not in lines and one.route not in routes)


def _find_wrong(found: Found, text: str, limits: Limits) -> Iterator[Wrong]:
    """Yield what is wrong with a text in which a line was written anew."""
    text = readable(text)
    tree = Tree(limits, has_escapes="\\" in text)
    try:
        tree.build(fast_events(text))
    except yaml.YAMLError as error:
        tree.findings.append(find_syntax(text, error))
    yield from (Wrong(one.spot.line, one.rule, is_all=one.route == ()) for one in tree.findings)
    if not any(one.route == () for one in tree.findings):
        value, source = _typed(found, tree.value), Source(found.path, text, find_spots)
        troubles = value if type(value) is tuple else ()
        yield from (Wrong(one.in_text(source).spot.line, one.rule) for one in troubles if not one.is_missing)


def _partial(found: Found, value: Any, wrong: tuple[Route, ...]) -> Any:
    """Return what is left of a record without the fields that something is wrong with."""
    if type(value) is not dict or found.kind not in RECORDS:
        return None
    return salvage(RECORDS[found.kind], value, wrong, found.named)


def _typed(found: Found, value: Any) -> Any:
    """Return the record or list that plain values make, or the troubles with them."""
    if found.kind in LISTS:
        return LISTS[found.kind](value)
    if type(value) is not dict or not value:
        are_fields = type(value) is list and all(type(one) is dict for one in value) and bool(value)
        hint = "Take out the dashes at the start of the lines." if are_fields else texts.NOT_FIELDS.fix
        return (Trouble(texts.NOT_FIELDS, (), texts.NOT_FIELDS.sentence, hint),)
    return parse_record(RECORDS[found.kind], value, found.named)


def _findings(source: Source, findings: tuple[Finding, ...], troubles: tuple[Trouble, ...]) -> list[Finding]:
    """Return all findings of a file; a value that was refused as text isn't judged a second time."""
    refused = [finding.route for finding in findings if finding.route]
    findings = tuple(one for one in findings if not _is_in_wrong_braces(one, troubles))
    garbled = {finding.spot.line for finding in findings if finding.rule in HIDDEN}
    new = [
        one.in_text(source)
        for one in troubles
        if not (one.is_key and is_in_curly_quotes(str(one.route[-1])))
        and not any(_is_within(one.route, route) for route in refused)
    ]
    return [*findings, *(finding for finding in new if finding.spot.line not in garbled)]


def _is_in_wrong_braces(finding: Finding, troubles: tuple[Trouble, ...]) -> bool:
    """Tell whether a word without a value stands in braces where there should be none."""
    if finding.rule not in (texts.EMPTY_VALUE, texts.MISSING_SPACE) or not finding.route:
        return False
    around = finding.route[:-1]
    return any(one.route == around and not one.is_missing and not one.is_key for one in troubles)


def _is_within(route: Route, outer: Route) -> bool:
    return route[: len(outer)] == outer
