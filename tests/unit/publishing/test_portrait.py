"""One photo made small: what is seen stays, and nothing else does."""

import io
import random
import warnings
import zlib
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageOps, PngImagePlugin

from mentorbook.publishing.portrait import SIDES, UnusableError, make_prints, suspecting_bombs

SECRET = b"Quarter past nine at the old lighthouse"
RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 160, 40), (30, 40, 200), (255, 255, 255)


def saved(picture, kind, **options):
    """Return a picture as a file."""
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def opened(made):
    """Return a print as what a browser sees."""
    return Image.open(io.BytesIO(made.content))


def halves(width=600, height=600, first=RED, second=BLUE):
    """Return a picture that is of one colour at the left, of another at the right."""
    picture = Image.new("RGB", (width, height), first)
    picture.paste(second, (width // 2, 0, width, height))
    return picture


def colour_at(picture, across, down):
    """Return which of four colours is at a place, from 0 to 1 of the side."""
    seen: Any = picture.convert("RGB").getpixel((int(across * picture.width), int(down * picture.height)))
    return min((RED, GREEN, BLUE, WHITE), key=lambda one: sum((a - b) ** 2 for a, b in zip(one, seen, strict=True)))


def sides(picture):
    """Return the colours in the middle of the four sides: left, right, top, bottom."""
    return [colour_at(picture, *place) for place in ((0.1, 0.5), (0.9, 0.5), (0.5, 0.1), (0.5, 0.9))]


def corners(made):
    """Return the colours in the middle of the four sides of a print."""
    return sides(opened(made))


@pytest.mark.parametrize(("kind", "options"), [("JPEG", {"quality": 90}), ("PNG", {}), ("WEBP", {"quality": 90})])
def test_a_photo_becomes_two_squares(kind, options):
    """In two sizes, whatever kind it was; the middle of it stays."""
    prints = make_prints(saved(halves(1200, 800), kind, **options))
    assert [(one.side, opened(one).size, opened(one).format) for one in prints] == [
        (side, (side, side), "WEBP") for side in SIDES
    ]
    assert [corners(one)[:2] for one in prints] == [[RED, BLUE]] * 2


def test_a_small_photo_is_not_blown_up():
    """It stays as large as it is."""
    assert [one.side for one in make_prints(saved(halves(300, 240), "PNG"))] == [192, 240]
    assert [one.side for one in make_prints(saved(halves(100, 100), "PNG"))] == [100, 100]


def test_of_a_high_photo_more_of_the_top_stays():
    """Faces are there."""
    high = Image.new("RGB", (300, 900), RED)
    high.paste(BLUE, (0, 420, 300, 900))
    large = make_prints(saved(high, "PNG"))[1]
    assert (colour_at(opened(large), 0.5, 0.6), colour_at(opened(large), 0.5, 0.9)) == (RED, BLUE)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_upright(orientation):
    """As the camera noted it, in all eight ways."""
    picture = halves(400, 400)
    picture.paste(GREEN, (100, 0, 300, 100))
    exif = Image.Exif()
    exif[0x0112] = orientation
    content = saved(picture, "JPEG", quality=95, subsampling=0, exif=exif)
    upright = ImageOps.exif_transpose(Image.open(io.BytesIO(content)))
    assert corners(make_prints(content)[1]) == sides(upright)


def everything():
    """Yield photos that hold a sentence in each place where a file has room for one."""
    picture, exif = halves(), Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif[0x8825] = {1: "N", 2: (59.0, 30.0, 1.0), 29: SECRET.decode()}
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + b"</x:xmpmeta>"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + SECRET
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Comment", SECRET.decode())
    chunks.add_text("Hidden", SECRET.decode(), zip=True)
    chunks.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    yield saved(picture, "JPEG", exif=exif, xmp=xmp, comment=SECRET, icc_profile=profile) + SECRET
    yield saved(picture, "PNG", exif=exif, pnginfo=chunks, icc_profile=profile) + SECRET
    yield saved(picture, "WEBP", exif=exif, xmp=xmp, icc_profile=profile)


def chunks_of(webp):
    """Return the names of the parts of a WebP file, to its last byte."""
    at, names = 12, []
    while at < len(webp):
        names.append(webp[at : at + 4])
        size = int.from_bytes(webp[at + 4 : at + 8], "little")
        at += 8 + size + size % 2
    assert at == len(webp)
    return names


def test_nothing_but_the_pixels_is_left():
    """Neither place, camera, comment, thumbnail, profile nor what is behind the end."""
    for content in everything():
        assert SECRET in content
        assert [chunks_of(one.content) for one in make_prints(content)] == [[b"VP8 "]] * 2


def with_red_for_blue():
    """Return a profile in which the first number of a pixel means blue, and the third red."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = (profile.index(name, 128) + 4 for name in (b"rXYZ", b"bXYZ"))
    profile[red : red + 8], profile[blue : blue + 8] = profile[blue : blue + 8], profile[red : red + 8]
    return bytes(profile)


def test_colours_are_those_of_screens():
    """A photo whose numbers mean other colours is translated before its profile goes."""
    picture = Image.new("RGB", (64, 64), RED)
    inks = Image.new("CMYK", (64, 64), (0, 255, 255, 0))
    assert corners(make_prints(saved(picture, "PNG", icc_profile=with_red_for_blue()))[0]) == [BLUE] * 4
    assert corners(make_prints(saved(picture, "PNG", icc_profile=b"no profile at all"))[0]) == [RED] * 4
    assert corners(make_prints(saved(inks, "JPEG", quality=95))[0]) == [RED] * 4


@pytest.mark.parametrize(
    "picture",
    [
        Image.new("RGBA", (64, 64), (0, 0, 0, 0)),
        Image.new("LA", (64, 64), (0, 0)),
        Image.new("1", (64, 64), 1),
        Image.new("L", (64, 64), 255),
        Image.new("I;16", (64, 64), 65535),
        Image.new("RGB", (64, 64), WHITE).convert("P"),
    ],
    ids=lambda picture: str(picture.mode),
)
def test_what_is_transparent_is_white_and_every_kind_of_pixel_is_read(picture):
    """So that a picture on a dark page is the same as on a light one."""
    assert corners(make_prints(saved(picture, "PNG"))[0]) == [WHITE] * 4


def test_the_same_photo_gives_the_same_bytes():
    """With the same decoder and encoder."""
    content = saved(halves(), "JPEG")
    assert make_prints(content) == make_prints(content)


def lying_png(width, height):
    """Return a PNG that says how large it is, and holds nothing of it."""
    head = b"IHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\x00\x00\x00"
    chunk = (len(head) - 4).to_bytes(4, "big") + head + zlib.crc32(head).to_bytes(4, "big")
    return b"\x89PNG\r\n\x1a\n" + chunk


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        saved(halves(), "JPEG")[:3000],
        saved(halves(), "PNG")[:300],
        lying_png(600, 600),
        lying_png(5001, 5000),
        lying_png(60_000, 60_000),
        lying_png(12_000, 12_000),
        saved(halves(), "GIF"),
        saved(halves(), "TIFF"),
        b"\xff\xd8\xff" + b"\x00" * 100,
    ],
)
def test_what_is_broken_forged_or_no_photo_is_refused(content):
    """In a sentence; nothing is unpacked that is too large."""
    with suspecting_bombs(), pytest.raises(UnusableError, match=r"^can't be read as a picture$"):
        make_prints(content)


def test_a_photo_of_thousands_of_passes_is_refused():
    """A megabyte of them would take minutes; what a program makes is far from that."""
    photo = saved(Image.new("RGB", (64, 64), RED), "JPEG", progressive=True)
    last = photo[photo.rindex(b"\xff\xda") : -2]
    usual, forged = photo[:-2] + last * 50 + photo[-2:], photo[:-2] + last * 5_000 + photo[-2:]
    assert [one.side for one in make_prints(usual)] == [64, 64]
    with pytest.raises(UnusableError, match="more passes than any camera makes"):
        make_prints(forged)


def test_a_photo_of_a_few_pixels_is_refused():
    """Nobody would know who that is."""
    with pytest.raises(UnusableError, match=r"^is only 20 pixels wide$"):
        make_prints(saved(halves(20, 900), "PNG"))


def test_no_change_of_a_few_bytes_makes_a_decoder_stumble_over_us():
    """Whatever is wrong with a file, it is one of two: a picture, or refused."""
    dice = random.Random(4)
    for kind in ("JPEG", "PNG", "WEBP"):
        content = bytearray(saved(halves(80, 80), kind))
        for _ in range(60):
            broken = bytearray(content)
            for _ in range(dice.randint(1, 8)):
                broken[dice.randrange(len(broken))] = dice.randrange(256)
            with suspecting_bombs(), warnings.catch_warnings():
                warnings.simplefilter("ignore", UserWarning)
                try:
                    assert len(make_prints(bytes(broken))) == 2
                except UnusableError as error:
                    assert str(error).startswith(("can't be read", "is only"))
