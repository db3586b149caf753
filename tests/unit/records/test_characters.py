"""Which characters people may use: those of every script, and none that hide or disguise."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorbook.records.characters import Bad, Kind, find_characters, is_suspicious, without_refused

# People of forty scripts and habits; the invisible characters in some of them belong there.
WELCOME = [
    "Zoë O'Neil", "Jean-Luc", "Madonna", "Þóra Đorđević", "Nguyễn Thị Minh Khai", "İbrahim Yılmaz", "Łucja Żółć",
    "Ọláńrewájú Ẹ̀kọ́", "Ǥuđa", "Ольга Петрова", "Ђорђе", "Қайрат", "Γιώργος Παπαδάκης", "Հայկ", "ქეთევან",
    "יעל כהן", "שָׁלוֹם", "نور الدين", "می\u200cخواهم", "پرویز", "ܝܘܚܢܢ", "ߒߞߏ", "ޝަހީމް", "አበበ ቢቂላ", "प्रिया शर्मा",
    "क्\u200dष", "ক্ষ", "ਗੁਰਪ੍ਰੀਤ", "ગુજરાતી", "ଓଡ଼ିଆ", "தமிழ்ச்செல்வி", "తెలుగు", "ಕನ್ನಡ", "മലയാളം", "සිංහල ක්\u200dරි", "สมชาย",
    "ພອນ", "བསྟན་འཛིན", "မြန်မာ", "សុខា", "ᠮᠣᠩᠭᠣᠯ", "李小龍", "山田 太郎", "ヤマダ", "김민준", "ᏣᎳᎩ", "ᐃᓄᒃᑎᑐᑦ", "𐐔𐐯𐑅𐐨𐑉𐐯𐐻",
    "👩🏽\u200d💻 👨\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 ❤️\u200d🔥 🐻\u200d❄️ 🙂\u200d↔️", "1️⃣ ☺︎ 🇺🇦",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "نور\u200e (Nour)", "„Zitat“ ‚so‘ «и так»… – —",
]  # fmt: skip

REFUSED = [
    ("a\x00b", Bad(Kind.CONTROL, 1, 2)),
    ("a\x1b[31m", Bad(Kind.CONTROL, 1, 2)),
    ("a\x7fb", Bad(Kind.CONTROL, 1, 2)),
    ("a\u0085b", Bad(Kind.CONTROL, 1, 2)),
    ("a\rb", Bad(Kind.CONTROL, 1, 2)),
    ("a\u2028b", Bad(Kind.CONTROL, 1, 2)),
    ("a\ufffeb", Bad(Kind.CONTROL, 1, 2)),
    ("a\ud800b", Bad(Kind.CONTROL, 1, 2)),
    ("a\u202eb", Bad(Kind.DIRECTION, 1, 2)),
    ("a\u2066b", Bad(Kind.DIRECTION, 1, 2)),
    ("a\u200bb", Bad(Kind.HIDDEN, 1, 2)),
    ("a\u200cb", Bad(Kind.HIDDEN, 1, 2)),
    ("a\u200db", Bad(Kind.HIDDEN, 1, 2)),
    ("💻\u200db", Bad(Kind.HIDDEN, 1, 2)),
    ("a\u200eb", Bad(Kind.HIDDEN, 1, 2)),
    ("a\u00adb", Bad(Kind.HIDDEN, 1, 2)),
    ("a\ufeffb", Bad(Kind.HIDDEN, 1, 2)),
    ("a\u3164b", Bad(Kind.HIDDEN, 1, 2)),
    ("a\U000e0041b", Bad(Kind.HIDDEN, 1, 2)),
    ("a\u0316\u0317\u0318\u0319b", Bad(Kind.MARKS, 1, 5)),
]


def test_marks_of_direction_are_no_reason_for_each_other() -> None:
    """Two of them together hide as well as one; beside a letter from right to left both do their work."""
    assert list(find_characters("a\u200f\u061cb")) == [Bad(Kind.HIDDEN, 1, 2), Bad(Kind.HIDDEN, 2, 3)]
    assert list(find_characters("a\u200f\u061cש")) == []


@pytest.mark.parametrize("name", WELCOME)
def test_names_of_all_scripts_are_welcome(name: str) -> None:
    assert list(find_characters(name)) == []


@pytest.mark.parametrize(("text", "bad"), REFUSED, ids=lambda value: ascii(value) if isinstance(value, str) else "")
def test_what_hides_or_disguises_is_refused(text: str, bad: Bad) -> None:
    assert list(find_characters(text)) == [bad]


def test_three_accents_on_a_letter_are_fine() -> None:
    assert list(find_characters("a\u0316\u0317\u0318")) == []


def test_whatever_is_unsuspicious_has_nothing_to_refuse() -> None:
    """The quick look must never let pass what the slow one refuses: all characters there are, at once."""
    quick = "".join(chr(code) for code in range(sys.maxunicode + 1) if not is_suspicious(chr(code)))
    assert len(quick) > 30_000
    assert list(find_characters(quick)) == []


def test_letters_of_living_scripts_are_refused_nowhere() -> None:
    letters = [
        chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) in ("Lu", "Ll", "Lt", "Nd")
    ]
    assert list(find_characters("".join(letters))) == []


@given(st.text())
def test_what_is_left_without_the_refused_is_as_long_and_clean(text: str) -> None:
    cleaned = without_refused(text, "\ufffd")
    assert len(cleaned) == len(text)
    assert list(find_characters(cleaned)) == []
