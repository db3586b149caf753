"""What machines read of a page."""

import json
import re
from datetime import UTC, datetime

from mentorbook.publishing.heads import VOCABULARY
from mentorbook.publishing.page import Page
from mentorbook.publishing.pages import render_pages
from mentorbook.publishing.public import project
from mentorbook.publishing.words_in import words_of

HOME = "https://club.example/x/"
HOSTILE = "</script><script>alert(1)</script>\"'&<!--"


def heads(roster, address=HOME):
    """Return what each page puts into its head, by its path."""
    return {page.path: page.head for page in render_pages(project(roster), address)}


def data(head):
    """Return what a head says in JSON-LD."""
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', head)
    return json.loads(text)


def tags(head):
    """Return the tags that make a preview."""
    return dict(re.findall(r'<meta (?:property|name)="(.*?)" content="(.*?)">', head))


def test_a_link_to_a_page_has_a_preview(make_roster):
    """With the programme's name on the front page, and the mentor's on theirs."""
    found = heads(make_roster({"ada": {"headline": "Keeper"}}, tagline="We keep the light", language="en-GB"))
    assert tags(found["index.md"]) == {
        "og:type": "website",
        "og:site_name": "Lighthouse Mentoring",
        "og:title": "Lighthouse Mentoring",
        "og:description": "We keep the light",
        "og:locale": "en_GB",
        "og:url": HOME,
        "twitter:card": "summary",
    }
    assert tags(found["mentors/ada.md"]) == {
        "og:type": "profile",
        "og:site_name": "Lighthouse Mentoring",
        "og:title": "Ada Lund",
        "og:description": "Ada Lund: Keeper. Topics: Lamps.",
        "og:locale": "en_GB",
        "og:url": f"{HOME}mentors/ada/",
        "twitter:card": "summary",
    }


def test_who_lets_search_engines_know_is_described_to_them(make_roster):
    """By the directory's own facts; of other links nobody knows whose they are."""
    mentor = {"headline": "Keeper", "account": {"github": "ada"}, "links": {"garden": "https://garden.example/"}}
    head = heads(make_roster({"ada": mentor}))["mentors/ada.md"]
    assert data(head) == {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "url": f"{HOME}mentors/ada/",
        "name": "Ada Lund",
        "inLanguage": "en",
        "mainEntity": {
            "@type": "Person",
            "name": "Ada Lund",
            "description": "Keeper",
            "url": f"{HOME}mentors/ada/",
            "knowsAbout": ["Lamps"],
            "knowsLanguage": ["en"],
            "sameAs": "https://github.com/ada",
            "memberOf": {"@type": "Organization", "name": "Lighthouse Mentoring", "url": HOME},
        },
    }


def test_who_does_not_want_search_engines_is_not_described(make_roster):
    """Nor is any page but a mentor's."""
    found = heads(make_roster({"ada": {"search_engines": "no"}, "bo": {}}))
    assert {path for path, head in found.items() if "ld+json" in head} == {"mentors/bo.md"}


def test_without_an_address_nothing_names_one(make_roster):
    """Engines that get the pages as Markdown have addresses of their own."""
    found = heads(make_roster({"ada": {}}), address=None)
    assert "og:url" not in tags(found["mentors/ada.md"])
    assert {"url"} & (
        data(found["mentors/ada.md"]).keys() | data(found["mentors/ada.md"])["mainEntity"].keys()
    ) == set()
    assert "None" not in "".join(found.values())


def test_previews_want_a_country(make_roster):
    """The one where most speakers live, if the programme names none."""
    assert [tags(heads(make_roster(language=tag))["index.md"])["og:locale"] for tag in ("en", "en-IN")] == [
        "en_US",
        "en_IN",
    ]


def test_nothing_that_people_write_ends_a_tag(make_roster):
    """Neither an attribute nor a script."""
    roster = make_roster({"ada": {"name": HOSTILE, "headline": HOSTILE}}, name=HOSTILE)
    head = heads(roster)["mentors/ada.md"]
    assert data(head)["mainEntity"]["name"] == HOSTILE
    assert head.count("<script") == head.count("</script>") == 1
    assert tags(head)["og:title"] == "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;&amp;&lt;!--"


def test_when_people_joined_changes_no_page(make_roster):
    """It is for the feed alone."""
    roster = make_roster({"ada": {}})
    joined = {"ada": datetime(2026, 9, 1, tzinfo=UTC)}
    pages: list[list[Page]] = [list(render_pages(project(roster, known), HOME)) for known in ({}, joined)]
    assert pages[0] == pages[1]


def test_what_a_head_says_for_machines_is_known(make_roster):
    """The leak check takes it for nobody's login. All else in a head is of the programme and its people."""
    mentor = {"headline": "Keeper", "account": {"github": "ada"}}
    head = heads(make_roster({"ada": mentor}))["mentors/ada.md"]
    known, found = set(words_of(" ".join(VOCABULARY))), data(head)
    kinds = [found["@type"], found["mainEntity"]["@type"], found["mainEntity"]["memberOf"]["@type"]]
    own = [*tags(head), *found, *found["mainEntity"], *kinds, *re.findall(r"<([a-z]+) ([a-z]+)=", head)[0]]
    assert set(words_of(" ".join(own))) <= known | {"name", "description", "url"}
