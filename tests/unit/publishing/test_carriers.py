"""What is written into pictures, archives and files in other encodings is read."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable

import pytest

from mentorbook.publishing.carriers import plain_texts

from .pictures import exif, jpeg, png, webp

SECRET = "Zoë will das Labor verlassen"
XMP = f'<x:xmpmeta><rdf:li xml:lang="x-default">{SECRET}</rdf:li></x:xmpmeta>'.encode()
LATIN = SECRET.encode("latin-1")
PROFILE = b"\x00\x00\x02\x0cmluc\x00\x00\x00\x01enUS" + SECRET.encode("utf-16-be")


def zipped(name: str, content: bytes) -> bytes:
    """Return an archive of one file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return file.getvalue()


CARRIERS: dict[str, Callable[[], bytes]] = {
    "text": lambda: SECRET.encode(),
    "UTF-16": lambda: SECRET.encode("utf-16"),
    "gzip": lambda: gzip.compress(SECRET.encode()),
    "gzip within gzip": lambda: gzip.compress(gzip.compress(SECRET.encode())),
    "a document": lambda: zipped("word/document.xml", f"<w:t>{SECRET}</w:t>".encode()),
    "a name in an archive": lambda: zipped(f"{SECRET}.txt", b""),
    "PNG, text": lambda: png([(b"tEXt", b"Comment\x00" + LATIN)]),
    "PNG, compressed text": lambda: png([(b"zTXt", b"Comment\x00\x00" + zlib.compress(LATIN))]),
    "PNG, international text": lambda: png([(b"iTXt", b"Comment\x00\x00\x00de\x00Bemerkung\x00" + SECRET.encode())]),
    "PNG, the same compressed": lambda: png([(b"iTXt", b"XML\x00\x01\x00\x00xyz\x00" + zlib.compress(XMP))]),
    "PNG, colour profile": lambda: png([(b"iCCP", b"mine\x00\x00" + zlib.compress(PROFILE))]),
    "PNG, EXIF": lambda: png([(b"eXIf", exif(SECRET.encode()))]),
    "PNG, behind the end": lambda: png([]) + b"\x00" + SECRET.encode(),
    "JPEG, comment": lambda: jpeg([(0xFE, LATIN)]),
    "JPEG, EXIF": lambda: jpeg([(0xE1, b"Exif\x00\x00" + exif(SECRET.encode()))]),
    "JPEG, EXIF of Windows": lambda: jpeg([(0xE1, b"Exif\x00\x00" + exif(SECRET.encode("utf-16-le")))]),
    "JPEG, EXIF, user comment": lambda: jpeg(
        [(0xE1, b"Exif\x00\x00" + exif(b"UNICODE\x00" + SECRET.encode("utf-16-be")))]
    ),
    "JPEG, XMP": lambda: jpeg([(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + XMP)]),
    "JPEG, IPTC": lambda: jpeg([(0xED, b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x40\x1c\x02\x78\x00\x1c" + LATIN)]),
    "JPEG, colour profile": lambda: jpeg([(0xE2, b"ICC_PROFILE\x00\x01\x01" + PROFILE)]),
    "JPEG, in the small picture": lambda: jpeg(
        [(0xE1, b"Exif\x00\x00" + exif(b"x") + jpeg([(0xFE, SECRET.encode())]))]
    ),
    "JPEG, behind the end": lambda: jpeg([]) + SECRET.encode("utf-16-le"),
    "WebP, EXIF": lambda: webp([(b"EXIF", exif(SECRET.encode()))]),
    "WebP, XMP": lambda: webp([(b"XMP ", XMP)]),
    "WebP, colour profile": lambda: webp([(b"ICCP", PROFILE)]),
    "GIF, comment": lambda: b"GIF89a\x01\x00\x01\x00\x00\x00\x00!\xfe" + bytes([len(LATIN)]) + LATIN + b"\x00;",
    "PDF, compressed": lambda: b"%PDF-1.7\n\x00stream\n" + zlib.compress(SECRET.encode()) + b"\nendstream",
}


@pytest.mark.parametrize("make", CARRIERS.values(), ids=CARRIERS)
def test_a_text_is_read_wherever_it_is_written(make):
    """One of the texts of the file holds it."""
    texts = [text.decode(errors="replace") for text in plain_texts(make())]
    assert any(SECRET in text for text in texts), texts


def test_pixels_are_no_text():
    """Of what could be any bytes only what looks like words is taken."""
    pixels = bytes(range(128, 256)) * 100
    for picture in (png([], pixels), jpeg([], pixels), webp([], pixels)):
        assert sum(map(len, plain_texts(picture))) < 1000


@pytest.mark.parametrize("cut", range(0, 400, 7))
@pytest.mark.parametrize("kind", ["PNG, compressed text", "JPEG, in the small picture", "WebP, XMP", "a document"])
def test_a_broken_file_is_read_as_far_as_it_goes(kind, cut):
    """Nothing that is cut off anywhere stops a build."""
    assert list(plain_texts(CARRIERS[kind]()[:cut])) is not None
