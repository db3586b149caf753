"""Photos as they lie in the programme: their kind by content, and their size from the header. Nothing is decoded."""

import struct
from pathlib import PurePosixPath

from mentorbook.model.scalars import is_handle
from mentorbook.model.source import Spot
from mentorbook.records.decode import Refused, read_bytes
from mentorbook.records.finding import Finding
from mentorbook.records.limits import LARGEST_PHOTO, MOST_PIXELS
from mentorbook.records.refusals import files

_START = Spot(1, 1)
# Markers of a JPEG that hold the picture's height and width; C4, C8 and CC are something else.
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
Size = tuple[int, int]


def find_photo_problem(path: str, file: str) -> Finding | None:
    """Return what is wrong with a photo; None where nothing is."""
    ending = PurePosixPath(path).suffix.removeprefix(".")
    if not is_named_after_handle(path):
        message = "This photo is not called after a handle, such as ada.jpg for ada.yaml."
        return Finding(files.WRONG_FILE_NAME, _START, message, "Rename it after the person's file.")
    try:
        content = read_bytes(file, LARGEST_PHOTO)
    except Refused as refused:
        if refused.finding.rule is files.TOO_LARGE:
            return Finding(files.PHOTO_TOO_LARGE, _START, "This photo has more than 1 MB.", files.PHOTO_TOO_LARGE.fix)
        return refused.finding
    kind, size = measure(content)
    if kind != ending or size is None:
        return _wrong_kind(kind, ending)
    if size[0] * size[1] > MOST_PIXELS:
        message = f"This photo has {size[0]:,} × {size[1]:,} pixels, of at most 25 million."
        return Finding(files.PHOTO_TOO_LARGE, _START, message, files.PHOTO_TOO_LARGE.fix)
    return None


def is_named_after_handle(path: str) -> bool:
    """Tell whether a photo is called like a person's file."""
    return is_handle(PurePosixPath(path).name.rpartition(".")[0])


def measure(content: bytes) -> tuple[str | None, Size | None]:
    """Return a picture's kind ("jpg", "png", "webp") and its width and height, as far as the file tells."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png", _png_size(content)
    if content.startswith(b"\xff\xd8\xff"):
        return "jpg", _jpeg_size(content)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "webp", _webp_size(content)
    return None, None


def _wrong_kind(kind: str | None, ending: str) -> Finding:
    message = "This is not a whole JPEG, PNG or WebP picture."
    hint = files.WRONG_PHOTO.fix
    if kind and kind != ending:
        message = f'This is a {kind.upper()} picture whose name doesn\'t end in ".{kind}".'
        hint = f'Rename it so that it ends in ".{kind}".'
    return Finding(files.WRONG_PHOTO, _START, message, hint)


def _png_size(content: bytes) -> Size | None:
    if content[12:16] != b"IHDR" or len(content) < 24:
        return None
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _jpeg_size(content: bytes) -> Size | None:
    """Walk from marker to marker until the one that holds the size."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        # FF fills up space; 01 and D0 to D8 stand alone; all others say how long they are.
        alone = marker == 0xFF or marker == 0x01 or 0xD0 <= marker <= 0xD8
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        at += 1 if marker == 0xFF else 2 if alone else 2 + max(2, length)
    return None


def _webp_size(content: bytes) -> Size | None:
    kind, head = content[12:16], content[20:30]
    if len(head) < 10:
        return None
    if kind == b"VP8X":
        return int.from_bytes(head[4:7], "little") + 1, int.from_bytes(head[7:10], "little") + 1
    if kind == b"VP8 " and head[3:6] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", head[6:10])
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L" and head[:1] == b"\x2f":
        bits = int.from_bytes(head[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return None
