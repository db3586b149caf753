"""What a file that somebody made could say besides its plain text. Too dear to be asked of ten thousand pages."""

import base64
import codecs
import re
from collections.abc import Iterator

from mentorbook.publishing.carriers import is_packed, plain_texts, zip_behind
from mentorbook.publishing.pdf_text import is_pdf, pdf_texts
from mentorbook.publishing.sheets import rows_of
from mentorbook.publishing.words_in import GAP, decoded, encoded_runs

# How texts were written before UTF-8, where letters are others than those of the West.
ENCODINGS = ("windows-1251", "koi8-r", "gb18030", "big5", "shift_jis", "euc-kr")
# Longer texts are looked through as any file is, and not closely.
LONGEST = 5_000_000
_REMARK = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_INLINE = "a|abbr|b|bdi|bdo|big|cite|code|data|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|tspan|u|var"
# Of office documents whatever is no paragraph, table or space: letters of a word may be in several runs.
_OFFICE = r"(?:w|a|text):(?!(?:p|h|s|tab|br|cr|tc|tr|tbl|txBody|line-break|list|list-item)\b)[\w-]+"
_WITHIN_A_WORD = re.compile(rf"(?i)</?(?:{_INLINE}|{_OFFICE})(?=[\s/>])[^<>]*>")
_TAG = re.compile(r"<[^<>]*>")
_HYPHEN = re.compile(r"[-\u2010\u00ad]\n[ \t]*")
_LINE_OF_BASE64 = re.compile(r"(?<=[A-Za-z0-9+/]{60})\n(?=[A-Za-z0-9+/=])")
_LONGER_ESCAPE = re.compile(r"\\u\{([0-9A-Fa-f]{1,6})\}|\\([0-9A-Fa-f]{2,6})[ ]?")
_LAST_CODE = 0x10FFFF
_LEAST_LETTERS = 5


def close_texts(raw: bytes) -> Iterator[str]:
    """Yield what a file says, in all the forms that only such files have: the plainest first."""
    if is_pdf(raw):
        yield from pdf_texts(raw)
        return
    rows = rows_of(raw) if is_packed(raw) else ""
    if rows:
        yield rows
    for part in (*plain_texts(raw), *plain_texts(zip_behind(raw))):
        if len(part) <= LONGEST:
            # The list of a workbook's texts says nothing of which stand in one row, if rows do.
            part = part.replace(b"<si>", b"<li>") if rows else part
            for text in _in_encodings(part, is_text=b"\0" not in raw):
                yield from _in_forms(text.replace("\r\n", "\n"))


def _in_encodings(part: bytes, *, is_text: bool) -> Iterator[str]:
    """Yield a text; what is no UTF-8 in each way that it may be meant. In pictures and programs those are noise."""
    try:
        yield part.decode()
    except UnicodeDecodeError:
        yield part.decode("latin-1")
        if is_text:
            yield from (codecs.decode(part, one, "replace") for one in ENCODINGS)


def _in_forms(text: str) -> Iterator[str]:
    """Yield a text, and what else it could be: escaped twice, cut by tags or lines, in base64 and compressed."""
    different = dict.fromkeys([text, decoded(decoded(text)), _unescaped(text), _HYPHEN.sub("", text)])
    if "<" in text:
        different[_joined(text)] = None
    yield from different
    runs = encoded_runs(_LINE_OF_BASE64.sub("", text))
    hidden = GAP.join(one for run in sorted(runs) for one in _within_base64(run))
    if hidden:
        yield hidden


def _joined(text: str) -> str:
    """Return what is shown of a text, tags within words left out."""
    return _TAG.sub(GAP, _WITHIN_A_WORD.sub("", _REMARK.sub("", text)))


def _unescaped(text: str) -> str:
    return _LONGER_ESCAPE.sub(_character, text)


def _character(escaped: re.Match[str]) -> str:
    code = int(escaped[1] or escaped[2], 16)
    return chr(code) if code <= _LAST_CODE and not 0xD800 <= code < 0xE000 else " "


def _within_base64(run: str, deep: int = 2) -> Iterator[str]:
    """Yield the texts in a run of letters read as base64: in UTF-8, UTF-16, compressed, or in base64 again."""
    usual = run.replace("-", "+").replace("_", "/")[: LONGEST // 4 * 4]
    raw = base64.b64decode(usual[: len(usual) // 4 * 4] if len(usual) % 4 == 1 else usual + "=" * (-len(usual) % 4))
    if is_packed(raw):
        yield from (part.decode(errors="replace") for part in plain_texts(raw))
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        text = raw.decode(encoding, "ignore")
        if sum(map(str.isalpha, text)) >= max(_LEAST_LETTERS, len(text) // 2):
            yield text
            if deep and text.isascii():
                yield from (one for inner in encoded_runs(text) for one in _within_base64(inner, deep - 1))
