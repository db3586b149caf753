"""Texts without anything unusual, composed in C: the values and places that the events give, in half the time.

Whatever is unusual or wrong is left to the loop over events, which says what it is. The composer recurses on the
stack of the process, so it gets no text that could nest deeply; that is told from its characters.
"""

import re
import unicodedata
from collections.abc import Callable

import yaml
from yaml import CollectionNode, MappingNode, Node, ScalarNode

from mentorbook.model.source import Route
from mentorbook.records.events import is_disputed
from mentorbook.records.limits import PERSON, Limits
from mentorbook.records.places import Places
from mentorbook.records.scalar import NO_NAMES, NOTHING, is_in_curly_quotes
from mentorbook.records.tree import Container, Value

# A value that is marked, repeated or typed begins so; now and then a line of a long text does too.
_MARK = re.compile(r"(?:^|[-?:\[{,]) *[&*!]", re.MULTILINE)
# A level starts behind one of these, or on a line of its own and further in; a list may stand no further in.
_OPENINGS = ("[", "{", "- ", "? ", ": ")
_MOST_OPENINGS = 200
_FAR_IN = " " * 50


class Unusual(Exception):  # noqa: N818 - not an error: the events are read instead
    """A text has something that only its events tell, or that is refused."""


def compose(text: str, limits: Limits) -> Container:
    """Return what a text says; raise Unusual where its events must be read."""
    return _Reader(limits, is_ascii=text.isascii()).read(_nodes(text))


def find_places(text: str, limits: Limits) -> Places:
    """Return the places of all keys and values of a text; raise Unusual where its events must be read."""
    node, places = _nodes(text), Places()
    _Reader(limits, is_ascii=text.isascii()).read(node)
    _add_places(node, (), places)
    return places


def _nodes(text: str) -> CollectionNode:
    is_marked = ("&" in text or "*" in text or "!" in text) and _MARK.search(text)
    if is_marked or "\\" in text or is_disputed(text) or not _is_shallow(text):
        raise Unusual
    try:
        node = _composer(text)
    except yaml.YAMLError:
        node = None
    if not isinstance(node, CollectionNode):
        raise Unusual
    return node


def _is_shallow(text: str) -> bool:
    """Tell whether a text nests a few hundred levels at most."""
    return len(text) <= PERSON.size and sum(map(text.count, _OPENINGS)) <= _MOST_OPENINGS and _FAR_IN not in text


class _Reader:
    """What nodes say, as long as it is nothing unusual."""

    def __init__(self, limits: Limits, *, is_ascii: bool) -> None:
        self._limits = limits
        self._is_ascii = is_ascii
        self._count = 1

    def read(self, node: CollectionNode, depth: int = 0) -> Container:
        """Return the value of a list or of fields, and of all that is in them."""
        if depth == self._limits.depth:
            raise Unusual
        value: Container
        if type(node) is MappingNode:
            value = self._fields(node, depth)
            self._count += 2 * len(value)
        else:
            value = [self._value(one, depth) for one in node.value]
            self._count += len(value)
        if self._limits.values is not None and self._count >= self._limits.values:
            raise Unusual
        return value

    def _fields(self, node: MappingNode, depth: int) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        for key, value in node.value:
            if type(key) is not ScalarNode:
                raise Unusual
            name = key.value if self._is_ascii else _normal(key)
            fields[name] = self._value(value, depth)
        if len(fields) < len(node.value) or not NO_NAMES.isdisjoint(fields):
            raise Unusual
        return fields

    def _value(self, node: ScalarNode | CollectionNode, depth: int) -> Value:
        if isinstance(node, CollectionNode):
            return self.read(node, depth + 1)
        text: str = node.value
        if text in NOTHING and not node.style:
            raise Unusual
        return text if self._is_ascii else _normal(node)


def _normal(node: ScalarNode) -> str:
    """Return a text in Unicode's form C, in which letters that look equal are equal."""
    if not node.style and is_in_curly_quotes(node.value):
        raise Unusual
    return unicodedata.normalize("NFC", node.value)


def _add_places(node: Node, route: Route, places: Places) -> None:
    places.values.add(route, node)
    if type(node) is MappingNode:
        for key, value in node.value:
            here = (*route, _normal(key))
            places.keys.add(here, key)
            _add_places(value, here, places)
    elif type(node) is not ScalarNode:
        for index, value in enumerate(node.value):
            _add_places(value, (*route, index), places)


def _fast_composer() -> Callable[[str], Node | None]:
    if not yaml.__with_libyaml__:
        return lambda _: None
    from yaml._yaml import CParser  # PyYAML has this module only where it was built with libyaml.

    class Composer(CParser):
        """The composer in C, told that no scalar has a type of its own."""

        def resolve(self, *_: object) -> None:
            """Leave a scalar the text that it is."""

        def descend_resolver(self, *_: object) -> None:
            """Need no way to a scalar."""

        def ascend_resolver(self) -> None:
            """Need no way back."""

    return lambda text: Composer(text).get_single_node()


_composer = _fast_composer()
