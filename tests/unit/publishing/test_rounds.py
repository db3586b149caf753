"""A round's page, from one pair to very many."""

import re
from datetime import date

import pytest

from mentorbook.model.program import Words
from mentorbook.publishing.catalogue import load_catalogue
from mentorbook.publishing.edition import Cell, Outcome, PublicRound
from mentorbook.publishing.letters import address_of, by_letter
from mentorbook.publishing.pages import render_pages
from mentorbook.publishing.pages.results import headline
from mentorbook.publishing.pictures.stack import stack
from mentorbook.publishing.public import project
from mentorbook.publishing.shell import make_shell

OPEN = {"roster": {"openness": "open"}}
CATALOGUE = load_catalogue("en", Words())


def outcome_of(*cells: Cell) -> Outcome:
    """Return what came of a round."""
    return Outcome(PublicRound("one", "One", None, None, None, None, None), cells, ())  # type: ignore[arg-type] # unread


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (
            [Cell((1,), 18), Cell((2,), 2), Cell(("suggested",), 1), Cell(("waiting",), 1)],
            "<b>18 of 22</b> people got their first choice. 2 got their second, 1 said yes to a suggestion and "
            "1 is waiting, which counts at the next match.",
        ),
        (
            [Cell((1,), 18), Cell((2, "waiting"), 9)],
            "<b>18 of 27</b> people got their first choice.",
        ),
        (
            [Cell((1, 2), 22), Cell(("suggested", "waiting"), 5)],
            "<b>22 of 27</b> people got one of their choices.",
        ),
        ([Cell((1, 2, "waiting"), 9)], "9 people took part."),
        ([Cell((1,), 5), Cell((2, "suggested"), 6)], "<b>5 of 11</b> people got their first choice."),
        ([], "Totals are told from five people up."),
        ([Cell((1,), 0)], "Nobody is paired in this round yet."),
    ],
)
def test_the_headline_is_as_exact_as_the_totals(cells, told):
    """Groups that are counted together are not taken apart in words."""
    assert " ".join(headline(CATALOGUE, outcome_of(*cells))) == told


def test_numbers_stand_in_the_bar_where_they_find_room():
    """On a phone too; the key below says them all."""
    assert [(one.start, one.width, one.is_roomy) for one in stack([90, 9, 1])] == [
        ("0", "89.7", True),
        ("90", "8.7", True),
        ("99", "1", False),
    ]


def test_names_are_parted_by_their_first_letter():
    """Accents don't make a letter; other scripts have their own; what begins with none comes last."""
    names = ["Zoë", "Élodie", "emil", "Ωμέγα", "42", "Ada", "김서연"]
    parted = by_letter(names, str)
    assert {letter: list(items) for letter, items in parted.items()} == {
        "A": ["Ada"],
        "E": ["Élodie", "emil"],
        "Z": ["Zoë"],
        "Ω": ["Ωμέγα"],
        "ᄀ": ["김서연"],
        "#": ["42"],
    }
    assert by_letter(["Ada", "Bo", "Abe", "Al"], str, most=2) == {"A": ("Abe", "Ada"), "A 2": ("Al",), "B": ("Bo",)}
    assert address_of("A 2") == "a-2"
    assert [address_of(letter) for letter in parted] == ["a", "e", "z", "u3a9", "u1100", "others"]


def test_more_than_two_hundred_pairs_stand_on_pages_by_letter(make_roster, make_pair, announced):
    """Every pair is on one of them, and each leads to the others."""
    mentors = {
        "ada": {"seats": "50"},
        "bo": {"name": "Bo Reyes", "seats": "50"},
        "em": {"name": "Émile", "seats": "50"},
    }
    pairs = [make_pair(f"m{number}", ("ada", "bo", "em")[number % 3], why="A seat.") for number in range(201)]
    pages = {
        page.path: page.html for page in render_pages(project(make_roster(mentors, {}, pairs, [announced], **OPEN)))
    }
    assert re.findall(r'<nav class="mb-letters".*</nav>', pages["matches/2026-autumn.md"]) == [
        '<nav class="mb-letters" aria-label="Mentors by first letter"><a href="a/">A</a> <a href="b/">B</a> '
        '<a href="e/">E</a> </nav>'
    ]
    assert "<table" not in pages["matches/2026-autumn.md"]
    assert '<a href="../a/">A</a> <b aria-current="page">B</b>' in pages["matches/2026-autumn/b.md"]
    letters = [html for path, html in pages.items() if path.startswith("matches/2026-autumn/")]
    assert sum(html.count('class="mb-cell-mentor"') for html in letters) == 201
    assert '<a href="../../../mentors/bo/">' in pages["matches/2026-autumn/b.md"]


def test_two_hundred_pairs_fit_on_the_page(page_of, make_pair, announced):
    """They need no letters."""
    pairs = [make_pair(f"m{number}", "ada") for number in range(200)]
    html = page_of("matches/2026-autumn.md", {"ada": {"seats": "50"}}, {}, pairs, [announced]).html
    assert html.count('class="mb-cell-mentor"') == 200
    assert "mb-letters" not in html


def test_an_open_round_s_only_pair_is_a_sentence_with_its_reason(page_of, make_pair, announced):
    """A picture or a table of one pair says less."""
    pairs = [make_pair("nora", "ada", why="Ada had a seat.")]
    html = page_of("matches/2026-autumn.md", {"ada": {}}, {}, pairs, [announced], **OPEN).html
    assert "is learning with" in html
    assert "Ada had a seat." in html
    assert "<table" not in html


def test_an_open_roster_has_one_word_for_pairs_that_nobody_chose(page_of, make_pair, announced):
    """Suggested or made by hand, both said yes: as in the totals, in the picture's key and in the table."""
    agreed = ("proposed", "accepted mentor", "accepted mentee", "introduced")
    pairs = [make_pair(f"m{number}", "ada", *agreed, choice=(0, None)[number % 2]) for number in range(6)]
    html = page_of("matches/2026-autumn.md", {"ada": {"seats": "9"}}, {}, pairs, [announced], **OPEN).html
    assert "6 said yes to a suggestion." in html
    assert html.count("</svg>A suggestion") == 2
    assert html.count(">Suggested<") == 6
    assert "by hand" not in html


def test_whoever_has_chosen_reads_what_comes_next_while_an_earlier_round_still_runs(make_roster):
    """The bar above every page speaks of the round that is matched, and its start is the day that seats are counted."""
    days = {"opens": "2026-07-01", "closes": "2026-07-30", "starts": "2026-08-05", "ends": "2027-02-05"}
    spring = {"opens": "2026-02-01", "closes": "2026-02-20", "starts": "2026-03-01", "ends": "2026-08-16"}
    rounds = [{"id": "spring", "name": "Spring"} | spring, {"id": "autumn", "name": "Autumn"} | days]
    public = project(make_roster({"ada": {}}, today=date(2026, 8, 1), rounds=rounds))
    said = re.sub("<[^>]+>", "", " ".join(make_shell(public).announcement))
    assert said == "Choices are in. Introductions go out on 5 August."
