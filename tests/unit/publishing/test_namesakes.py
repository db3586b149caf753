"""People of one name are told apart wherever somebody chooses among them."""

import re

from mentorbook.publishing.people import people_of
from mentorbook.publishing.public import project

SAM = {"name": "Sam Lee", "topics": ["lamps"]}
THREE = {
    "sam-lee": SAM | {"headline": "Keeper of <lights>"},
    "sam-lee-2": SAM | {"place": "Bergen"},
    "samlee": SAM | {"name": "sam léé"},
    "una": {"name": "Una Lee"},
}
CALLED = {
    "sam-lee": "Sam Lee (Keeper of &lt;lights&gt;)",
    "sam-lee-2": "Sam Lee (Bergen)",
    "samlee": "sam léé (samlee)",
    "una": "Una Lee",
}


def test_the_title_of_a_page_and_of_its_preview_tells_whose_it_is(page_of):
    """What stands on the page itself is the name; the rest stands there anyway."""
    for handle, called in CALLED.items():
        page = page_of(f"mentors/{handle}.md", THREE)
        assert page.title == called.replace("&lt;", "<").replace("&gt;", ">")
        assert f'<meta property="og:title" content="{called}">' in page.head
        assert f'<h1 id="mentor"><bdi>{called.partition(" (")[0]}</bdi></h1>' in page.html


def test_the_scripts_are_told_for_the_names_of_their_buttons(page_of):
    """On cards and on a page; nothing where nobody else has the name."""
    cards = page_of("mentors/index.md", THREE).html
    told = dict(re.findall(r'class="mb-card" data-handle="([^"]*)"(?: data-called="([^"]*)")?', cards))
    assert told == CALLED | {"una": ""}
    assert 'data-handle="sam-lee-2" data-called="Sam Lee (Bergen)"' in page_of("mentors/sam-lee-2.md", THREE).html
    assert "data-called" not in page_of("mentors/una.md", THREE).html


def test_the_form_is_told_what_tells_them_apart(make_roster):
    """1 is the headline, which it knows; nobody else's column is there."""
    inline = people_of(project(make_roster(THREE))).inline or ""
    assert '["apart",[1,"Bergen","samlee",0]]' in inline
    assert "apart" not in (people_of(project(make_roster({"ada": {}, "una": {"name": "Una"}}))).inline or "")


def test_nobody_is_told_apart_from_somebody_who_is_not_listed(make_roster):
    """Whose headline and place are nobody's business."""
    gone = {"sam-lee": SAM, "sam-lee-2": SAM | {"place": "Bergen", "confirmed": "2020-01-01"}}
    assert [one.called for one in project(make_roster(gone)).mentors] == ["Sam Lee"]


def test_a_roster_tells_them_apart(make_roster, make_pair, announced):
    """In an open one the picture and its table too; whoever has left is called what they were called."""
    pairs = [make_pair("nora", "sam-lee"), make_pair("otto", "sam-lee-2"), make_pair("pia", "ada")]
    people = THREE | {"ada": {"name": "Sam Lee", "place": "Rome", "confirmed": "2020-01-01"}}
    wishes = {"choices": [{"mentor": "samlee"}, {"mentor": "sam-lee"}]}
    mentees = {"nora": wishes | {"name": "Nora"}, "otto": {}, "pia": {}}
    (outcome,) = project(make_roster(people, mentees, pairs, [announced], roster={"openness": "open"})).outcomes
    assert {one.mentor for one in outcome.placements} == {"Sam Lee (Keeper of <lights>)", "Sam Lee (Bergen)", "Sam Lee"}
    assert outcome.drawing
    assert [one.name for one in outcome.drawing.mentors] == [
        "Sam Lee",
        "Sam Lee (Keeper of <lights>)",
        "Sam Lee (Bergen)",
        "sam léé (samlee)",
    ]
