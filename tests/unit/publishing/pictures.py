"""Pictures with something written into them, byte by byte."""

import struct
import zlib
from collections.abc import Sequence

PIXELS = b"\xb3" * 200


def png(chunks: Sequence[tuple[bytes, bytes]], pixels: bytes = PIXELS) -> bytes:
    """Return a PNG with these chunks before its pixels."""
    head = (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    parts = [head, *chunks, (b"IDAT", pixels), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in parts
    )


def jpeg(segments: Sequence[tuple[int, bytes]], pixels: bytes = PIXELS) -> bytes:
    """Return a JPEG with these segments before its scan."""
    written = ((marker, content) for marker, content in [*segments, (0xDA, b"\x01\x01\x00\x00\x3f\x00")])
    parts = (bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content for marker, content in written)
    return b"\xff\xd8" + b"".join(parts) + pixels.replace(b"\xff", b"\xfe") + b"\xff\xd9"


def webp(chunks: Sequence[tuple[bytes, bytes]], pixels: bytes = PIXELS) -> bytes:
    """Return a WebP with these chunks behind its pixels."""
    parts = [(b"VP8 ", pixels), *chunks]
    body = b"".join(
        kind + struct.pack("<I", len(content)) + content + b"\x00" * (len(content) % 2) for kind, content in parts
    )
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def exif(value: bytes) -> bytes:
    """Return EXIF of one tag with this value."""
    return b"II*\x00\x08\x00\x00\x00\x01\x00" + struct.pack("<HHII", 0x010E, 2, len(value), 26) + b"\x00" * 4 + value
