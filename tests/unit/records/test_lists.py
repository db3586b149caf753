"""The three lists of a private folder."""

import pytest

from mentorbook.records.lists import is_address, parse_contacts, parse_never_with, parse_prefers

from .conftest import ADA, Read, told


def test_lists_as_they_should_be() -> None:
    assert parse_contacts({"leo": "leo@example.org"}) == {"leo": "leo@example.org"}
    assert parse_never_with([["leo", "ada"], ["ada", "leo"]]) == frozenset({frozenset({"ada", "leo"})})
    assert parse_prefers({"ada": ["leo", "mia"], "zoe": []}) == {"ada": ("leo", "mia"), "zoe": ()}


def test_lists_of_another_shape(read: Read) -> None:
    reading = read(
        {"mentors/ada.yaml": ADA},
        {"contacts.yaml": "- leo@example.org\n", "never_with.yaml": "leo: ada\n", "prefers.yaml": "leo\n"},
    )
    assert told(reading) == [
        "contacts.yaml:1:1 not-fields This file must hold a line for each person: their handle, a colon and their "
        "address.",
        "never_with.yaml:1:1 not-fields This file must hold a list with a line for each two people, such as "
        '"- [leo, ada]".',
        "prefers.yaml:1:1 not-fields This file must hold a line for each mentor: their handle, a colon and a list of "
        "mentees, best first.",
    ]


def test_wrong_entries_are_told_where_they_stand(read: Read) -> None:
    reading = read(
        {"mentors/ada.yaml": ADA},
        {
            "contacts.yaml": "leo: leo at home\nMia: mia@example.org\n",
            "never_with.yaml": "- [leo, ada]\n- [leo]\n- [leo, Ada]\n",
            "prefers.yaml": "ada: leo\nzoe: [Leo]\n",
        },
    )
    private = [line for line in told(reading) if "unknown-handle" not in line]
    assert private == [
        "contacts.yaml:1:6 wrong-address This must be an e-mail address.",
        "contacts.yaml:2:1 wrong-handle A field's name in this list must be a handle: 2 to 39 of a-z, 0-9 and single "
        "dashes.",
        "never_with.yaml:2:3 not-a-list Entry 2 must name two people.",
        "never_with.yaml:3:9 wrong-handle Entry 2 must be a handle: 2 to 39 of a-z, 0-9 and single dashes.",
        "prefers.yaml:1:6 not-a-list This must be a list of mentees, best first.",
        "prefers.yaml:2:7 wrong-handle Entry 1 must be a handle: 2 to 39 of a-z, 0-9 and single dashes.",
    ]


def test_a_flood_of_wrong_entries_ends_after_a_hundred() -> None:
    assert len(parse_contacts({f"Leo {number}": "x" for number in range(500)})) == 100
    assert len(parse_never_with([["leo"]] * 500)) == 100
    assert len(parse_prefers({"ada": ["Leo"] * 500})) == 100


@pytest.mark.parametrize("text", ["a@b.co", "a.b+c@d-e.example", "zoë@münchen.example", "'x'@y.example"])
def test_addresses(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    ["", "a", "@b.co", "a@", "a@b", "a@b.", "a b@c.co", "a@b.co\nBcc: x@y.co", "A <a@b.co>", "a@b.co, c@d.co",
     "a@@b.co", '"a"@b.co', "a@b.co\u202e", "a" * 250 + "@b.co"],
)  # fmt: skip
def test_what_is_no_address(text: str) -> None:
    assert not is_address(text)
