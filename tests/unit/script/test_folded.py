"""Names and words as they are compared: however a keyboard writes them."""

import pytest

CASES = {
    "D’Amours": "d'amours",
    "D‘Amours": "d'amours",
    "Dʼamours": "d'amours",
    "D′AMOURS": "d'amours",
    "D`Amours": "d'amours",
    "D´Amours": "d'amours",
    "Goff\u2011Moreau": "goff-moreau",
    "Goff\u2010Moreau": "goff-moreau",
    "Goff–Moreau": "goff-moreau",
    "Goff—Moreau": "goff-moreau",
    "Goff\u2212Moreau": "goff-moreau",
    "Goff－Moreau": "goff-moreau",
    "Nováková": "novakova",
    "D'Amours-Goff": "d'amours-goff",
}


def test_apostrophes_hyphens_and_accents_are_alike(work):
    """A phone types another apostrophe than a file holds, and a hyphen that breaks no line looks the same."""
    assert work("folded", "folded", "given.map(folded)", list(CASES)) == list(CASES.values())


@pytest.mark.parametrize("typed", ["d’amours", "D'AMOURS", "goff\u2011moreau", "Goff-Moreau", "D`Amours"])
def test_names_are_found_however_they_are_written(work, typed):
    """In the file too: one is written with signs, the other without."""
    people = {
        "total": 3,
        "name": ["Ana D'Amours Goff-Moreau", "Ana D’Amours Goff\u2011Moreau", "Ana Mours"],
        "handle": ["ana-d", "ana-g", "ana-m"],
        "headline": ["", "", ""],
        "help": [[], [], []],
        "topic": [[], [], []],
        "language": [[], [], []],
        "topics": [],
        "languages": [],
        "format": [0, 0, 0],
        "seats": [[1, 1], [1, 1], [1, 1]],
        "seat": [0, 0, 0],
        "helped": 0,
    }
    code = "findPeople(given[0], { ...noWish(), text: given[1], full: true }, [0, 0, 0]).places"
    assert work("filter", "findPeople, noWish", code, [people, typed]) == [0, 1]


def test_spaces_are_no_words(work):
    """Nobody is said to fit what nobody wished for."""
    assert work(
        "filter", "noWish, says", 'given.map((text) => says({ ...noWish(), text }, "text"))', ["", "  ", " a"]
    ) == [
        False,
        False,
        True,
    ]
