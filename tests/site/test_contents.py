"""What people and search engines find on the finished site."""

import gzip
import json
import re
from datetime import UTC, datetime

import pytest

from mentorbook.plugin import build_site

from .conftest import ROOT, SETTINGS, Elements, publish_to, read, texts_of

BIO = "I have kept a light for twenty years and a diary for nineteen Whatever you ask will answer with question"


@pytest.fixture
def entries(sites):
    """Return the entries of the search index, by where they lead."""
    docs = json.loads((sites["full"] / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    return {doc["location"]: doc for doc in docs}


def test_search_finds_a_mentor_by_name_topic_language_and_every_word_of_the_bio(entries):
    """One entry a mentor; what stands on every page is not in it."""
    ada = entries["mentors/ada-lund/"]
    text = re.sub(r"<[^>]*>", " ", ada["text"])
    wanted = ["Keeper of the north light", "Bergen", "Norwegian", "English", "Lamps and lenses", "Night watch"]
    assert ada["title"] == "Ada Lund"
    assert [word for word in (*wanted, *BIO.split(), "Periwinkles", "Salvage") if word not in text] == []
    assert not re.search("AL|Choose|All keepers|Who leads|coordinators place", text)


def test_lists_and_rosters_are_not_searched(entries):
    """Whoever looks for a name finds the person, not twenty lists."""
    people = {f"mentors/{name}/" for name in ("ada-lund", "bo-reyes", "cleo-marsh", "dov-adler")}
    assert {location.split("#")[0] for location in entries} == {"how-it-works/", *people}
    assert people <= entries.keys()


def test_who_asks_search_engines_to_stay_away_says_so_and_is_in_no_sitemap(copy_of, tmp_path):
    """Rosters, people who said no, and people who are no longer listed."""
    root = copy_of("full")
    settings = f"site_url: https://club.example/x/\n{SETTINGS.read_text(encoding='utf-8')}"
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (root / "docs").mkdir()
    site = publish_to(tmp_path / "site", read(root), root)
    pages = {
        path.parent.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("index.html")
    }
    hidden = {name for name, html in pages.items() if '<meta name="robots" content="noindex">' in html}
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    listed = re.findall("<loc>https://club.example/x/(.*?)/?</loc><lastmod>2026-09-20</lastmod>", sitemap)
    assert hidden == {"choose", "matches", "matches/2026-spring", "mentors/bo-reyes", "mentors/edda-frey"}
    assert {name or "." for name in listed} == pages.keys() - hidden
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == sitemap


def test_a_title_in_the_navigation_is_that_of_the_page(copy_of, tmp_path):
    """Also of a page of ours, as of any other page of MkDocs."""
    root = copy_of("full")
    nav = "nav: [{Start: index.md}, {Our <people>: mentors/index.md}, how-it-works.md]\n"
    (root / "mkdocs.yml").write_text(SETTINGS.read_text(encoding="utf-8") + nav, encoding="utf-8")
    (root / "docs").mkdir()
    site = publish_to(tmp_path / "site", read(root), root)
    html = (site / "mentors/index.html").read_text(encoding="utf-8")
    tabs = re.findall(r'class="md-tabs__link"[^>]*>\s*(.*?)\s*</a>', html, re.DOTALL)
    assert tabs == ["Start", "Our &lt;people&gt;", "How it works"]
    assert "<title>Our &lt;people&gt; - Lighthouse Mentoring</title>" in html


def test_the_words_of_the_programme_are_everywhere(sites):
    """Keepers and learners; its name, its links and the names of its folders may say otherwise."""
    said = " ".join(text for name, text in texts_of(sites["full"]) if name.endswith("index.html"))
    visible = re.sub(r"<[^>]*>", " ", re.sub(r"(?s)<(script|head|style|code)\b.*?</\1>", " ", said))
    assert "meet the keepers" in visible
    assert set(re.findall(r"\bment(?:ors?|ees?)\b", visible)) == set()


def test_what_is_shown_is_what_was_written(sites):
    """A glance at the page that shows most, and at one that shows least."""
    html = (sites["full"] / "mentors/ada-lund/index.html").read_text(encoding="utf-8")
    parts = [
        "Keeper of the north light",
        "she/her",
        "Tue, Thu 19:00–21:30",
        "One call every full moon",
        "Trained keeper",
    ]
    parts += ['<a href="https://git.lighthouse.example/ada-lund" rel="nofollow ugc noopener noreferrer">ada-lund</a>']
    assert [part for part in parts if part not in html] == []
    assert "This person is no longer listed" in (sites["full"] / "mentors/edda-frey/index.html").read_text("utf-8")


def test_a_page_does_not_grow_with_the_number_of_people(sites):
    """Nobody is in the navigation: ten thousand times ten thousand links would be a hundred million."""
    html = (sites["full"] / "mentors/ada-lund/index.html").read_text(encoding="utf-8")
    assert html.count('class="md-tabs__link') == 4
    assert html.count('class="md-nav__link') <= 8


def test_the_demonstration_is_the_same_in_ten_years(tmp_path):
    """It pins its day, says so, and is built as it lies in this repository, with all of its guides."""
    publication = read(ROOT, datetime(2035, 1, 1, tzinfo=UTC))
    assert build_site(publication, ROOT, tmp_path / "site").warnings == ()
    home = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert "This demonstration stands still on 20 September 2026." in home
    assert "<title>Harbour Mentoring</title>" in home
    assert "<b>Autumn 2026 is open.</b>" in home
    assert '<meta name="theme-color" content="#0f5c61">' in home
    handles = {mentor.handle for mentor in publication.public.mentors} | set(publication.public.former)
    assert {path.parent.name for path in (tmp_path / "site/mentors").glob("*/index.html")} == handles


# The tab of each page: where its link leads, and whether that is the page itself.
TABS = {
    "": (".", "page"),
    "mentors/": ("./", "page"),
    "mentors/aiko-tanaka/": ("../", "true"),
    "topics/public-speaking/": ("../../mentors/", "true"),
    "matches/": ("./", "page"),
    "matches/2026-spring/": ("../", "true"),
    "guides/for-mentees/": ("./", "page"),
    "guides/for-mentors/": ("../for-mentees/", "true"),
    "choose/": None,
}


def test_one_tab_is_that_of_the_page(tmp_path):
    """Also of pages that are not in the navigation; whoever hears the page is told."""
    build_site(read(ROOT), ROOT, tmp_path / "site")
    found = {}
    for page in TABS:
        tags = Elements(tmp_path / "site" / page / "index.html").all
        tabs = [one for name, one in tags if name == "a" and one.get("class") == "md-tabs__link"]
        current = [(one["href"], one["aria-current"]) for one in tabs if "aria-current" in one]
        found[page] = current[0] if len(current) == 1 else None
    assert found == TABS
