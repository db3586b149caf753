"""Any file as the words it holds, whatever form they are written in."""

import base64
import html
import re
import unicodedata
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

# A word that stands between two texts, so that the end of one and the beginning of the next are no phrase.
GAP = " zqxzqx "
# Scripts that are written without spaces: every character counts as a word of its own there.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(f"[{_UNSPACED}]|[^\\W_{_UNSPACED}]+")
_WORD_OR_NOT = re.compile(f"([^\\W_{_UNSPACED}]+)|([{_UNSPACED}])|[\\W_]")
# Vowel signs and accents of other scripts than Latin, which \w leaves out and people leave out too.
_MARKS = re.compile(
    f"[{''.join(chr(code) for code in range(0x300, 0x3100) if unicodedata.category(chr(code))[0] == 'M')}]"
)
# What nobody sees: soft hyphens, joiners, marks of direction, selectors of a variant.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]")
# Of ASCII small letters and digits as they are, capitals made small, all else a space; other letters as they are.
_ASCII_WORDS = "".join(sign.lower() if sign.isalnum() else " " for sign in map(chr, range(128))).encode()
_ONLY_WORDS = _ASCII_WORDS + bytes(range(128, 256))
# From a letter beyond ASCII to the end of the word.
_FOREIGN = re.compile(r"([^\x00-\x7f][A-Za-z0-9\x80-\U0010ffff]*)")
_LEANING = re.compile(rf"(?:{_UNSEEN.pattern})*{_MARKS.pattern}")
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|[nrt])")
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_TAG = re.compile(r"<[^<>]*>")
# What has words behind its name that are no attributes may be an address, or somebody's name.
_SWITCH = (
    r"(?:allowfullscreen|async|autofocus|autoplay|checked|controls|crossorigin|data-[\w-]+|default|defer|disabled|download"
    r"|hidden|inert|itemscope|loop|multiple|muted|nomodule|novalidate|open|playsinline|readonly|required|reversed|selected)"
)
_REAL_TAG = re.compile(rf"</?[A-Za-z][\w:-]*(?:\s(?=[^<>]*=)[^<>]*|(?:\s+{_SWITCH})*\s*/?)>|<!(?i:doctype html)>")
# The lines of a drawing.
_SHAPE = re.compile(r"(?i)\s(?:d|points|viewbox)=\"[-mlhvcsqtaz\d\s.,]*\"")
_NO_TAGS = bytes(sign for sign in range(256) if sign not in b"<>")
_BREAK = re.compile(r"(?i)</?wbr\b[^<>]*>")
_OPEN_BREAK = re.compile(r"(?i)</?wbr\b")
# Tags within a line, and those of a table's row, in which somebody's name may be spread over two columns.
_INLINE = (
    "a|abbr|b|bdi|bdo|big|br|cite|code|data|dd|del|dfn|dt|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|td|th|time"
    "|tspan|u|var"
)
_BLOCK_TAG = re.compile(rf"(?i)</a>\s*<a\b[^<>]*>|<(?!/?(?:{_INLINE})\b)[^<>]*>")
_LINK_BEFORE_LINK = re.compile(r"(?i)</a>\s*(?=<a\b[^<>]*>)")
_EDGE_IN_TAG = re.compile(r"^</?[\w-]+|\s[\w:@.-]+=[\"']?|\"")
_EDGE_OF_VALUE = re.compile(r"\"\s*[\]}:,]|[\[{:,]\s*\"|(?<=[/\w])#(?=\w)")
# The references that are on most pages, each replaced in a tenth of the time.
_USUAL = (("&#39;", "'"), ("&#34;", '"'), ("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"))
# The signs of base64 all the same, the rest a space: so many in a row are found faster than a pattern is.
_IN_BASE64 = bytes(ord("x" if re.match(rb"[A-Za-z0-9+/_-]", bytes([sign])) else " ") for sign in range(256))
_LONG_RUN = b"x" * 12
# Five signs in a row that people write, or two of scripts in which they are a name.
_WRITTEN = re.compile(rb"(?:[\t-\r -~]|[\xc2-\xf4][\x80-\xbf]{1,3}){5,}|(?:[\xe0-\xf4][\x80-\xbf]{2,3}){2,}")
_LONGEST_BASE64 = 200_000


