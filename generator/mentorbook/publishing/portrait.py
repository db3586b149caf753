"""One photo made small: turned, cropped, in the colours of screens, and with nothing in it but its pixels."""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageCms

from mentorbook.records.limits import MOST_PIXELS

SIDES = (192, 512)
"""Pixels: twice as many as the largest place on a list and in a preview have, for screens that are as fine as that."""
LEAST_SIDE = 32
MOST_SCANS = 100
"""Passes over a JPEG. Programs make a dozen, and each costs its decoder as much however few bytes it takes."""
_SCAN = b"\xff\xda"
_FORMATS = ("JPEG", "PNG", "WEBP")
_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# Whatever a decoder stumbles over in a file that somebody broke or forged.
_STUMBLES = (
    *(OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, ArithmeticError, struct.error, zlib.error),
    *(Image.DecompressionBombError, Image.DecompressionBombWarning, ImageCms.PyCMSError),
)


class UnusableError(Exception):
    """A photo can't be shown; the text is the end of a sentence that says why."""


@dataclass(frozen=True, slots=True)
class Print:
    """A square picture as WebP, and the pixels of its side."""

    content: bytes
    side: int


@contextmanager
def suspecting_bombs() -> Iterator[None]:
    """Have the decoder refuse, while this lasts, what unpacks to far more than it says. Enter it before any thread."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        yield


def make_prints(content: bytes) -> tuple[Print, ...]:
    """Return a photo in each size, the smallest first; one that is smaller than that stays as it is.

    The same photo gives the same bytes, as long as Pillow and its encoder are the same. Raise UnusableError where it
    can't be read, is too large or too small, or would take too long.
    """
    if content.startswith(b"\xff\xd8") and content.count(_SCAN) > MOST_SCANS:
        raise UnusableError("is made up of more passes than any camera makes")
    try:
        square = _square(_opened(content))
    except _STUMBLES:
        raise UnusableError("can't be read as a picture") from None
    if square.width < LEAST_SIDE:
        raise UnusableError(f"is only {square.width} pixels wide")
    prints = []
    for side in sorted(SIDES, reverse=True):
        square = square.resize((side, side), Image.Resampling.LANCZOS) if square.width > side else square
        prints.append(Print(_encoded(square), square.width))
    return tuple(reversed(prints))


def _opened(content: bytes) -> Image.Image:
    """Return a photo upright, no finer than needed, its size known before anything is unpacked."""
    photo = Image.open(BytesIO(content), formats=_FORMATS)
    if photo.width * photo.height > MOST_PIXELS:
        raise ValueError
    photo.draft("RGB", (max(SIDES), max(SIDES)))
    turn, profile = _TURNS.get(_orientation(photo)), photo.info.get("icc_profile")
    small = _reduced(_with_plain_values(photo))
    return _for_screens(small.transpose(turn) if turn is not None else small, profile)


def _orientation(photo: Image.Image) -> int:
    try:
        return int(photo.getexif().get(_ORIENTATION, 1))
    except _STUMBLES:
        return 1


def _with_plain_values(photo: Image.Image) -> Image.Image:
    """Return a photo whose pixels can be averaged: no palette, and eight bits of grey instead of sixteen."""
    if photo.mode.startswith("I"):
        return photo.convert("I").point(lambda value: value / 256).convert("L")
    if photo.has_transparency_data:
        return photo.convert("RGBA")
    return photo if photo.mode in ("RGB", "CMYK", "L") else photo.convert("RGB")


def _reduced(photo: Image.Image) -> Image.Image:
    """Return a photo of at least twice the largest size, if it was any larger: what follows then takes little."""
    factor = min(photo.size) // (2 * max(SIDES))
    return photo.reduce(factor) if factor > 1 else photo


def _for_screens(photo: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a photo in sRGB, of which every screen knows what it means."""
    if not profile:
        return photo
    try:
        there, here = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
        mode = "RGBA" if photo.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(photo, there, here, outputMode=mode) or photo
    except _STUMBLES:
        return photo


def _square(photo: Image.Image) -> Image.Image:
    """Return the middle of a photo, of one that is higher than wide more of its top: there the face is.

    It is a new picture of the pixels alone; what was transparent is white.
    """
    side = min(photo.size)
    left, top = (photo.width - side) // 2, (photo.height - side) // 3
    part = photo.crop((left, top, left + side, top + side))
    canvas = Image.new("RGB", part.size, "white")
    if part.mode == "RGBA":
        canvas.paste(part, mask=part)
    else:
        canvas.paste(part.convert("RGB"))
    return canvas


def _encoded(photo: Image.Image) -> bytes:
    out = BytesIO()
    photo.save(out, "WEBP", quality=78, method=2)
    return out.getvalue()
