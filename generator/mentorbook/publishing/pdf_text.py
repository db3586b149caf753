"""Read what a PDF says, as far as that is possible without knowing its fonts' shapes."""

import contextlib
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import NamedTuple

_STREAM = re.compile(rb"stream\r?\n")
# Nothing is longer in practice, and a broken file must not take hours.
_STRING = rb"(?<!\\)\((?:\\.|[^\\()]){0,500}\)|<[0-9A-Fa-f\s]*>"
_SHOWN = re.compile(rb"\[((?:%b|[^\[\]()<>])*)\]\s*TJ|(%b)\s*(?:Tj|'|\")" % (_STRING, _STRING), re.DOTALL)
_PIECE = re.compile(rb"(%b)|(-?\d+(?:\.\d+)?)" % _STRING, re.DOTALL)
_ANY_STRING = re.compile(_STRING, re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b"", b"\n": b"", b"\r\n": b""}
_TO_UNICODE = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_CODE = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])")
# A wider gap than this between two letters is a space, in thousandths of the font's size.
_SPACE = -180
_MOST_STREAMS = 2_000
_MOST_BYTES = 20_000_000
_MOST_SHOWN = 1_000_000
_MOST_FONTS = 20
_MOST_CODES = 5_000
_LONGEST_CODE = 4
_LONGEST_TEXT = 64


class Shown(NamedTuple):
    """What a PDF shows in one piece: strings, and None where there is a space."""

    pieces: tuple[bytes | None, ...]


def is_pdf(raw: bytes) -> bool:
    """Tell whether a file begins as a PDF does."""
    return b"%PDF-" in raw[:1024]


def pdf_texts(raw: bytes) -> Iterator[str]:
    """Yield what a PDF shows and what it says of itself, by each of its fonts; nothing where it is only pictures."""
    if b"/Encrypt" in raw:
        return
    streams = [*_streams(raw)]
    shown = list(_beginning(one for stream in streams for one in _shown_in(stream)))
    fonts = [font for font in map(_font_in, streams) if font][:_MOST_FONTS]
    ways: list[Callable[[bytes], str]] = [_usual, *(partial(_by_font, font) for font in fonts), partial(_by_any, fonts)]
    for read in ways:
        lines = ["".join(" " if one is None else read(one) for one in line.pieces) for line in shown]
        yield from (text for text in dict.fromkeys(["\n".join(lines), "".join(lines)]) if text.strip())
    outside = (
        _usual(_content(found[0])) for part in (raw[:_MOST_BYTES], *streams) for found in _ANY_STRING.finditer(part)
    )
    yield "\n".join(text for text in outside if len(text) > 1)


def _beginning(shown: Iterable[Shown]) -> Iterator[Shown]:
    left = _MOST_SHOWN
    for one in shown:
        left -= sum(len(piece or b" ") for piece in one.pieces)
        if left < 0:
            return
        yield one


def shows_text(raw: bytes) -> bool:
    """Tell whether anything can be read in a PDF."""
    return b"/Encrypt" not in raw and any(_shown_in(stream) for stream in _streams(raw))


def _streams(raw: bytes) -> Iterator[bytes]:
    """Yield what is in the streams of a PDF, inflated if that is possible, up to a sum that no memory minds."""
    left = _MOST_BYTES
    for found in islice(_STREAM.finditer(raw), _MOST_STREAMS):
        content = raw[found.end() : max(raw.find(b"endstream", found.end()), found.end())]
        with contextlib.suppress(zlib.error):
            content = zlib.decompressobj().decompress(content, left)
        left -= len(content)
        if left <= 0:
            return
        yield content


def _shown_in(stream: bytes) -> list[Shown]:
    if b"Tj" not in stream and b"TJ" not in stream:
        return []
    return [Shown(tuple(_pieces(found[1] or found[2]))) for found in _SHOWN.finditer(stream)]


def _pieces(operand: bytes) -> Iterator[bytes | None]:
    for string, number in _PIECE.findall(operand):
        if string:
            yield _content(string)
        elif float(number) < _SPACE:
            yield None


def _content(string: bytes) -> bytes:
    if string.startswith(b"<"):
        return _of_hex(string[1:-1])
    return _ESCAPE.sub(_spelled_out, string[1:-1])


def _of_hex(digits: bytes) -> bytes:
    digits = b"".join(digits.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _spelled_out(escape: re.Match[bytes]) -> bytes:
    sign = escape[1]
    return bytes([int(sign, 8) & 255]) if sign[0] in b"01234567" else _ESCAPED.get(sign, sign)


def _usual(content: bytes) -> str:
    """Return a string as those fonts have it that keep to letters' usual numbers."""
    if content.startswith((b"\xfe\xff", b"\xff\xfe")):
        return content.decode("utf-16", errors="replace")
    return content.decode("cp1252", errors="replace")


def _font_in(stream: bytes) -> Mapping[bytes, str]:
    """Return which letters the numbers of a font stand for, if that is what a stream says."""
    font: dict[bytes, str] = {}
    for kind, body in _TO_UNICODE.findall(stream):
        entries = _each(_codes(body)) if kind == b"char" else _ranges(body)
        for code, text in islice(entries, _MOST_CODES):
            if len(code) <= _LONGEST_CODE and len(text) <= _LONGEST_TEXT:
                font[code] = text.decode("utf-16-be", errors="replace")
    return font


def _codes(body: bytes) -> list[bytes]:
    return [_of_hex(one) for one in _CODE.findall(body)]


def _each(codes: list[bytes]) -> Iterator[tuple[bytes, bytes]]:
    return zip(codes[::2], codes[1::2], strict=False)


def _ranges(body: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the codes of ranges: what the first stands for is given, or what each does."""
    for found in _RANGE.finditer(body):
        first, last, text = (_of_hex(one or b"") for one in found.groups()[:3])
        if len(first) > _LONGEST_CODE or len(text) > _LONGEST_TEXT:
            continue
        start, base, several = int.from_bytes(first), int.from_bytes(text), _codes(found[4] or b"")
        for step in range(min(int.from_bytes(last) - start + 1, _MOST_CODES)):
            code = (start + step).to_bytes(_LONGEST_CODE)[-len(first) :] if first else b""
            if several:
                yield from ((code, one) for one in several[step : step + 1])
            else:
                yield code, (base + step).to_bytes(_LONGEST_TEXT + 1)[-len(text) :]


def _by_font(font: Mapping[bytes, str], content: bytes) -> str:
    size = len(next(iter(font))) or 1
    codes = (content[place : place + size] for place in range(0, len(content), size))
    return "".join(font.get(code, "") for code in codes)


def _by_any(fonts: list[Mapping[bytes, str]], content: bytes) -> str:
    """Return a string by that of some fonts that has most of its letters: which one it is in is written elsewhere."""
    texts = (_by_font(font, content) for font in fonts if len(content) >= len(next(iter(font))))
    return max(texts, key=len, default="")
