"""A name is found in a list, whichever word of it comes first; and two people's words are no name."""

import pytest

from mentorbook.publishing.name_parts import NameParts, is_name
from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.telling import find_all_phrases

NAMES = ["Mirabel Quennell", "Sam Lee", "Mira von Holm", "Li Na", "王小明"]


def find(text: str) -> set[str]:
    """Return whose names a text holds in two parts."""
    values = (PrivateValue(f"mentees/x.yaml {name}", name, is_identity=True) for name in NAMES)
    names = NameParts(find_all_phrases(values))
    return {phrase.value.text for phrase in names.find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Quennell, Mirabel",
        "We met Quennell Mirabel there.",
        "QUENNELL\tMIRABEL",
        "id;surname;first\n7;Quennell;Mirabel;x",
        "BEGIN:VCARD\nN:Quennell;Mirabel;;;\nEND:VCARD",
        '[{"first": "Mirabel", "id": 3, "place": "Oslo", "last": "Quennell"}]',
        '{\r\n  "last_name": "Quennell",\r\n  "first_name": "Mirabel"\r\n}',
        "- first: Mirabel\n  last: Quennell\n",
        "first: Mirabel\nlast: Quennell\n",
        '<p data-first="Mirabel" data-last="Quennell">x</p>',
        "<si><t>Mirabel</t></si><si><t>Quennell</t></si>",
        "<person>\n  <first>Mirabel</first>\n  <last>Quennell</last>\n</person>",
        "<div>Mirabel</div><div>Quennell</div>",
        'names = ["Mirabel", "Quennell"]',
        'x = "Mirabel" + " " + "Quennell"',
        "| **Quennell** | *Mirabel* |",
    ],
)
def test_a_name_is_found_in_both_orders_and_in_two_fields(text):
    """In tables, cards, data and markup of any kind."""
    assert find(text) == {"Mirabel Quennell"}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lee, Sam Ray",
        "Ask Anna Lee. Sam will help.",
        "Ask Lee; and Sam",
        "Anna;Lee\nSam;Ray",
        "Lee\nSam\n",
        "- first: Anna\n  last: Lee\n- first: Sam\n  last: Ray",
        '[{"first":"Anna","last":"Lee"},{"first":"Sam","last":"Ray"}]',
        '[["Anna","Lee"],["Sam","Ray"]]',
        "('Anna','Lee'),('Sam','Ray')",
        "<tr><td>Anna</td><td>Lee</td></tr><tr><td>Sam</td><td>Ray</td></tr>",
        "<li>Lee</li><li>Sam</li>",
        "name: Lee\nname: Sam\n",
        "Na, Li",
        "明, 王小",
        "",
    ],
)
def test_words_of_two_people_are_nobody_s_name(text):
    """They stand in two records, lines or sentences; or the name is too short, or never turned around."""
    assert find(text) == set()


def test_of_three_words_any_last_ones_may_be_the_surname():
    """Nobody can tell from the name alone."""
    assert find("von Holm, Mira") == find("Holm, Mira von") == {"Mira von Holm"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [("Mira Holm", True), ("王小明", True), ("mira-holm", False), ("mira@example.org", False), ("12345678", False)],
)
def test_handles_logins_and_numbers_are_no_names(value, expected):
    """They have one order."""
    assert is_name(PrivateValue("x", value, is_identity=True)) == expected
    assert not is_name(PrivateValue("x", value, is_identity=False))


def test_a_long_gap_is_passed_quickly():
    """It is one gap, in which nothing is to be looked for again from each of its spaces."""
    assert list(NameParts([]).find(f"first{' ' * 1_000_000}name")) == []


def test_a_name_is_looked_for_beside_a_handle_of_the_same_words():
    """Whose file is called after them has both, and the handle comes first."""
    both = [
        PrivateValue("mentees/ana-silva.yaml handle", "ana-silva", is_identity=True),
        PrivateValue("mentees/ana-silva.yaml name", "Ana Silva", is_identity=True),
    ]
    found = NameParts(find_all_phrases(both)).find("Silva;Ana")
    assert [phrase.value.where for phrase in found] == ["mentees/ana-silva.yaml name"]
