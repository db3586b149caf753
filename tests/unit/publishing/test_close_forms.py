"""What somebody put into a site is read in forms that no page of ours has."""

import base64
import gzip
import io
import zipfile
import zlib

import pytest

from mentorbook.publishing.carriers import is_locked, zip_behind
from mentorbook.publishing.close_forms import ENCODINGS, close_texts
from mentorbook.publishing.pdf_text import shows_text
from mentorbook.publishing.words_in import words_of

NAME = "Mirabel Quennell"
FOREIGN = {"windows-1251": "Кира", "koi8-r": "Кира", "gb18030": "王小明", "big5": "陳麗娜", "shift_jis": "山田花子"}
FOREIGN["euc-kr"] = "김민준"
HEX = NAME.encode("utf-16-be").hex()
TO_UNICODE = (
    b"1 beginbfrange <0001> <0002> <0041> endbfrange 2 beginbfchar <0003> <00200042> <0004> <D83DDE00> endbfchar"
)


def archive(**files: str) -> bytes:
    """Return an archive of texts; two underscores in a name are a slash, one is a full stop."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items():
            made.writestr(name.replace("__", "/").replace("_", "."), text)
    return file.getvalue()


def pdf(*streams: bytes) -> bytes:
    """Return a PDF of compressed streams."""
    packed = (b"<</Filter/FlateDecode>>stream\n" + zlib.compress(one) + b"\nendstream" for one in streams)
    return b"%PDF-1.7\n" + b"\n".join(packed)


FORMS = {
    "runs of a document": archive(
        word__document_xml="<w:p><w:r><w:t>Mira</w:t></w:r><w:r><w:t>bel Quennell</w:t></w:r>"
    ),
    "runs of slides": archive(ppt__slide_xml="<a:p><a:r><a:t>Mirabel Q</a:t></a:r><a:r><a:t>uennell</a:t></a:r></a:p>"),
    "spans of a document": archive(content_xml="<text:p>Mirabel <text:span a='b'>Qu</text:span>ennell</text:p>"),
    "an archive behind a program": b"MZ\x00\x00" + archive(x_txt=NAME),
    "tags within a word": b"<p><b>M</b>irabel <b>Q</b>uennell</p>",
    "a remark within a word": b"<p>Mira<!-- x > y -->bel Quennell</p>",
    "escaped twice": b"Mirabel%2520&amp;#81;uennell",
    "a word broken at the end of a line": b"Mirabel Quen-\n  nell",
    "longer escapes": "".join(f"\\u{{{ord(one):x}}}" for one in NAME).encode(),
    "escapes of style sheets": "".join(f"\\{ord(one):06x}" for one in NAME).encode(),
    "base64 of UTF-16": base64.b64encode(f" {NAME} ".encode("utf-16-le")),
    "base64 of gzip": base64.b64encode(gzip.compress(f" {NAME} ".encode() * 3)),
    "base64 of base64": base64.b64encode(base64.b64encode(f" {NAME} ".encode())),
    "base64 in lines": base64.encodebytes(b"x " * 24 + NAME.encode() + b" y" * 30),
    "PDF, with kerning": pdf(b"BT [(Mir)-20(abel)-250(Q)10(uenn\\145ll)] TJ ET"),
    "PDF, in pieces": pdf(b"BT (Mirabel Qu) Tj 10 0 Td (ennell) Tj ET"),
    "PDF, in hexadecimal": pdf(f"BT <{NAME.encode().hex()}> Tj ET".encode()),
    "PDF, title": f"%PDF-1.4\n/Title <FEFF{HEX}>".encode(),
}


@pytest.mark.parametrize("raw", FORMS.values(), ids=FORMS)
def test_a_name_is_read_in_each_form(raw):
    """One of the texts has both words side by side."""
    assert any("mirabel quennell" in " ".join(words_of(text)) for text in close_texts(raw))


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_text_is_read_in_older_encodings(encoding):
    """Those of Cyrillic, Chinese, Japanese and Korean texts."""
    assert any(FOREIGN[encoding] in text for text in close_texts(f"a;{FOREIGN[encoding]};b".encode(encoding)))


def test_a_pdf_is_read_by_its_fonts():
    """Their numbers are not those of letters; a stream tells which are meant."""
    shown = pdf(b"BT <00010002000300040009> Tj ET", TO_UNICODE)
    assert "AB B\N{GRINNING FACE}" in list(close_texts(shown))


def test_rows_of_a_workbook_are_lines():
    """Its cells only refer to texts, and each text is kept once."""
    texts = "".join(f"<si><t>{one}</t></si>" for one in ("Anna", "Lee", "Sam &amp; Co"))
    cells = '<c r="A1" t="s"><v>2</v></c><c r="B1"><v>7</v></c>', '<c t="s"><v>0</v></c><c t="s"><v>1</v></c>'
    sheet = "".join(f"<row>{one}</row>" for one in cells)
    book = archive(xl__sharedStrings_xml=f"<sst>{texts}</sst>", xl__worksheets__sheet1_xml=sheet)
    assert next(close_texts(book)) == "Sam & Co\nAnna\tLee"


def test_what_nobody_can_look_through_is_known():
    """Pictures in a PDF, a password, formats that Python has not."""
    assert not shows_text(pdf(b"q 1 0 0 1 0 0 cm /Im1 Do Q"))
    assert not shows_text(pdf(b"BT (x) Tj ET") + b"trailer <</Encrypt 5 0 R>>")
    assert shows_text(pdf(b"BT (x) Tj ET"))
    assert is_locked(b"Rar!\x1a\x07\x00")
    locked = bytearray(archive(x_txt=NAME))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert is_locked(bytes(locked))
    assert not is_locked(archive(x_txt=NAME))
    assert zip_behind(archive(x_txt=NAME)) == b""


@pytest.mark.parametrize("cut", range(0, 120, 7))
@pytest.mark.parametrize("name", ["runs of a document", "PDF, with kerning", "base64 of gzip"])
def test_a_broken_file_is_read_as_far_as_it_goes(name, cut):
    """Nothing that is cut off anywhere stops a build."""
    assert isinstance(list(close_texts(FORMS[name][:-cut])), list)
