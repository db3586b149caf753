"""Files that people put into a site as they are, and what these are called, are looked at closely."""

from pathlib import Path

import pytest

from mentorbook.publishing.errors import Finding
from mentorbook.publishing.feed import render_robots
from mentorbook.publishing.handwritten import Handwritten, finished_name
from mentorbook.publishing.leaks import Looked, look_through
from mentorbook.publishing.pages import render_pages
from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.public import project

MIRABEL = PrivateValue("mentees/m.yaml name", "Mirabel Quennell", is_identity=True)


@pytest.fixture
def public(make_roster):
    """Return what a small programme shows."""
    return project(make_roster({"ada": {"name": "Lee Samson"}}))


@pytest.fixture
def look(tmp_path, public):
    """Return a function that looks for somebody where a file lies in the site, put there by hand or not."""

    def look(name: str, text: str | bytes, *, value: PrivateValue = MIRABEL, is_by_hand: bool = True) -> Looked:
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        by_hand = Handwritten(names=(name,) if is_by_hand else ())
        return look_through(tmp_path / "site", [value], public, by_hand)

    return look


def leak(name: str) -> Looked:
    """Return what is found where a file holds somebody's name."""
    return Looked((Finding(name, "holds something private: mentees/m.yaml name."),))


@pytest.mark.parametrize("text", ["Quennell, Mirabel", '{"first": "Mirabel", "last": "Quennell"}'])
def test_a_list_that_was_put_there_is_looked_at_closely_and_a_page_of_ours_is_not(look, text):
    """In ten thousand pages two names come to lie side by side in every order."""
    assert look("list.json", text) == leak("list.json")
    assert look("list.json", text, is_by_hand=False) == Looked()


def test_an_old_encoding_is_read(look):
    """A table from a spreadsheet of its day."""
    kira = PrivateValue("mentees/m.yaml name", "Кира Новикова", is_identity=True)
    assert look("list.csv", "name\nКира Новикова\n".encode("windows-1251"), value=kira) == leak("list.csv")


def test_a_mentor_s_name_excuses_the_same_name_alone(look):
    """Lee Samson is a mentor. Of Samson Lee, who is none, only the usual order is a leak then."""
    other = replace_name("Samson Lee")
    assert look("list.csv", "Lee, Samson", value=other) == Looked()
    assert look("list.csv", "Samson Lee", value=other) == leak("list.csv")
    assert look("list.csv", "Samson, Lee", value=replace_name("Lee Samson")) == Looked()


def replace_name(name: str) -> PrivateValue:
    """Return what is private of another person."""
    return MIRABEL._replace(text=name)


def test_words_of_every_page_are_nobody_s_first_and_last_name(look):
    """Whoever is called Home Mentors does not stop a site with a menu of its own."""
    assert look("menu.js", 'menu = ["Mentors", "Home"]', value=replace_name("Home Mentors")) == Looked()


@pytest.mark.parametrize(
    "name", ["mirabel-quennell.png", "MirabelQuennell.txt", "mentees/mirabel_quennell/index.md", "Mirabel Quennell.pdf"]
)
def test_a_file_that_is_called_after_somebody_is_told(look, name):
    """It stops nothing: a handle may be any words. Yet somebody may not have thought of it."""
    assert look(name, "x").named == (Finding(name, "has a name that says what is private: mentees/m.yaml name."),)


@pytest.mark.parametrize("name", ["mirabel/quennell.png", "quennell.png", "mirabel-quennells.png"])
def test_other_names_of_files_are_not(look, name):
    """Neither half a name, nor one that comes about between two folders."""
    assert look(name, "x").named == ()


def test_what_can_t_be_looked_through_is_told(look):
    """Somebody has to look at it."""
    assert look("scan.pdf", b"%PDF-1.4\nstream\nq /Im1 Do Q\nendstream") == Looked(unread=("scan.pdf",))


def test_a_page_or_a_setting_that_names_somebody_in_two_parts_is_told(tmp_path, public):
    """As one that does so in the usual order."""
    (tmp_path / "mkdocs.yml").write_text("extra:\n  first: Mirabel\n  last: Quennell\n", encoding="utf-8")
    (tmp_path / "thanks.md").write_text("# Thanks\n\n| Quennell | Mirabel |\n", encoding="utf-8")
    (tmp_path / "site").mkdir()
    by_hand = Handwritten(pages={"thanks/index.html": tmp_path / "thanks.md"}, frame=(Path(tmp_path / "mkdocs.yml"),))
    said = "says what is private: mentees/m.yaml name."
    assert look_through(tmp_path / "site", [MIRABEL], public, by_hand) == Looked(
        by_hand=(Finding("mkdocs.yml", said), Finding("thanks/index.html", said))
    )


SHEET = 'body { font: 1rem "Gill Sans", serif } h1 { font-family: Merriweather }'
DRAWING = """<?xml version="1.0"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:v="1">
<text font-family="Gill Sans">x</text></svg>"""


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("extra.css", SHEET, "Gill Sans"),
        ("extra.css", SHEET, "merriweather"),
        ("logo.svg", DRAWING, "Inkscape"),
        ("logo.svg", DRAWING, "Gill Sans"),
    ],
)
def test_fonts_and_the_names_of_a_format_are_nobody(look, name, text, value):
    """What is shown by a style sheet or a drawing may still be somebody's name."""
    assert look(name, text, value=replace_name(value)) == Looked()
    shown = f"p::after {{ content: '{value}' }}" if name.endswith("css") else f"<text>{value}</text>"
    assert look(name, text + shown, value=replace_name(value)) == leak(name)


def test_what_is_hidden_in_a_style_sheet_is_no_font(look):
    """It is escaped, so that it only turns up when it is spelled out."""
    assert look("extra.css", f"p::after {{ content: '{'Mirabel Quennell'.replace('M', chr(92) + '4d ')}' }}") == leak(
        "extra.css"
    )
    assert look("extra.css", "body { font-family: serif }") == Looked()


@pytest.mark.parametrize("login", ["profilepage", "organization", "memberof", "og-site-name", "user-agent", "en-us"])
def test_what_is_there_for_machines_is_nobody_s_login(look, public, login):
    """It stands in the head of each mentor's page, and in robots.txt."""
    pages = {finished_name(page.path): page for page in render_pages(public)}
    name = "mentors/ada/index.html"
    found = look(name, f"<head>{pages[name].head}</head>", value=replace_name(login), is_by_hand=False)
    assert found == Looked() == look("robots.txt", render_robots(None), value=replace_name(login), is_by_hand=False)
