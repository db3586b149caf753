"""What is taken for an e-mail address or a telephone number, and what is not."""

import pytest

from mentorbook.rules.public_address import find_address
from mentorbook.rules.public_phone import find_phone


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Write to ada@example.org.", "ada@example.org"),
        ("<ada.osei+mentoring@mail.example.co.uk>", "ada.osei+mentoring@mail.example.co.uk"),
        ("mailto:ada@example.org?subject=x", "ada@example.org"),
        ("zoë@bücher.example", "zoë@bücher.example"),
        ("ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example"),
        ("ada (at) example.org", "ada (at) example.org"),
        ("ada [AT] example [dot] org", "ada [AT] example [dot] org"),
        ("ada{at}example{dot}org", "ada{at}example{dot}org"),
        ("@ada@social.example and ada@example.org", "ada@example.org"),
    ],
)
def test_an_address_is_found_as_it_is_written(text: str, address: str):
    assert find_address(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "I am @ada@social.example.",
        "https://social.example/@ada@other.example",
        "git clone git@github.com:ada/site.git",
        "react@18.2.0, then pip install thing@1.0rc1",
        "Two @ signs @ once, or a@b.",
        "We meet (at home) and [at work].",
        "(at) the harbour. Come early.",
        "a" * 2000,
        "a.b-c+" * 333,
        "@" * 2000,
        "a@" * 1000,
    ],
)
def test_what_only_looks_like_an_address_is_none(text: str):
    assert find_address(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ring +39 06 1234 5678 at night", "+39 06 1234 5678"),
        ("+390612345678", "+390612345678"),
        ("Call 0170 12 34 56 78", "0170 12 34 56 78"),
        ("06 12 34 56 78", "06 12 34 56 78"),
        ("(06) 1234-5678", "(06) 1234-5678"),
        ("555.123.4567", "555.123.4567"),
        ("tel 020/7946 0018", "020/7946 0018"),
        ("Since 2019 on +44 20 7946 0018", "+44 20 7946 0018"),
    ],
)
def test_a_telephone_number_is_found_as_it_is_written(text: str, number: str):
    assert find_phone(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "2026-09-01/2026-12-31",
        "from 2019-2023 and 2024 - 2026",
        "01.02.2023 - 03.04.2024",
        "Weeks 10-12 14-16 18-20",
        "Room 12345678",
        "ORCID 0000-0002-1825-0097, 0000-0002-1694-233X",
        "ISBN 978-3-16-148410-0",
        "doi 10.1000/1234-5678",
        "https://example.org/06-1234-5678",
        "Version 1.2.3",
        "12:30-13:30, 18:00-20:00",
        "1234 5678 1234 5678 1234",
        "1" * 2000,
        "1 " * 1000,
    ],
)
def test_other_numbers_are_no_telephone_numbers(text: str):
    assert find_phone(text) is None
