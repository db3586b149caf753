"""Photos are told by their content and measured from their header; nothing is decoded."""

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorbook.records.photo import find_photo_problem, measure


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII5s", 13, b"IHDR", width, height, b"\x08\2\0\0\0")


def jpeg(width: int, height: int, *, marker: int = 0xC0, before: bytes = b"") -> bytes:
    frame = struct.pack(">BBHBHHB", 0xFF, marker, 17, 8, height, width, 3) + b"\1\x22\0\2\x11\1\3\x11\1"
    return b"\xff\xd8" + before + frame + b"\xff\xd9"


def segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def webp(kind: bytes, head: bytes) -> bytes:
    return b"RIFF\x1e\0\0\0WEBP" + kind + struct.pack("<I", len(head)) + head


COMMENT = segment(0xFE, b"\xff\xc0 not a frame")
EXIF = segment(0xE1, b"Exif\0\0" + b"\0" * 60_000)
PICTURES = {
    "png": (png(640, 480), ("png", (640, 480))),
    "jpeg": (jpeg(640, 480), ("jpg", (640, 480))),
    "progressive jpeg": (jpeg(640, 480, marker=0xC2), ("jpg", (640, 480))),
    "jpeg after a comment": (jpeg(640, 480, before=COMMENT), ("jpg", (640, 480))),
    "jpeg after much else": (jpeg(640, 480, before=EXIF * 3 + b"\xff\xff\xff\xd0"), ("jpg", (640, 480))),
    "jpeg with a table before": (jpeg(640, 480, before=segment(0xC4, b"\0" * 20)), ("jpg", (640, 480))),
    "webp": (webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 640 | 0x4000, 480)), ("webp", (640, 480))),
    "lossless webp": (webp(b"VP8L", b"\x2f" + struct.pack("<I", 639 | 479 << 14) + b"\0" * 5), ("webp", (640, 480))),
    "large webp": (webp(b"VP8X", b"\0\0\0\0\x7f\x02\0\xdf\1\0"), ("webp", (640, 480))),
    "half a png": (png(640, 480)[:20], ("png", None)),
    "half a jpeg": (jpeg(640, 480)[:8], ("jpg", None)),
    "jpeg that goes nowhere": (b"\xff\xd8\xff\xe0\0\0" * 9, ("jpg", None)),
    "half a webp": (webp(b"VP8 ", b"\0\0"), ("webp", None)),
    "webp of no kind": (webp(b"VP9 ", b"\0" * 10), ("webp", None)),
    "gif": (b"GIF89a\x10\0\x10\0", (None, None)),
    "drawing": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", (None, None)),
    "nothing": (b"", (None, None)),
}


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_are_measured_from_their_header(name: str) -> None:
    content, expected = PICTURES[name]
    assert measure(content) == expected


@given(st.sampled_from([content for content, _ in PICTURES.values()]), st.binary(max_size=40), st.integers(0, 60))
def test_no_file_is_too_odd_to_be_measured(content: bytes, noise: bytes, start: int) -> None:
    kind, size = measure(content[:start] + noise + content[start + len(noise) :])
    assert kind in (None, "jpg", "png", "webp")
    assert size is None or min(size) >= 0


def problem(path: Path, content: bytes, name: str) -> tuple[str, str] | None:
    (path / name).write_bytes(content)
    found = find_photo_problem(f"mentors/photos/{name}", str(path / name))
    return (found.rule.name, found.message) if found else None


def test_a_photo_as_it_should_be(tmp_path: Path) -> None:
    assert problem(tmp_path, png(5_000, 5_000), "ada.png") is None
    assert problem(tmp_path, jpeg(640, 480), "ada.jpg") is None


def test_photos_that_are_refused(tmp_path: Path) -> None:
    assert problem(tmp_path, png(5_000, 5_001), "ada.png") == (
        "large-photo",
        "This photo has 5,000 × 5,001 pixels, of at most 25 million.",
    )
    assert problem(tmp_path, png(1, 1) + b"\0" * 1_000_000, "ada.png") == (
        "large-photo",
        "This photo has more than 1 MB.",
    )
    assert problem(tmp_path, jpeg(1, 1), "ada.png") == (
        "wrong-photo",
        'This is a JPG picture whose name doesn\'t end in ".jpg".',
    )
    assert problem(tmp_path, jpeg(1, 1), "ada.jpeg") == (
        "wrong-photo",
        'This is a JPG picture whose name doesn\'t end in ".jpg".',
    )
    assert problem(tmp_path, b"<svg/>", "ada.svg") == ("wrong-photo", "This is not a whole JPEG, PNG or WebP picture.")
    assert problem(tmp_path, png(1, 1), "Ada.png") == (
        "wrong-file-name",
        "This photo is not called after a handle, such as ada.jpg for ada.yaml.",
    )
