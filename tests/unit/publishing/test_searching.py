"""How much of each mentor the search index holds, by how many they are."""

import pytest

from mentorbook.publishing.assets import search_worker
from mentorbook.publishing.errors import PublishingError
from mentorbook.publishing.every_word import index_words
from mentorbook.publishing.pages import render_pages
from mentorbook.publishing.public import project
from mentorbook.publishing.search_entries import find_entries
from mentorbook.publishing.searching import USUAL, Scope, Searching

SAID = {
    "headline": "Keeper of lamps",
    "place": "Bergen",
    "can_help_with": ["Splice a rope"],
    "not_for": "Fireworks",
    "cadence": "one call a month",
    "links": {"diary": "https://diary.example/"},
}


@pytest.mark.parametrize(
    ("mentors", "scope"),
    [(0, "whole"), (300, "whole"), (301, "line"), (2000, "line"), (2001, "elsewhere"), (10_000, "elsewhere")],
)
def test_the_more_mentors_there_are_the_less_is_in_the_index(mentors, scope):
    """Whoever searches fetches all of it."""
    assert USUAL.scope(mentors) is Scope(scope)


def entries(make_roster, searching):
    """Return what the index has of a mentor."""
    pages = render_pages(project(make_roster({"ada": SAID})), searching=searching)
    return [(one["title"], one["text"], one["tags"]) for page in pages for one in find_entries(page) if "tags" in one]


def test_with_many_mentors_a_line_is_left_of_each(make_roster):
    """Name, headline, and topics; with few of them every word, with still more nothing."""
    (whole,) = entries(make_roster, Searching(1, 2))
    assert all(word in whole[1] for word in ("Keeper", "Bergen", "I keep a light.", "rope", "Fireworks", "diary"))
    assert entries(make_roster, Searching(0, 1)) == [("Ada Lund", "<p>Keeper of lamps</p>", ["Lamps"])]
    assert entries(make_roster, Searching(0, 0)) == []


def test_the_search_knows_where_people_are_that_are_in_no_index():
    """The file has its content's hash in its name, so the search has too."""
    few, many = search_worker(), search_worker("assets/people.00c0ffee.json")
    assert b'const PLACES = {"people": "", "words": ""};' in few.content
    assert b'const PLACES = {"people": "assets/people.00c0ffee.json", "words": ""};' in many.content
    assert few.path != many.path


def test_pagefind_reads_bios_only_where_the_index_leaves_them_out(make_roster):
    """And nothing else of a page."""
    few, many = Searching(1, 2, every_word=True), Searching(0, 1, every_word=True)
    assert [one.needs_words(1) for one in (few, many, Searching(0, 1))] == [False, True, False]
    pages = [
        {page.path: page.html for page in render_pages(project(make_roster({"ada": SAID})), searching=searching)}
        for searching in (few, many)
    ]
    assert [html["mentors/ada.md"].count("data-pagefind-body") for html in pages] == [0, 3]
    assert "data-pagefind" not in pages[1]["index.md"] + pages[1]["mentors/index.md"]


def test_a_programme_chooses_by_a_word(make_roster):
    """Another word is a mistake, and says so."""
    assert (USUAL.by(""), USUAL.by("pagefind")) == (USUAL, Searching(every_word=True))
    with pytest.raises(PublishingError, match=r'^The settings of mentorbook know `search: pagefind`, and no "lunr"\.$'):
        USUAL.by("lunr")


def test_without_pagefind_somebody_is_told_how_to_get_it(monkeypatch, tmp_path):
    """Before anything is written."""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(
        PublishingError, match=r"^mkdocs.yml asks for Pagefind, which is not installed\. Say `pip install"
    ):
        index_words(tmp_path, "en")


def test_what_pagefind_has_to_say_is_passed_on(tmp_path):
    """Such as that there is nothing to read."""
    with pytest.raises(PublishingError, match=r"^Pagefind stopped: "):
        index_words(tmp_path / "nowhere", "en")
