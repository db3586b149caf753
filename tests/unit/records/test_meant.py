"""What somebody meant is guessed from how people write dates, numbers, times, links and words."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from mentorbook.model.link import Link
from mentorbook.model.scalars import Clock, Day, Truth, Whole
from mentorbook.records.meant import (
    guess_dates,
    guess_link,
    guess_number,
    guess_period,
    guess_time,
    guess_word,
    guess_yes_or_no,
)

DATES = {
    "30.9.2026": ("2026-09-30",),
    "30. 9. 2026": ("2026-09-30",),
    "3.4.2026": ("2026-04-03",),
    "9.30.2026": ("2026-09-30",),
    "9/30/2026": ("2026-09-30",),
    "30/9/2026": ("2026-09-30",),
    "3/4/2026": ("2026-04-03", "2026-03-04"),
    "4/4/2026": ("2026-04-04",),
    "30-09-2026": ("2026-09-30",),
    "30.9.26": ("2026-09-30",),
    "2026/9/30": ("2026-09-30",),
    "2026-9-3": ("2026-09-03",),
    "2026.09.30": ("2026-09-30",),
    "2026-30-09": ("2026-09-30",),
    "2026-09-30 12:00": ("2026-09-30",),
    "2026-09-30T12:00:00Z": ("2026-09-30",),
    "30 September 2026": ("2026-09-30",),
    "30th of Sept. 2026": ("2026-09-30",),
    "September 30th, 2026": ("2026-09-30",),
    "sep 3 2026": ("2026-09-03",),
    "30 Septober 2026": ("2026-09-30",),
    "30 Smarch 2026": (),
    "31 September 2026": (),
    "2026-09-31": (),
    "99/99/2026": (),
    "0/0/0000": (),
    "2026-09": (),
    "today": (),
    "": (),
    "٣٠.٩.٢٠٢٦": (),
}
NUMBERS = {
    "Two seats": "2", "two": "2", "2 seats": "2", "about 3": "3", "2.0": "2", "(2)": "2", "none": "0", "TEN": "10",
    "1-2": None, "-1": None, "+3": None, "2 or 3": None, "2.5": None, "a lot": None, "": None, "9" * 30: None,
}  # fmt: skip
TIMES = {
    "6pm": "18:00", "6 pm": "18:00", "6:30 p.m.": "18:30", "12am": "00:00", "12pm": "12:00", "11 AM": "11:00",
    "6:00": "06:00", "18.30": "18:30", "18h30": "18:30", "18h": "18:00", "18": "18:00", "9": "09:00", "9 Uhr": "09:00",
    "18:00:00": "18:00", "noon": "12:00", "24:00": None, "25": None, "18:60": None, "13pm": None, "0am": None,
    "evening": None, "": None,
}  # fmt: skip
PERIODS = {
    "three months": "3 months", "a year": "1 year", "Two Weeks": "2 weeks", "3  months": "3 months", "3 months": None,
    "90": None, "none days": None, "soon": None, "": None,
}  # fmt: skip
ANSWERS = {
    "Yes please": "yes", "y": "yes", "YES!": "yes", "ok": "yes", "1": "yes", "No, thanks": "no", "n": "no",
    "never": "no", "0": "no", "maybe": None, "yesterday": None, "": None,
}  # fmt: skip
LINKS = {
    "www.ada.example": "https://www.ada.example",
    "ada.example/about": "https://ada.example/about",
    "http://ada.example/": "https://ada.example/",
    "HTTP://ada.example/": "https://ada.example/",
    "[me](https://ada.example)": "https://ada.example",
    "<https://ada.example>": "https://ada.example",
    "@ada@social.example": "https://social.example/@ada",
    "ada@example.org": None,
    "javascript:alert(1)": None,
    "ftp://ada.example": None,
    "https://ada:secret@example.org": None,
    "my page": None,
    "localhost": None,
    "": None,
}
FORMATS, DAYS = ("remote", "in-person", "both"), ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LEVELS, NAMES = ("beginner", "intermediate", "advanced"), ("name", "short", "initials", "hidden")
WORDS = [
    ("online", FORMATS, "remote"),
    ("Remote", FORMATS, "remote"),
    ("in person", FORMATS, "in-person"),
    ("remote, in-person", FORMATS, "both"),
    ("remote and in person", FORMATS, "both"),
    ("hybrid", FORMATS, "both"),
    ("by boat", FORMATS, None),
    ("Tuesday", DAYS, "tue"),
    ("thurs", DAYS, "thu"),
    ("Mon-Fri", DAYS, None),
    ("monday to friday", DAYS, None),
    ("weekend", DAYS, None),
    ("senior", LEVELS, "advanced"),
    ("beginners", LEVELS, "beginner"),
    ("full name", NAMES, "name"),
    ("", NAMES, None),
]


@pytest.mark.parametrize(("text", "days"), DATES.items(), ids=ascii)
def test_dates(text: str, days: tuple[str, ...]) -> None:
    assert guess_dates(text) == days


@pytest.mark.parametrize(("text", "number"), NUMBERS.items())
def test_numbers(text: str, number: str | None) -> None:
    assert guess_number(text) == number


@pytest.mark.parametrize(("text", "time"), TIMES.items())
def test_times(text: str, time: str | None) -> None:
    assert guess_time(text) == time


@pytest.mark.parametrize(("text", "period"), PERIODS.items())
def test_periods(text: str, period: str | None) -> None:
    assert guess_period(text) == period


@pytest.mark.parametrize(("text", "answer"), ANSWERS.items())
def test_yes_and_no(text: str, answer: str | None) -> None:
    assert guess_yes_or_no(text) == answer


@pytest.mark.parametrize(("text", "link"), LINKS.items())
def test_links(text: str, link: str | None) -> None:
    assert guess_link(text) == link


@pytest.mark.parametrize(("text", "allowed", "word"), WORDS)
def test_words(text: str, allowed: tuple[str, ...], word: str | None) -> None:
    assert guess_word(text, allowed) == word


PIECES = st.sampled_from([*"0123456789./-: ", "pm", "am", "h", "th", "sep ", "two", "yes", "www.", "http://", "@", "a"])


@given(st.lists(PIECES, max_size=10).map("".join) | st.text(max_size=20))
def test_whatever_is_guessed_is_accepted(text: str) -> None:
    guesses: list[tuple[Any, str | None]] = [(Day, one) for one in guess_dates(text)]
    guesses += [(Whole, guess_number(text)), (Clock, guess_time(text)), (Truth, guess_yes_or_no(text))]
    guesses += [(Link, guess_link(text))]
    for kind, guess in guesses:
        assert guess is None or TypeAdapter(kind).validate_python(guess) is not None


def test_a_long_text_takes_no_time() -> None:
    long = ["1" * 60_000, "1 " * 30_000, "a," * 30_000, "@" * 60_000, "[" * 60_000, "a." * 30_000, "sep" * 20_000]
    for text in long:
        assert (guess_dates(text), guess_number(text), guess_time(text), guess_link(text)) == ((), None, None, None)
        assert guess_yes_or_no(text) in (None, "yes")
        assert guess_word(text, FORMATS) in (None, "both")
