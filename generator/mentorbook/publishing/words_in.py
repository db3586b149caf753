"""Any file as the words it holds, whatever form they are written in."""

import base64
import binascii
import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote

# A word that stands between two texts, so that the end of one and the beginning of the next are no phrase.
GAP = " zqxzqx "
# Scripts that are written without spaces: every character counts as a word of its own there.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(f"[{_UNSPACED}]|[^\\W_{_UNSPACED}]+")
# Vowel signs and accents of other scripts than Latin, which \w leaves out and people leave out too.
_MARKS = re.compile(
    f"[{''.join(chr(code) for code in range(0x300, 0x3100) if unicodedata.category(chr(code))[0] == 'M')}]"
)
# What nobody sees: soft hyphens, joiners, marks of direction, selectors of a variant.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]")
_ASCII_WORD = re.compile("[a-z0-9]+")
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|[nrt])")
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_TAG = re.compile(r"<[^<>]*>")
_REAL_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
# The lines of a drawing.
_SHAPE = re.compile(r"(?i)\s(?:d|points|viewbox)=\"[-mlhvcsqtaz\d\s.,]*\"")
_BREAK = re.compile(r"(?i)</?wbr\b[^<>]*>")
# Tags within a line, and those of a table's row, in which somebody's name may be spread over two columns.
_INLINE = "a|abbr|b|bdi|bdo|br|cite|code|data|dd|dfn|dt|em|i|kbd|mark|q|s|small|span|strong|sub|sup|td|th|time|u|var"
_BLOCK_TAG = re.compile(rf"(?i)</a>\s*<a\b[^<>]*>|<(?!/?(?:{_INLINE})\b)[^<>]*>")
_EDGE_IN_TAG = re.compile(r"^</?[\w-]+|\s[\w:@.-]+=[\"']?|\"")
_EDGE_OF_VALUE = re.compile(r"\"\s*[\]}:,]|[\[{:,]\s*\"|(?<=[/\w])#(?=\w)")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}")
_LONGEST_BASE64 = 200_000
_MOST_SLASHES = 8


def words_of(text: str) -> list[str]:
    """Return the words of a text in order: letters and digits, without case, in one normal form.

    >>> words_of("Ana-María d'O, 王伟")
    ['ana', 'maría', 'd', 'o', '王', '伟']
    """
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).casefold())
    return _WORD.findall(_MARKS.sub("", text))


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as a reader may take it: with its tags, or as it `is_shown`."""

    text: str
    raw: str
    is_shown: bool = False

    def whole(self) -> str:
        """Return the text with a GAP at the edges of tags and attributes, where they are not left out."""
        return self.text if self.is_shown else decoded(_parted_tags(self.raw))

    def lines(self) -> str:
        """Return the text with a GAP between paragraphs, too: what was written in one line is in one of them."""
        return decoded(self._in_parts())

    def apart(self) -> str:
        """Return the text with a GAP wherever one thing ends and the next begins, also between values of JSON."""
        return decoded(_EDGE_OF_VALUE.sub(_parted, self._in_parts()))

    def _in_parts(self) -> str:
        return _TAG.sub(" ", _BLOCK_TAG.sub(GAP, self.raw)) if self.is_shown else _parted_tags(self.raw)


def readings(text: str) -> Iterator[Reading]:
    """Yield a file's text with what is escaped or encoded in it spelled out, with its tags and without them.

    A space that nobody sees may stand between two words, or within one.
    """
    yield from _unseen_both_ways(Reading(decoded(text), text))
    if "<" in text:
        shown = _BREAK.sub("", text)
        yield from _unseen_both_ways(Reading(decoded(_TAG.sub(" ", shown)), shown, is_shown=True))


def _unseen_both_ways(reading: Reading) -> Iterator[Reading]:
    yield reading
    if "\u200b" in reading.text:
        spaced = reading.text.replace("\u200b", " ")
        yield Reading(spaced, spaced)


def _parted_tags(text: str) -> str:
    return _REAL_TAG.sub(lambda tag: f"{GAP}{_EDGE_IN_TAG.sub(_parted, tag[0])}{GAP}", _SHAPE.sub(GAP, text))


def _parted(edge: re.Match[str]) -> str:
    return f"{GAP}{edge[0]}{GAP}"


def encoded_runs(text: str) -> set[str]:
    """Return the runs of letters in a text that may be base64."""
    return {run for run in _BASE64.findall(text) if not run.islower()}


def decoded(text: str) -> str:
    """Return a text with character references, percent signs and backslash escapes spelled out."""
    if "\\" in text:
        text = _SURROGATES.sub(_joined, _ESCAPED.sub(_character, text))
    if "&" in text:
        text = html.unescape(text)
    if "%" in text:
        text = unquote(text, errors="replace")
    return text


def _character(escaped: re.Match[str]) -> str:
    digits = escaped[1] or escaped[2]
    return chr(int(digits, 16)) if digits else " "


def _joined(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16", "surrogatepass").decode("utf-16")


def readings_of_run(run: str) -> list[Reading]:
    """Return what a run of letters says as base64, from each place where it may begin."""
    found = []
    usual = run[:_LONGEST_BASE64].replace("-", "+").replace("_", "/")
    after_slashes = [place.end() for place in islice(re.finditer("/", usual), _MOST_SLASHES)]
    for start in (0, 1, 2, 3, *after_slashes):
        part = usual[start:]
        try:
            raw = base64.b64decode(part[: len(part) // 4 * 4] if len(part) % 4 == 1 else part + "=" * (-len(part) % 4))
        except (binascii.Error, ValueError):
            continue
        text = raw.decode("utf-8", errors="ignore")
        if 2 * len(text.encode()) >= len(raw):
            found.append(Reading(text, text))
    return found
