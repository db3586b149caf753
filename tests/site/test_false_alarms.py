"""No request can stop a site by saying what the site says by itself; and where the site doesn't, it is found."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from mentorbook.plugin import build_site
from mentorbook.publishing.build import publish
from mentorbook.publishing.handwritten import Handwritten
from mentorbook.publishing.leaks import Looked, look_through
from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.publication import Publication

from .conftest import ROOT, read

NAMES = """
A Mentee, The Mentor, Dark Mode, Light Mode, Mina Roth, Mira Holm, Otto Lang, Ada Lind, Mark Read, Will Start, Sam Page,
April May, Autumn Leaf, Art Teacher, Faith Open, Hope Goals, Home Page, Max Free, First Choice, Sam Search, Val Idator,
Skip Content, Page Contents, Pat Public, Harbour Master, Maria Santos, Li Na, Anna Free, Mo Guides, Jan Hand, Bill Due
"""
LOGINS = """
seats-free, topics-git, class-md, md-nav, span-class, home-nav, mentors-home, for-mentees, how-it, data-md, index-html,
public-speaking, writing-docs, mentor-a, a-mentor, search-index, site-map, utf-8-en, md-content, link-rel, free-seats,
open-source, first-talk, your-name, ada-lund, otto-lang, harbour-mentoring, guides-for, mentees-a, nav-link, svg-path,
meta-name, http-equiv, no-script, view-box, for-coordinators, example-org, mentor-mentee, https-example, tabs-announce,
clipboard-copy, base-features, navigation-tabs, public-table, rules-index, main-css, type-text, dark-mode, role-search,
2026-autumn, mentoring-peer, generator, mentorbook, material, javascript, template, keyboard, settings, private, mentee
"""
GOALS = """
Explain our budget to the board without notes; Become a mentor; Meet the mentors; How we would work; Skip to content;
Find out how it works; Choose one or two mentors; Give my first conference talk; Learn to say no; What is public;
Write better documentation; What I can help with; Switch to dark mode; Follow the system; Table of contents;
A call every two weeks; a 45-minute call every two weeks; one coffee a month; Say thank you, and say what helped;
People meet the person they chose, not merely someone who was free; Autumn 2026 is open; Type to start searching;
Choose one or two mentors by 30 September; Introductions go out on 5 October; The next round opens soon;
Be honest and on their side; No trackers, no cookies, nothing loaded from other sites; Every seat is taken;
This demonstration stands still; A network of people who build, teach, research and organise; 2 seats free;
Leave academia without losing my friends; Return to work after a career break; Lead a team of five
"""


def values(texts: str, between: str, *, is_identity: bool) -> list[PrivateValue]:
    """Return the private values of a list."""
    return [PrivateValue(one, one, is_identity) for one in (" ".join(one.split()) for one in texts.split(between))]


ORDINARY = [
    *values(NAMES, ",", is_identity=True),
    *values(LOGINS, ",", is_identity=True),
    *values(GOALS, ";", is_identity=False),
]


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory) -> tuple[Publication, Path, Handwritten]:
    """Return the demonstration as it was read, its site, and what in it was written by hand."""
    publication, site = read(ROOT), tmp_path_factory.mktemp("demonstration") / "site"
    return publication, site, build_site(publication, ROOT, site).by_hand


def look(demonstration: tuple[Publication, Path, Handwritten], private: Iterable[PrivateValue]) -> Looked:
    """Look for more values in the demonstration than it holds."""
    publication, site, by_hand = demonstration
    return look_through(site, private, publication.public, by_hand)


def test_a_hundred_ordinary_names_logins_and_goals_stop_nothing(demonstration):
    """The site's buttons, headings, classes and settings, what the guides recommend, and the examples of its pages."""
    assert len(ORDINARY) > 120
    assert look(demonstration, ORDINARY).leaks == ()


PLANTED = {
    "mentors/aiko-tanaka/index.html": ["Dark Mode", "Otto Lang", "Mira Holm", "md-nav", "guides-for", "span-class"],
    "404.html": ["Otto Lang", "Mira Holm", "example-org"],
    "guides/for-mentors/index.html": ["Dark Mode", "Mira Holm", "Skip Content", "type-text"],
    "how-it-works/index.html": ["Light Mode", "Home Page", "public-table"],
}


@pytest.mark.parametrize("name", PLANTED)
def test_the_same_words_are_found_where_the_site_does_not_say_them(demonstration, tmp_path, name):
    """What is a button, an address or a guide's example elsewhere is somebody's name in another place."""
    publication, site, by_hand = demonstration
    page = tmp_path / name
    page.parent.mkdir(parents=True, exist_ok=True)
    planted = "".join(f"<p>Yesterday {one} wept.</p>\n" for one in PLANTED[name])
    page.write_text((site / name).read_text(encoding="utf-8").replace("</body>", f"{planted}</body>"), encoding="utf-8")
    private = [PrivateValue(one, one, True) for one in PLANTED[name]]
    found = look((publication, tmp_path, by_hand), private).leaks
    assert [(one.where, one.sentence) for one in found] == sorted(
        (name, f"holds something private: {one}.") for one in PLANTED[name]
    )


def test_the_readme_s_first_programme_can_take_the_place_of_the_demonstration(tmp_path):
    """Its request is by the one whom the reference names, so it is told of two pages, and the site is built."""
    root = tmp_path / "copy"
    for name in ("docs", "site_overrides", "generator/mentorbook/publishing/engine"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    chapter = (ROOT / "README.md").read_text(encoding="utf-8").split("\n## Your own programme")[1].split("\n## ")[0]
    for name, text in re.findall(r"`([\w/-]+\.yaml)`: [^\n]*\n+```yaml\n(.*?)```", chapter, re.DOTALL):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    publication = read(root)
    done = publish(publication, lambda folder: build_site(publication, root, folder), root, root / "site")
    assert done.mentors == 1
    assert done.warnings == (
        "A page written by hand says what is private: mentees/otto-lang.yaml handle. "
        "If it was taken from there, take it out: reference/json/index.html, reference/records/index.html.",
    )
