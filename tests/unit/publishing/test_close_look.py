"""Files that people put into a site as they are, and what these are called, are looked at closely."""

from pathlib import Path

import pytest

from mentorbook.publishing.errors import Finding
from mentorbook.publishing.handwritten import Handwritten
from mentorbook.publishing.leaks import Looked, look_through
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
