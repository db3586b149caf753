"""Any file as the words it holds, whatever form they are written in."""

import base64
import binascii
import html
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

_WORD = re.compile(r"[^\W_]+")
# Scripts that are written without spaces: every character counts as a word of its own there.
_UNSPACED = re.compile("([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])")
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|[nrt])")
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_TAG = re.compile(r"<[^<>]*>")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}")
_LONGEST_BASE64 = 200_000


def words_of(text: str) -> list[str]:
    """Return the words of a text in order: letters and digits, without case, in one normal form.

    >>> words_of("Ana-María d'O, 王伟")
    ['ana', 'maría', 'd', 'o', '王', '伟']
    """
    if not text.isascii():
        text = _UNSPACED.sub(r" \1 ", unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()))
    else:
        text = text.lower()
    return _WORD.findall(text)


def readings(text: str) -> Iterator[str]:
    """Yield a file's text as it stands, without its tags, and with what is escaped or encoded in it spelled out."""
    plain = decoded(text)
    yield text
    if plain != text:
        yield plain
    if "<" in text:
        yield decoded(_TAG.sub(" ", text))
    for hidden in _BASE64.findall(text):
        yield from _from_base64(hidden)


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


def _from_base64(run: str) -> Iterator[str]:
    """Yield what a run of letters says as base64, from each of the four places where it may begin."""
    usual = run[:_LONGEST_BASE64].replace("-", "+").replace("_", "/")
    for start in range(4):
        part = usual[start:]
        try:
            raw = base64.b64decode(part[: len(part) // 4 * 4] if len(part) % 4 == 1 else part + "=" * (-len(part) % 4))
        except (binascii.Error, ValueError):
            continue
        text = raw.decode("utf-8", errors="ignore")
        if len(text) >= len(raw) // 2:
            yield text
