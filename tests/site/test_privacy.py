"""What is private is in no file of the finished site, and a build that would publish it stops."""

import re
from dataclasses import replace

import pytest
import yaml

from mentorbook.model.person import ShowAs
from mentorbook.model.program import RosterSettings
from mentorbook.plugin import build_site
from mentorbook.publishing.build import hand_out, publish
from mentorbook.publishing.errors import PublishingError
from mentorbook.publishing.private_values import find_private_values
from mentorbook.publishing.publication import prepare

from .conftest import PROGRAMS, SETTINGS, digests_of, publish_to, read, texts_of

# What cannot hold the word: names of people who are public, a public name, a path, and digests.
NO_CANARIES = {"ada-lund", "bo-reyes", "cleo-marsh", "dov-adler", "edda-frey", "Nora Bright", "../full-private"}
NO_CANARIES |= {"0" * 64, "1" * 64}


def test_every_private_text_of_the_full_programme_is_a_canary():
    """Else the next tests would look for nothing."""
    values = {value.text for value in find_private_values(read(PROGRAMS / "full").roster)}
    assert {text for text in values if "canary" not in text.lower() and not text.startswith("98765")} == NO_CANARIES


def test_every_private_field_of_the_full_programme_is_filled():
    """Thirty fields hold texts; a record that gets another one needs it here too."""
    fields = {re.sub(r"^\S+ ", "", value.where) for value in find_private_values(read(PROGRAMS / "full").roster)}
    assert fields == {
        "account gitlab",
        "account id",
        "agreement cadence",
        "ada-lund",
        "canary-handle-one",
        "choices why",
        "coordinators account gitlab",
        "coordinators account id",
        "events text",
        "goals",
        "handle",
        "input_sha256",
        "invited",
        "left_over",
        "lottery order_sha256",
        "mentee",
        "name",
        "note",
        "private",
        "private lists",
        "private_forge",
        "why",
    }


def test_no_canary_is_in_the_careful_edition(sites):
    """Not in pages, search index, sitemap, style sheets or file names."""
    assert [
        name for name, text in texts_of(sites["full"]) if re.search("(?<!atlantic/)canary|98765", name + text)
    ] == []


def test_the_open_edition_says_why_and_nothing_else(sites):
    """The reasons of the pairs it lists are all the canaries there are; the closed pair's is not among them."""
    found = {
        word
        for _, text in texts_of(sites["open"])
        for word in re.findall(r"[\w-]*(?<!atlantic/)canary[\w-]*|98765\d+", text)
    }
    assert found == {"canary-why-one", "canary-why-two", "canary-why-three"}


@pytest.mark.parametrize("edition", ["full", "open"])
def test_who_said_yes_is_named_and_nobody_else(sites, edition):
    """Nora said yes, and so did her mentor."""
    page = (sites[edition] / "matches/2026-spring/index.html").read_text(encoding="utf-8")
    assert "Nora Bright" in page
    assert not re.search("Oda|Ivo|Tess|Wim", page)


def test_a_private_word_in_a_file_among_the_pages_stops_the_build(copy_of, tmp_path):
    """The old site stays, nothing is left beside it, and the report says where to look."""
    root, site = copy_of("full"), tmp_path / "site"
    publication = read(root)
    before = digests_of(publish_to(site, publication, root))
    (root / "docs").mkdir()
    (root / "docs" / "requests.csv").write_text("goal\nSleep through canary-goal-two\n", encoding="utf-8")
    with pytest.raises(PublishingError) as caught:
        publish_to(site, publication, root)
    assert caught.value.report() == (
        "The site was not published, because it holds something private.\n"
        "  requests.csv holds something private: mentees/canary-handle-one.yaml goals.\n"
        "After the colon stand the record and the field that the words are from. Take the words out of the file of the "
        "site, or take that file away; where they stand there by chance, say it in other words. If the person wants to "
        "be named there, `show_as` in their own file says how."
    )
    assert digests_of(site) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["full", "full-private", "site"]


def test_a_page_that_says_itself_what_is_private_is_warned_of(copy_of, tmp_path):
    """Who said it first cannot be told: a request may quote the page. So nobody can stop the site by quoting it."""
    root = copy_of("full")
    publication = read(root)
    (root / "docs").mkdir()
    (root / "docs" / "news.md").write_text("# News\n\nWe *sleep* through canary-goal-two now.\n", encoding="utf-8")
    done = publish(publication, lambda folder: build_site(publication, root, folder), root, tmp_path / "site")
    assert done.warnings == (
        "A page written by hand says what is private: mentees/canary-handle-one.yaml goals. "
        "If it was taken from there, take it out: news/index.html.",
    )


def test_a_page_that_fetches_what_is_private_stops_the_build(copy_of, tmp_path):
    """It does not say it itself: an extension puts somebody's file into it."""
    root = copy_of("full")
    (root / "docs").mkdir()
    (root / "docs" / "news.md").write_text('# News\n\n--8<-- "canary-handle-one.yaml"\n', encoding="utf-8")
    settings = yaml.safe_load(SETTINGS.read_text(encoding="utf-8"))
    settings["markdown_extensions"] += [
        {"pymdownx.snippets": {"base_path": str(root.with_name("full-private") / "mentees")}}
    ]
    (root / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    with pytest.raises(PublishingError) as caught:
        publish_to(tmp_path / "site", read(root), root)
    assert "  news/index.html holds something private: mentees/canary-handle-one.yaml goals." in caught.value.report()


def test_no_page_is_handed_out_that_tells_what_is_private(sites, tmp_path):
    """Other engines' pages are looked through as well: here a reason names somebody who is hidden."""
    roster = read(sites["full"].parent / "full-programme").roster
    hidden = next(one for one in roster.mentees if one.show_as is ShowAs.HIDDEN)
    pairs = tuple(one.model_copy(update={"why": f"{hidden.name} waited longer."}) for one in roster.pairs)
    program = roster.program.model_copy(update={"roster": RosterSettings(openness="open")})
    with pytest.raises(PublishingError) as caught:
        hand_out(prepare(replace(roster, pairs=pairs, program=program)), tmp_path / "pages")
    assert "No page was written, because the pages hold something private." in caught.value.report()
    assert not (tmp_path / "pages").exists()
