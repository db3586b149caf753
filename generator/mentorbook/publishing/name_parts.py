"""Find somebody's name in a list: with the last word first, or in two fields of one record."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.searcher import Phrase, Searcher
from mentorbook.publishing.words_in import words_of

# Of more words nobody knows which are the surname.
_MOST_WORDS = 4
_LEAST_LETTERS = 6
# So many fields with a name, as in "first: Mirabel", may lie from one half of a name to the other.
_REACH = 4
# Words that stand for an edge: of a field, of what names one, of a line, of a record. The strongest counts.
_EDGES = {"zqxfield": 0, "zqxkey": 1, "zqxline": 2, "zqxrecord": 3}
_KEY, _LINE, _RECORD = 1, 2, 3
_RECORD_TAG = re.compile(r"(?i)</?(?:tr|row|table|ul|ol|li|p|h[1-6]|hr|br|section|article|g)\b([^<>]*)>")
_OPENING = re.compile(r"<([A-Za-z][\w:.-]*)([^<>]*)>")
_CLOSING = re.compile(r"</[^<>]*>")
_EDGE = re.compile(
    r"(?P<zqxrecord>[{}\[\])]|\n[ \t]*\n|\n[ \t]*-+[ \n]|\n(?=(?:BEGIN|END):))"
    r"|(?P<zqxkey>(?:[\"'][ ]*|(?<! )[ ]+)?[:=])|(?P<zqxline>\n)|(?P<zqxfield>[^\w\s'’.-]|\t|\.(?=\s))"
)


class Field(NamedTuple):
    """The words of a field, what names it if anything does, and the strongest edge before it."""

    words: str
    key: str
    edge: int


class NameParts:
    """Knows the halves of the names among phrases. Those that the site says anyway are to be left out."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._pairs: dict[tuple[str, str], Phrase] = {}
        turned = []
        for words, value in phrases:
            for first, last in halves(words) if is_name(value) else ():
                phrase = Phrase(f" {last} {first} ", value)
                turned.append(phrase)
                self._pairs.setdefault((last, first), phrase)
                self._pairs.setdefault((first, last), phrase)
        self._turned = Searcher(turned)
        self._halves = frozenset(one for one, _ in self._pairs)

    def find(self, text: str) -> Iterator[Phrase]:
        """Yield each name of which a text holds the last word before the first, or both in fields of one record.

        Two fields are those of a name where nothing stands between them in a line, or where each has another key.
        """
        row = _row_of(text)
        yield from self._turned.find(row)
        fields = list(_fields_in(row))
        for place, field in enumerate(fields):
            if field.words in self._halves:
                near = _near(field, fields[place + 1 : place + 1 + _REACH])
                yield from (self._pairs[pair] for pair in near if pair in self._pairs)


def is_name(value: PrivateValue) -> bool:
    """Tell whether a value is a name, and no handle, login or number: those have no spaces, and no foreign letters."""
    return value.is_identity and (" " in value.text or not value.text.isascii())


def halves(name: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to part the words of a name into first names and surname.

    >>> list(halves("mira von holm"))
    [('mira', 'von holm'), ('mira von', 'holm')]
    """
    words = name.split()
    if not 2 <= len(words) <= _MOST_WORDS or any(len(word) == 1 and word > "\u0e00" for word in words):
        return
    for cut in range(1, len(words)):
        first, last = " ".join(words[:cut]), " ".join(words[cut:])
        if min(len(first), len(last)) > 1 and len(first) + len(last) >= _LEAST_LETTERS:
            yield first, last


def _row_of(text: str) -> list[str]:
    """Return the words of a text, with those that stand for edges."""
    if "<" in text:
        text = _CLOSING.sub(";", _OPENING.sub(r" ; \2 ; \1=", _RECORD_TAG.sub(r"{ \1 ; ", text)))
    return words_of(_EDGE.sub(lambda edge: f" {edge.lastgroup} ", text.replace("\r\n", "\n")))


def _fields_in(row: list[str]) -> Iterator[Field]:
    """Yield the fields between edges; what is before a colon names the next."""
    key, edge, words = "", _RECORD, list[str]()
    for word in [*row, "zqxrecord"]:
        kind = _EDGES.get(word)
        if kind is None:
            words.append(word)
        elif kind == _KEY and words:
            key, words = " ".join(words), []
        elif words:
            yield Field(" ".join(words), key, edge)
            key, edge, words = "", kind, []
        else:
            edge = max(edge, kind)
            key = "" if kind == _RECORD else key


def _near(field: Field, following: list[Field]) -> Iterator[tuple[str, str]]:
    """Yield a field's words with those of each that may belong to the same person."""
    keys = {field.key}
    edge = 0
    for distance, other in enumerate(following):
        edge = max(edge, other.edge)
        if edge == _RECORD:
            return
        keys.add(other.key)
        are_named = "" not in keys and len(keys) == distance + 2
        if are_named or (distance == 0 and edge < _LINE):
            yield field.words, other.words
