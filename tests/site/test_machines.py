"""What feed readers and robots find on a site that has an address and a history."""

import os
from xml.etree import ElementTree as Xml

import pytest

from mentorbook.model.today import Clock
from mentorbook.plugin import build_site
from mentorbook.publishing.build import publish
from mentorbook.publishing.publication import Source, publication_of
from tests.repositories import SETTINGS as QUIET
from tests.repositories import Repository, needs_git

from .conftest import NOW, SETTINGS, Elements, publish_to

pytestmark = needs_git
HOME = "https://club.example/x/"


@pytest.fixture
def site(copy_of, tmp_path):
    """Return the site of a small programme that is kept in Git."""
    root = copy_of("minimal")
    (root / "mkdocs.yml").write_text(f"site_url: {HOME}\n{SETTINGS.read_text(encoding='utf-8')}", encoding="utf-8")
    (root / "docs").mkdir()
    (root / "docs/about.md").write_text('# About "us" & them\n', encoding="utf-8")
    Repository(root).commit("2026-02-01T12:00Z", {})
    source = Source(root, None, Clock(NOW), os.environ | QUIET)
    return publish_to(tmp_path / "site", publication_of(source.read(), source.arrivals()), root)


def test_every_page_names_the_feed_and_robots_find_the_sitemap(site):
    """Also a page that somebody wrote by hand, and the one for what isn't there."""
    feed = Xml.fromstring((site / "feed.xml").read_text(encoding="utf-8"))
    (entry,) = feed.findall("{*}entry")
    assert (entry.findtext("{*}id"), entry.findtext("{*}published")) == (
        f"{HOME}mentors/ada/",
        "2026-02-01T12:00:00+00:00",
    )
    named = {}
    for name in ("index.html", "about/index.html", "mentors/ada/index.html", "404.html"):
        links = [fields for tag, fields in Elements(site / name).all if tag in ("link", "a")]
        named[name] = [fields["href"] for fields in links if fields.get("href", "").endswith("feed.xml")]
    assert named == {
        "index.html": ["feed.xml"] * 2,
        "about/index.html": ["../feed.xml"] * 2,
        "mentors/ada/index.html": ["../../feed.xml"] * 2,
        "404.html": ["/x/feed.xml"] * 2,
    }
    assert f"Sitemap: {HOME}sitemap.xml\n" in (site / "robots.txt").read_text(encoding="utf-8")


def test_a_link_to_a_page_written_by_hand_has_a_preview_too(site):
    """It says what our own pages say, and these say it once."""
    named = {}
    for name in ("index.html", "about/index.html", "mentors/ada/index.html"):
        fields = [fields for tag, fields in Elements(site / name).all if fields.get("property", "").startswith("og:")]
        named[name] = {one["property"]: one["content"] for one in fields}
        assert len(named[name]) == len(fields)
    assert named["about/index.html"] == {
        "og:type": "website",
        "og:site_name": "Example mentoring",
        "og:title": 'About "us" & them',
        "og:description": named["index.html"]["og:description"],
        "og:locale": "en_US",
        "og:url": f"{HOME}about/",
    }
    assert named["about/index.html"].keys() == named["index.html"].keys()


def test_what_is_not_there_has_a_page_that_works_at_any_depth(site):
    """With the search, and the way to the directory; it is in no index."""
    html, elements = (site / "404.html").read_text(encoding="utf-8"), Elements(site / "404.html").all
    assert [fields for tag, fields in elements if fields.get("name") == "robots"] == [
        {"name": "robots", "content": "noindex"}
    ]
    links = [fields[name] for tag, fields in elements for name in ("src", "href") if name in fields]
    assert [link for link in links if not link.startswith(("/x/", "#", "https://", "mailto:"))] == []
    assert [fields["name"] for tag, fields in elements if tag == "form" and "name" in fields] == ["mentorbook-search"]
    assert "If you were looking for a mentor, they may be taking a break." in html
    assert 'href="/x/mentors/"' in html


def test_a_clone_without_its_history_is_told_of(site, tmp_path):
    """The site is whole but for the feed."""
    root, clone = tmp_path / "minimal", tmp_path / "clone"
    club = Repository(root)
    club.commit("2026-03-01T12:00Z", {})
    club.git("clone", "--quiet", "--depth=1", f"file://{root}", str(clone))
    source = Source(clone, None, Clock(NOW), os.environ | QUIET)
    publication = publication_of(source.read(), source.arrivals())
    built = publish(publication, lambda folder: build_site(publication, clone, folder), clone, tmp_path / "other")
    assert built.warnings == (
        "The site has no feed of new mentors: the programme's folder is a shallow clone: get the rest with "
        "`git fetch --unshallow`, or say `fetch-depth: 0` in CI.",
    )
    assert not (tmp_path / "other/feed.xml").exists()