def words_of(text: str) -> list[str]:
    """Return the words of a text in order: letters and digits, without case, in one normal form.

    >>> words_of("Ana-María d'O, 王伟")
    ['ana', 'maría', 'd', 'o', '王', '伟']
    """
    if not text.isascii():
        # Other letters take ten times as long, most words have none, and those that do come again.
        parts = _FOREIGN.split(text)
        foreign = list(map(_written_plainly, parts[1::2]))
        if None in foreign:
            return _WORD.findall(_normalized(text))
        parts[1::2] = foreign
        text = "".join(parts)
    return text.encode().translate(_ONLY_WORDS).decode().split()


@lru_cache(maxsize=10_000)
def _written_plainly(text: str) -> str | None:
    """Return the words of a text with spaces around them; None where an accent belongs to the letter before it."""
    return None if _LEANING.match(text) else _WORD_OR_NOT.sub(_with_spaces, _normalized(text))


def _with_spaces(part: re.Match[str]) -> str:
    return part[0] if part[1] else f" {part[2] or ''} "


def _normalized(text: str) -> str:
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).casefold())
    return _MARKS.sub("", text)


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
        return decoded(_EDGE_OF_VALUE.sub(_set_apart, self._in_parts()))

    def _in_parts(self) -> str:
        """Return the text in which each tag is a GAP or a space: what stands between two that are none is not one."""
        if not self.is_shown:
            return _parted_tags(self.raw)
        return _TAG.sub(lambda tag: GAP if _BLOCK_TAG.match(tag[0]) else " ", _LINK_BEFORE_LINK.sub(GAP, self.raw))


def readings(text: str) -> Iterator[Reading]:
    """Yield a file's text with what is escaped or encoded in it spelled out, with its tags and without them.

    A space that nobody sees may stand between two words, or within one.
    """
    yield from both_ways(text)
    if "<" in text:
        shown = without_breaks(text)
        yield from both_ways(shown, shown_and_tags(shown)[0])


def both_ways(raw: str, shown: str | None = None) -> Iterator[Reading]:
    """Yield a text, or what is shown of it, with unseen spaces as they are and as spaces."""
    yield from spaced_ways(Reading(decoded(raw if shown is None else shown), raw, is_shown=shown is not None))


def spaced_ways(reading: Reading) -> Iterator[Reading]:
    """Yield a reading as it is, and with spaces for those that nobody sees."""
    yield reading
    if "\u200b" in reading.text:
        spaced = reading.text.replace("\u200b", " ")
        # Of tags the text may be their values alone; where each begins and ends, only the raw text tells.
        yield Reading(spaced, spaced if reading.is_shown else decoded(reading.raw).replace("\u200b", " "))


def parted(text: str) -> list[str]:
    """Return what stands between the tags of a text, and the tags, in order; some parts are empty.

    >>> parted("<b>a</b> > b")
    ['', '<b>', 'a', '</b>', ' >', ' b']
    """
    return text.replace("<", "\0<").replace(">", ">\0").split("\0")


def shown_and_tags(text: str, *, are_whole: bool = False) -> tuple[str, set[str]]:
    """Return what is shown of a text, with a space for each tag, and what is in its tags or in what looks like one.

    That is done in half the time where all tags `are_whole`.

    >>> shown_and_tags("<b>a</b> > b < c") == (" a  > b   c", {"b", "/b"})
    True
    >>> shown_and_tags("<b>a</b> b", are_whole=True) == (" a  b", {"b", "/b"})
    True
    """
    if are_whole:
        parts = text.replace(">", "<").split("<")
        return " ".join(parts[::2]), set(parts[1::2])
    first, *pieces = text.split("<")
    halves = [piece.partition(">") for piece in pieces]
    shown = " ".join([first, *[after if end else before for before, end, after in halves]])
    return shown, {before for before, end, _ in halves if end}


