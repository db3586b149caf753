"""What tells mentors of the same name apart."""

import pytest

from mentorbook.model.namesakes import tell_apart
from mentorbook.model.person import Mentor

MENTOR = {"bio": "b", "topics": ["git"], "languages": ["en"], "timezone": "UTC"}


def told(*people: dict[str, str]) -> dict[str, str]:
    """Return what tells apart the mentors one, two, …, who are called Sam Lee where they don't say."""
    handles = ("one", "two", "three", "four")
    return tell_apart(
        Mentor.model_validate(MENTOR | {"handle": handle, "name": "Sam Lee"} | person)
        for handle, person in zip(handles, people, strict=False)
    )


def test_whoever_shares_their_name_with_nobody_needs_nothing():
    assert told({"headline": "Teacher"}, {"name": "Sam Li", "headline": "Teacher"}) == {}


def test_the_headline_tells_apart_else_the_place_else_the_handle():
    assert told({"headline": "Teacher", "place": "Oslo"}, {"place": "Bergen"}, {}) == {
        "one": "Teacher",
        "two": "Bergen",
        "three": "three",
    }


def test_what_namesakes_have_in_common_tells_none_of_them_apart():
    """Also where it is the headline of one and the place of another, or differs in case and spaces only."""
    same = {"headline": "Teacher", "place": "Oslo"}
    assert told(same, {"headline": "TEACHER ", "place": "Bergen"}, {"place": "teacher"}, same) == {
        "one": "one",
        "two": "Bergen",
        "three": "three",
        "four": "four",
    }
    assert told({"headline": "two"}, {}) == {"one": "one", "two": "two"}


@pytest.mark.parametrize(
    "name", ["sam lee", "SamLee", "Sam  Lee", "Sâm Lée", "Sa\u0301m Lee", "Sam\u200bLee", "Ｓam Lee"]
)
def test_case_accents_and_spaces_make_no_other_name(name: str):
    assert told({}, {"name": name}) == {"one": "one", "two": "two"}


@pytest.mark.parametrize(("name", "other"), [("कमल", "कमला"), ("Sam Lee", "Sam Leo"), ("林", "林林")])
def test_other_letters_make_another_name(name: str, other: str):
    assert told({"name": name}, {"name": other}) == {}
