"""Any file as the words it holds, whatever form they are written in."""

import base64
import binascii
import html
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from urllib.parse import unquote

# Scripts that are written without spaces: every character counts as a word of its own there.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(f"[{_UNSPACED}]|[^\\W_{_UNSPACED}]+")
# Vowel signs and accents of other scripts than Latin, which \w leaves out and people leave out too.
_MARKS = re.compile(
    f"[{''.join(chr(code) for code in range(0x300, 0x3100) if unicodedata.category(chr(code))[0] == 'M')}]"
)
_ASCII_WORD = re.compile("[a-z0-9]+")
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|[nrt])")
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_TAG = re.compile(r"<[^<>]*>")
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
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return _WORD.findall(_MARKS.sub("", text))


def readings(text: str) -> Iterator[str]:
    """Yield a file's text with what is escaped or encoded in it spelled out, with its tags and without them."""
    yield decoded(text)
    if "<" in text:
        yield decoded(_TAG.sub(" ", text))


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


def readings_of_run(run: str) -> list[str]:
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
            found.append(text)
    return found
