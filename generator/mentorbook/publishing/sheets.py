"""Read the rows of spreadsheets, whose cells only refer to a list of texts."""

import contextlib
import html
import io
import re
import zipfile
from collections.abc import Iterator

from mentorbook.publishing.carriers import BROKEN

_MOST_BYTES = 20_000_000
_TEXTS = "xl/sharedStrings.xml"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_TEXT = re.compile(r"<si\b[^>]*>(.*?)</si>", re.DOTALL)
_ROW = re.compile(r"<row\b[^>]*>(.*?)</row>", re.DOTALL)
_CELL = re.compile(r"<c\b[^>]*\bt=\"s\"[^>]*>.*?<v>(\d{1,9})</v>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


def rows_of(raw: bytes) -> str:
    """Return a line for each row in the sheets of a workbook, its texts between tabs; nothing of other archives."""
    with contextlib.suppress(*BROKEN), zipfile.ZipFile(io.BytesIO(raw)) as archive:
        if _TEXTS in archive.namelist():
            texts = [html.unescape(_TAG.sub("", one)) for one in _TEXT.findall(_read(archive, _TEXTS))]
            sheets = (_read(archive, name) for name in archive.namelist() if _SHEET.fullmatch(name))
            return "\n".join(line for sheet in sheets for line in _lines(sheet, texts))
    return ""


def _read(archive: zipfile.ZipFile, name: str) -> str:
    with archive.open(name) as file:
        return file.read(_MOST_BYTES).decode(errors="replace")


def _lines(sheet: str, texts: list[str]) -> Iterator[str]:
    for row in _ROW.findall(sheet):
        yield "\t".join(texts[number] for number in map(int, _CELL.findall(row)) if number < len(texts))
