"""A YAML text as plain values: every scalar stays text, and what no record needs is refused where it stands."""

import unicodedata
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

import yaml

from mentorbook.model.source import Route, Spot
from mentorbook.records import structure
from mentorbook.records.finding import Finding
from mentorbook.records.hidden import find_escaped
from mentorbook.records.limits import MOST_FINDINGS, Limits
from mentorbook.records.scalar import is_nothing, spot_of


class Mark(Enum):
    """What stands in the place of a value or a key that cannot be used."""

    BROKEN = "broken"
    IGNORED = "ignored"


BROKEN = Mark.BROKEN
Key: TypeAlias = "str | Mark"
Value: TypeAlias = "str | Mark | list[Value] | dict[Key, Value]"
Container: TypeAlias = "list[Value] | dict[Key, Value]"


class Stop(Exception):
    """What comes after this place of the text must not be read."""


@dataclass(slots=True)
class Places:
    """The places found so far of a text's keys and values."""

    keys: dict[Route, Spot] = field(default_factory=dict)
    values: dict[Route, Spot] = field(default_factory=dict)


class Tree:
    """The value that a run of events builds up, what was refused on the way and, if asked for, every place.

    Containers under construction are on a stack of our own: depth costs no recursion. `is_simple` says that
    no scalar can hold anything that has to be looked at: the text is ASCII and has no backslash.
    """

    def __init__(self, limits: Limits, *, is_simple: bool, places: Places | None = None) -> None:
        self.value: Value = BROKEN
        self.findings: list[Finding] = []
        self._limits = limits
        self._places = places
        self._is_simple = is_simple
        self._count = 0
        self._documents = 0
        self._container: Container | None = None
        self._key: Key | None = None
        self._stack: list[tuple[Container | None, Key | None]] = []

    def add(self, event: yaml.Event) -> None:
        """Take in the next event; raise Stop where the rest must not be read."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._add_scalar(event)
        elif kind is yaml.MappingStartEvent:
            self._open(event, {})
        elif kind is yaml.SequenceStartEvent:
            self._open(event, [])
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._close()
        elif kind is yaml.AliasEvent:
            self._add_alias(event)
        elif kind is yaml.DocumentStartEvent:
            self._start_document(event)
        elif kind is yaml.StreamEndEvent and not self._documents:
            self._refuse(structure.no_content())

    def _add_scalar(self, event: yaml.ScalarEvent) -> None:
        self._count_in(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        text = event.value if self._is_simple else self._composed(event)
        if self._expects_key():
            self._take_key(event, text)
        elif is_nothing(event):
            self._refuse(structure.empty_value(spot_of(event), self._route()))
            self._put(event, BROKEN)
        else:
            self._put(event, text)

    def _add_alias(self, event: yaml.AliasEvent) -> None:
        self._count_in(event)
        self._refuse(structure.alias(spot_of(event), self._route()))
        if self._expects_key():
            self._key = Mark.IGNORED
        else:
            self._put(event, BROKEN)

    def _open(self, event: yaml.CollectionStartEvent, container: Container) -> None:
        self._count_in(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if len(self._stack) >= self._limits.depth:
            self._refuse(structure.too_deep(spot_of(event), self._limits))
            raise Stop
        key = self._key
        if self._expects_key():
            self._refuse(structure.nameless_key(spot_of(event), self._route()))
        else:
            self._put(event, container)
        self._stack.append((self._container, key))
        self._container, self._key = container, None

    def _close(self) -> None:
        if type(self._container) is dict:
            self._container.pop(Mark.IGNORED, None)
        self._container, key = self._stack.pop()
        # What stood in the place of a key is followed by a value that has no name to go under.
        self._key = Mark.IGNORED if key is None and type(self._container) is dict else None

    def _start_document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse(structure.second_document(spot_of(event)))
            raise Stop

    def _count_in(self, event: yaml.Event) -> None:
        self._count += 1
        if self._count == self._limits.values:
            self._refuse(structure.too_many_values(spot_of(event), self._limits))
            raise Stop

    def _refuse_properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._refuse(structure.anchor(spot_of(event), self._route(), event.anchor))
        else:
            self._refuse(structure.tag(spot_of(event), self._route()))

    def _refuse(self, finding: Finding) -> None:
        if len(self.findings) == MOST_FINDINGS:
            self.findings.append(structure.too_many_findings(finding.spot, MOST_FINDINGS))
            raise Stop
        self.findings.append(finding)

    def _composed(self, event: yaml.ScalarEvent) -> str:
        """Return a scalar in Unicode's form C, in which letters that look equal are equal."""
        text: str = event.value
        if event.style == '"':
            for finding in find_escaped(text, spot_of(event), self._route()):
                self._refuse(finding)
        return unicodedata.normalize("NFC", text)

    def _expects_key(self) -> bool:
        return self._key is None and type(self._container) is dict

    def _take_key(self, event: yaml.ScalarEvent, key: str) -> None:
        container = self._container
        assert type(container) is dict
        self._key = key
        if key in container:
            self._refuse(structure.duplicate_key(spot_of(event), self._first_place(), key))
        elif key == "<<" and not event.style:
            self._refuse(structure.merge_key(spot_of(event), self._route()[:-1]))
        elif is_nothing(event):
            self._refuse(structure.nameless_key(spot_of(event), self._route()[:-1]))
        else:
            if self._places is not None:
                self._places.keys[self._route()] = spot_of(event)
            return
        self._key = Mark.IGNORED

    def _first_place(self) -> Spot | None:
        return None if self._places is None else self._places.keys.get(self._route())

    def _put(self, event: yaml.Event, value: Value) -> None:
        if self._places is not None:
            self._places.values[self._route()] = spot_of(event)
        if self._container is None:
            self.value = value
        elif type(self._container) is list:
            self._container.append(value)
        else:
            self._container[self._key] = value
            self._key = None

    def _route(self) -> Route:
        """Return the way from the top to the value that comes next, or to the key that was just taken."""
        steps = [(container, key, len(container) - 1) for container, key in self._stack if container is not None]
        if self._container is not None:
            steps.append((self._container, self._key, len(self._container)))
        return tuple(index if type(container) is list else str(key) for container, key, index in steps)
