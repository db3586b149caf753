"""Faces for those who gave none."""

import pytest

from mentorbook.publishing.avatar import TONES, draw_avatar, find_initials


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Ada Lund", "AL"),
        ("Ada Maria Lund", "AL"),
        ("Suryani", "S"),
        ("O'Connor Liam", "OL"),
        ("Aiko Tanaka (田中 藍子)", "AT"),
        ("王伟", "王"),
        ("काव्या अय्यर", "काअ"),
        ("إبراهيم حدّاد", "إح"),
        ("émile ångström", "ÉÅ"),
        ("Ada 2 Lund 3", "AL"),
        ("ß", "SS"),
    ],
)
def test_initials(name, initials):
    """The first letters of the first and last word, with their marks, in any script."""
    assert find_initials(name) == initials


def test_the_same_person_has_the_same_face_and_not_everybody_has_it():
    """It depends on the handle alone, so it survives a change of name but for the letters."""
    assert draw_avatar("Ada Lund", "ada") == draw_avatar("Ada Lund", "ada")
    tones = {draw_avatar("X", f"handle-{number}").tone for number in range(100)}
    assert tones == set(range(TONES))