def are_tags_whole(raw: bytes) -> bool:
    """Tell whether each sign that begins a tag is followed by one that ends it, and there are no others.

    >>> are_tags_whole(b"<b>a</b>"), are_tags_whole(b"<b>a > b</b>"), are_tags_whole(b"a <b")
    (True, False, False)
    """
    signs = raw.translate(None, _NO_TAGS)
    return signs == b"<>" * (len(signs) // 2)


def values_in(tags: Iterable[str]) -> list[str]:
    """Return what stands between the quotation marks of tags, each only once: most values come again and again.

    >>> values_in(['<a href="x" rel="y">', '<a href="z" rel="y">'])
    ['<a href=', 'x', ' rel=', 'y', '>', 'z']
    """
    return list(dict.fromkeys('"'.join(tags).split('"')))


def is_tag(text: str) -> bool:
    """Tell whether what looks like a tag is one, and not a remark or a comparison, say."""
    return _REAL_TAG.match(text) is not None


def ends_block(tags: str) -> bool:
    """Tell whether tags end a paragraph, a heading or the like, so that what follows is another text."""
    return _BLOCK_TAG.search(tags) is not None


def around_remarks(parts: list[str], remarks: Container[str]) -> str:
    """Return of a parted text what only looks like tags, with what stands on both sides up to the next tag."""
    found = []
    end = 0
    for place, part in enumerate(parts):
        if part in remarks and place >= end:
            start = next((one + 1 for one in range(place, end - 1, -1) if is_tag(parts[one])), end)
            end = next((one for one in range(place, len(parts)) if is_tag(parts[one])), len(parts))
            found.append("".join(parts[start:end]))
    return GAP.join(found)


def has_breaks(tags: Iterable[str]) -> bool:
    """Tell whether what is in some tags makes one a place at which a word may be broken.

    >>> has_breaks(["b", "/wbr"]), has_breaks(["b", "p"])
    (True, False)
    """
    return _OPEN_BREAK.search("<".join(["", *tags])) is not None


def without_breaks(text: str) -> str:
    """Return a text without the places at which a word may be broken."""
    return _BREAK.sub("", text)


def _parted_tags(text: str) -> str:
    return _REAL_TAG.sub(lambda tag: f"{GAP}{_EDGE_IN_TAG.sub(_set_apart, tag[0])}{GAP}", _SHAPE.sub(GAP, text))


def _set_apart(edge: re.Match[str]) -> str:
    return f"{GAP}{edge[0]}{GAP}"


def encoded_runs(text: str) -> set[str]:
    """Return the runs of letters in a text that may be base64."""
    raw = text.encode("ascii", "replace")
    signs = raw.translate(_IN_BASE64) + b" "
    found = set()
    end = 0
    while (start := signs.find(_LONG_RUN, end)) >= 0:
        end = signs.find(b" ", start)
        found.add(raw[start:end])
    return {run.decode() for run in found if not run.islower()}


def decoded(text: str) -> str:
    """Return a text with character references, percent signs and backslash escapes spelled out."""
    if "\\" in text:
        text = _SURROGATES.sub(_joined, _ESCAPED.sub(_character, text))
    if "&" in text:
        for reference, sign in _USUAL:
            text = text.replace(reference, sign)
        text = html.unescape(text)
    if "%" in text:
        text = unquote(text, errors="replace")
    return text


def _character(escaped: re.Match[str]) -> str:
    digits = escaped[1] or escaped[2]
    return chr(int(digits, 16)) if digits else " "


def _joined(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16", "surrogatepass").decode("utf-16")


def text_of_runs(runs: Iterable[str]) -> str:
    """Return what could be words in runs of letters read as base64. They may begin anywhere: four places are tried."""
    found = (words for run in runs for start in range(4) for words in _WRITTEN.findall(_bytes_of(run[start:])))
    return GAP.join(words.decode(errors="replace") for words in found)


def _bytes_of(run: str) -> bytes:
    usual = run[:_LONGEST_BASE64].replace("-", "+").replace("_", "/")
    return base64.b64decode(usual[: len(usual) // 4 * 4] if len(usual) % 4 == 1 else usual + "=" * (-len(usual) % 4))
