"""A YAML text as plain values: every scalar stays text, and what no record needs is refused where it stands."""

import contextlib
import unicodedata
from collections.abc import Iterable
from enum import Enum
from typing import TypeAlias

from yaml import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from mentorbook.model.source import Route, Spot
from mentorbook.records import structure
from mentorbook.records.finding import Finding
from mentorbook.records.hidden import find_escaped
from mentorbook.records.limits import MOST_FINDINGS, Limits
from mentorbook.records.places import Places
from mentorbook.records.refusals import texts
from mentorbook.records.scalar import NO_NAMES, NOTHING, is_in_curly_quotes, spot_of


class Mark(Enum):
    """What stands in the place of a value or a key that cannot be used."""

    BROKEN = "broken"
    IGNORED = "ignored"


BROKEN = Mark.BROKEN
NAMELESS = "?"
"""Stands in a route for a key that cannot be used."""
Key: TypeAlias = "str | Mark"
Value: TypeAlias = "str | Mark | list[Value] | dict[str, Value]"
Container: TypeAlias = "list[Value] | dict[str, Value]"


class Stop(Exception):  # noqa: N818 - not an error: the end of what is worth reading
    """What comes after this place of the text must not be read."""


class Tree:
    """The value that a run of events builds up, what was refused on the way and, if asked for, every place.

    Containers under construction are on a stack of our own: depth costs no recursion. `has_escapes` says
    that the text has backslashes, so that its scalars can hold characters which the text itself doesn't.
    """

    def __init__(self, limits: Limits, *, has_escapes: bool, places: Places | None = None) -> None:
        self.value: Value = BROKEN
        self.findings: list[Finding] = []
        self._limits = limits
        self._most = limits.values
        self._places = places
        self._has_escapes = has_escapes
        self._count = 0
        self._documents = 0
        self._container: Container | None = None
        self._key: Key | None = None
        self._here: Route = ()
        self._stack: list[tuple[Container | None, Key | None, Route]] = []

    def build(self, events: Iterable[Event]) -> None:
        """Take in events one after the other, as far as they are worth reading."""
        with contextlib.suppress(Stop):
            for event in events:
                if isinstance(event, ScalarEvent):
                    self._add_scalar(event)
                elif isinstance(event, MappingStartEvent):
                    self._open(event, {})
                elif isinstance(event, SequenceStartEvent):
                    self._open(event, [])
                elif isinstance(event, CollectionEndEvent):
                    self._close()
                else:
                    self._add_rare(event)

    def _add_rare(self, event: Event) -> None:
        if isinstance(event, AliasEvent):
            self._add_alias(event)
        elif isinstance(event, DocumentStartEvent):
            self._start_document(event)
        elif isinstance(event, StreamEndEvent) and not self._documents:
            self._refuse(structure.no_content())

    def _add_scalar(self, event: ScalarEvent) -> None:
        self._count += 1
        if event.anchor is not None or event.tag is not None or self._count == self._most:
            self._look_at(event)
        text = event.value
        if self._has_escapes or not text.isascii():
            text = self._composed(event)
        container = self._container
        if self._key is None and type(container) is dict:
            self._key = text
            if text in container or text in NO_NAMES or self._places is not None:
                self._take_key(event, text, container)
        elif text in NOTHING and not event.style:
            if event.anchor is None and event.tag is None and NAMELESS not in self._route():
                self._refuse(self._empty(event))
            self._put(event, BROKEN)
        else:
            self._put(event, text)

    def _empty(self, event: ScalarEvent) -> Finding:
        if not self._stack:
            return structure.no_content()
        # The parsers don't agree where a value stands that isn't there; its key is where something has to be done.
        return structure.empty_value(self._key_spot() or spot_of(event), self._route())

    def _add_alias(self, event: AliasEvent) -> None:
        self._count += 1
        self._refuse(structure.alias(spot_of(event), self._route()))
        if self._key is None and type(self._container) is dict:
            self._key = Mark.IGNORED
        else:
            self._put(event, BROKEN)

    def _open(self, event: CollectionStartEvent, container: Container) -> None:
        self._count += 1
        if event.anchor is not None or event.tag is not None or self._count == self._most:
            self._look_at(event)
        if len(self._stack) == self._limits.depth:
            self._refuse(structure.too_deep(spot_of(event), self._limits))
            raise Stop
        around, key, here = self._container, self._key, self._route()
        if key is None and type(around) is dict:
            self._refuse(structure.nameless_key(spot_of(event), self._here))
        else:
            self._put(event, container)
        self._stack.append((around, key, self._here))
        self._container, self._key, self._here = container, None, here

    def _close(self) -> None:
        self._container, key, self._here = self._stack.pop()
        # What stood in the place of a key is followed by a value that has no name to go under.
        self._key = Mark.IGNORED if key is None and type(self._container) is dict else None

    def _start_document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self.findings = [finding for finding in self.findings if finding.rule is not texts.EMPTY_FILE]
            self._refuse(structure.second_document(spot_of(event)))
            raise Stop

    def _look_at(self, event: ScalarEvent | CollectionStartEvent) -> None:
        """Refuse a value that is one too many, its anchor and its tag."""
        if self._count == self._most:
            self._refuse(structure.too_many_values(spot_of(event), self._limits))
            raise Stop
        if event.anchor is not None:
            self._refuse(structure.anchor(spot_of(event), self._route(), event.anchor))
        elif event.tag is not None:
            self._refuse(structure.tag(spot_of(event), self._route()))

    def _refuse(self, finding: Finding) -> None:
        if len(self.findings) == MOST_FINDINGS:
            self.findings.append(structure.too_many_findings(finding.spot, MOST_FINDINGS))
            raise Stop
        self.findings.append(finding)

    def _composed(self, event: ScalarEvent) -> str:
        """Return a scalar in Unicode's form C, in which letters that look equal are equal."""
        if event.style == '"' and self._has_escapes:
            for finding in find_escaped(event.value, spot_of(event), self._route()):
                self._refuse(finding)
        elif not event.style and is_in_curly_quotes(event.value):
            self._refuse(structure.curly_quotes(spot_of(event), self._route()))
        return unicodedata.normalize("NFC", event.value)

    def _take_key(self, event: ScalarEvent, key: str, group: dict[str, Value]) -> None:
        if key in group or (key in NO_NAMES and not event.style):
            self._refuse(self._wrong_key(event, key, group))
            self._key = Mark.IGNORED
        elif self._places is not None:
            self._places.keys.add(self._route(), event)

    def _wrong_key(self, event: ScalarEvent, key: str, group: dict[str, Value]) -> Finding:
        if key in group:
            is_entry = bool(self._here) and isinstance(self._here[-1], int)
            return structure.duplicate_key(spot_of(event), self._key_spot(), key, is_entry=is_entry)
        if key == "<<":
            return structure.merge_key(spot_of(event), self._here)
        return structure.nameless_key(spot_of(event), self._here)

    def _key_spot(self) -> Spot | None:
        return None if self._places is None else self._places.keys.get(self._route())

    def _put(self, event: Event, value: Value) -> None:
        # A value that isn't there stands elsewhere for either parser.
        if self._places is not None and self._key is not Mark.IGNORED and value is not BROKEN:
            self._places.values.add(self._route(), event)
        container = self._container
        if type(container) is dict:
            if type(self._key) is str:
                container[self._key] = value
            self._key = None
        elif type(container) is list:
            container.append(value)
        else:
            self.value = value

    def _route(self) -> Route:
        """Return the way from the top to the value that comes next, or to the key that was just taken."""
        if type(self._container) is list:
            return (*self._here, len(self._container))
        if self._container is None:
            return self._here
        return (*self._here, self._key if type(self._key) is str else NAMELESS)
