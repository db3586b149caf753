"""The world's time zones and languages."""

import zoneinfo
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorbook.model.places import (
    canonical_language,
    is_language,
    language_name,
    languages,
    time_zone,
    time_zones,
)


@pytest.mark.parametrize("name", ["Europe/Rome", "Asia/Kathmandu", "America/Argentina/Buenos_Aires", "UTC"])
def test_cities_are_time_zones(name: str):
    assert name in time_zones()
    assert time_zone(name).key == name


@pytest.mark.parametrize("name", ["Europe", "Europe/", "../Rome", "europe/rome", "Europe/Springfield", "", "tzdata.zi"])
def test_folders_and_files_are_none(name: str):
    assert name not in time_zones()


def test_a_time_zone_knows_summer():
    rome = time_zone("Europe/Rome")
    assert datetime(2026, 1, 1, 12, tzinfo=rome).utcoffset() == timedelta(hours=1)
    assert datetime(2026, 7, 1, 12, tzinfo=rome).utcoffset() == timedelta(hours=2)


def test_every_time_zone_can_be_opened():
    assert all(isinstance(time_zone(name), zoneinfo.ZoneInfo) for name in sorted(time_zones()))


@pytest.mark.parametrize(
    "tag", ["en", "no", "nb", "pt-BR", "PT-br", "zh-Hant", "zh-hant-tw", "es-419", "sr-Latn-RS", "yue", "gsw", "fil"]
)
def test_tags_of_languages(tag: str):
    assert is_language(tag)


@pytest.mark.parametrize(
    ("tag", "usual", "name"),
    [
        ("DE-ch-1996", "de-CH-1996", "German (Switzerland)"),
        ("sl-Rozaj", "sl-rozaj", "Slovenian"),
        ("en-X-Ab-private", "en-x-ab-private", "English"),
        ("de-DE-u-co-phonebk", "de-DE-u-co-phonebk", "German (Germany)"),
        ("cmn", "zh", "Chinese"),
        ("fat", "ak", "Akan"),
        ("tw-GH", "ak-GH", "Akan (Ghana)"),
        ("tl", "fil", "Filipino"),
        ("zh-cmn-Hans", "zh-Hans", "Chinese (Simplified)"),
        ("zh-yue-HK", "yue-HK", "Cantonese (Traditional, Hong Kong SAR China)"),
    ],
)
def test_rare_tags_of_bcp_47_are_tags_as_well(tag: str, usual: str, name: str):
    assert (is_language(tag), canonical_language(tag), language_name(tag)) == (True, usual, name)


@pytest.mark.parametrize(
    "tag",
    [
        "",
        "-",
        "e",
        "english",
        "en-",
        "pt_BR",
        "en.UTF-8",
        "en@euro",
        "C",
        "root",
        "und",
        "mul",
        "zxx",
        "xx",
        "зh",
        "q1",
        "en-XQ",
        "en-Qqqq",
        "en-english",
        "de-1996-1996",
        "en-x",
        "en-u",
        "x-klingon",
        "i-klingon",
        "en" * 50,
        "en\n",
        " en",
        "../en",
    ],
)
def test_anything_else_is_no_language(tag: str):
    assert not is_language(tag)


@given(st.text(max_size=20) | st.text("enptBR-_.@", max_size=12))
def test_no_text_upsets_the_reading_of_tags(text: str):
    """What is a language has a name, and its usual spelling is one too."""
    if is_language(text):
        assert is_language(canonical_language(text))
        assert language_name(text)


@pytest.mark.parametrize(
    ("tag", "usual"), [("EN", "en"), ("PT-br", "pt-BR"), ("ZH-HANT-tw", "zh-Hant-TW"), ("en", "en")]
)
def test_a_tag_has_one_spelling(tag: str, usual: str):
    assert canonical_language(tag) == usual


def test_languages_are_named_in_ones_own():
    assert (language_name("pt-BR"), language_name("de", "de"), language_name("no", "fr")) == (
        "Portuguese (Brazil)",
        "Deutsch",
        "norvégien",
    )


def test_a_language_without_a_name_in_another_is_still_called_something():
    assert language_name("ase", "mi") in {"ase", "American Sign Language"}


def test_no_known_language_is_counted_with_another():
    assert [tag for tag in languages() if canonical_language(tag) != tag] == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_two_languages_have_the_same_name(language: str):
    names = [language_name(tag, language) for tag in languages()]
    assert sorted(set(names)) == sorted(names)


def test_the_known_languages_are_sorted_subtags():
    known = languages()
    assert list(known) == sorted(known)
    assert (known["no"], known["sw"]) == ("Norwegian", "Swahili")
    assert not any("_" in tag or "-" in tag for tag in known)
