"""Get at the words in files that are no plain text: what is written into pictures, archives, other encodings."""

import bz2
import contextlib
import gzip
import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_UTF32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_GZIP = b"\x1f\x8b"
_BZIP2 = b"BZh"
_XZ = b"\xfd7zXZ\x00"
_LZMA = b"\x5d\x00\x00"
_PACKED = (_GZIP, _BZIP2, _XZ, _LZMA)
_ZIP = b"PK\x03\x04"
_END_OF_ZIP = b"PK\x05\x06"
_LARGEST_END_OF_ZIP = 66_000
# What may be locked with a password, or needs a program that Python has not.
_LOCKED = (b"7z\xbc\xaf\x27\x1c", b"Rar!")
_IS_LOCKED = 1
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_WEBP = re.compile(rb"RIFF....WEBP", re.DOTALL)
# The parts that hold the picture itself; a scan is the last part of a JPEG.
_PIXELS = frozenset({b"IDAT", b"fdAT", b"VP8 ", b"VP8L", b"ALPH", b"ANMF"})
_SCAN = 0xDA
_LONE_MARKERS = range(0xD0, 0xDA)
_END_OF_JPEG = b"\xff\xd9"
_PRINTED = re.compile(rb"[ -~]{6,}")
_DEFLATED = re.compile(rb"x[\x01\x5e\x9c\xda]")
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What reading an archive or a compressed file may raise that is broken, forged, or needs what Python has not."""
_MOST_STREAMS = 1_000
_MOST_BYTES = 50_000_000
_MOST_MEMORY = 200_000_000
_DEEPEST = 6


def plain_texts(raw: bytes, deep: int = _DEEPEST) -> Iterator[bytes]:
    """Yield what a file says, in UTF-8. What has no zero byte is yielded as it is.

    Of a picture that is everything but its pixels: EXIF, XMP, IPTC, comments, colour profiles, compressed texts, and
    whatever stands behind its end. In pixels nobody can read anything; yet what looks like words is taken. Of an
    archive within an archive, and so on, that is only what lies `deep` in it.
    """
    if raw.startswith(_PACKED) and deep:
        with contextlib.suppress(*BROKEN):
            yield from plain_texts(_unpacked(raw), deep - 1)
    if raw[:2] in _UTF16 or raw[:4] in _UTF32:
        yield raw.decode("utf-32" if raw[:4] in _UTF32 else "utf-16", errors="replace").encode()
    elif b"\x00" not in raw:
        yield raw
    elif raw.startswith(_ZIP):
        yield from _in_archive(raw, deep)
    else:
        yield b"\n\n".join(_PRINTED.findall(raw))
        for part in _without_pixels(raw):
            for one in (part, *_inflated(part)):
                yield from _in_any_encoding(one)


def is_packed(raw: bytes) -> bool:
    """Tell whether a file is compressed, or an archive."""
    return raw.startswith((*_PACKED, _ZIP))


def is_locked(raw: bytes) -> bool:
    """Tell whether a file is an archive that can't be opened here."""
    if raw.startswith(_LOCKED):
        return True
    with contextlib.suppress(*BROKEN):
        if raw.startswith(_ZIP):
            with zipfile.ZipFile(io.BytesIO(raw)) as archive:
                return any(one.flag_bits & _IS_LOCKED for one in archive.infolist())
    return False


def zip_behind(raw: bytes) -> bytes:
    """Return the archive behind a program or a picture, if there is one; it would be opened as an archive all the same.

    >>> zip_behind(b"MZ and no archive")
    b''
    """
    is_one = not raw.startswith(_ZIP) and _END_OF_ZIP in raw[-_LARGEST_END_OF_ZIP:]
    return raw[max(raw.find(_ZIP), 0) :] if is_one else b""


def _unpacked(raw: bytes) -> bytes:
    if raw.startswith(_GZIP):
        with gzip.open(io.BytesIO(raw)) as file:
            return file.read(_MOST_BYTES)
    if raw.startswith(_BZIP2):
        with bz2.open(io.BytesIO(raw)) as stream:
            return stream.read(_MOST_BYTES)
    return lzma.LZMADecompressor(memlimit=_MOST_MEMORY).decompress(raw, _MOST_BYTES)


def _in_archive(raw: bytes, deep: int) -> Iterator[bytes]:
    """Yield the texts of what is in an archive, and the names in it. Office documents are archives, too."""
    left = _MOST_BYTES
    with contextlib.suppress(*BROKEN), zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for name in archive.namelist():
            yield name.encode(errors="replace")
            with archive.open(name) as file:
                content = file.read(left) if deep else b""
            left -= len(content)
            yield from plain_texts(content, deep - 1)


def _in_any_encoding(part: bytes) -> Iterator[bytes]:
    """Yield some bytes as text in each encoding that programs for pictures use."""
    yield part
    yield part.decode("latin-1").encode()
    for start in (0, 1):
        even = part[start : start + (len(part) - start) // 2 * 2]
        yield from (even.decode(encoding, errors="replace").encode() for encoding in ("utf-16-le", "utf-16-be"))


def _inflated(part: bytes) -> Iterator[bytes]:
    """Yield what is compressed in some bytes."""
    for place in islice(_DEFLATED.finditer(part), _MOST_STREAMS):
        with contextlib.suppress(zlib.error):
            yield zlib.decompressobj().decompress(memoryview(part)[place.start() :], _MOST_BYTES)


def _without_pixels(raw: bytes) -> Iterator[bytes]:
    """Yield the parts of a picture that are no pixels; of what is no picture the whole."""
    if raw.startswith(_JPEG):
        yield from _parts_of_jpeg(raw)
    elif raw.startswith(_PNG):
        yield from _chunks(raw, len(_PNG), ">I4s", extra=4)
    elif _WEBP.match(raw):
        yield from _chunks(raw, 12, "<4sI", extra=0)
    else:
        yield raw


def _chunks(raw: bytes, start: int, head: str, *, extra: int) -> Iterator[bytes]:
    """Yield the chunks of a PNG or WebP but for pixels; where they end, or are broken, all that follows."""
    while start + 8 <= len(raw):
        first, second = struct.unpack_from(head, raw, start)
        kind, size = (second, first) if isinstance(first, int) else (first, second)
        end = start + 8 + size + extra
        if end > len(raw) or not kind.strip().isalnum():
            break
        if kind not in _PIXELS:
            yield raw[start:end]
        start = end + (0 if extra else size % 2)
    yield raw[start:]


def _parts_of_jpeg(raw: bytes) -> Iterator[bytes]:
    """Yield the segments of a JPEG up to its scan, and what follows its end; where it is broken, all the rest.

    A small picture within EXIF is a JPEG, too, so that its pixels are not taken for letters.
    """
    start = 2
    while start + 4 <= len(raw) and raw[start] == 0xFF:
        marker, size = raw[start + 1], int.from_bytes(raw[start + 2 : start + 4])
        if marker == _SCAN:
            end = raw.rfind(_END_OF_JPEG, start)
            start = end + 2 if end >= 0 else start
            break
        if marker == 0xFF or marker in _LONE_MARKERS or size < 2:
            start += 1 if marker == 0xFF else 2
            continue
        inner = raw.find(_JPEG, start + 4, start + 2 + size)
        end = start + 2 + size
        yield raw[start : inner if inner >= 0 else end]
        if inner >= 0:
            yield from _parts_of_jpeg(raw[inner:end])
        start = end
    yield raw[start:]
