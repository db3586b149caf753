"""Links to the forge and the coordinators lead somewhere, or are not there."""

import pytest

from mentorbook.model.program import Words
from mentorbook.publishing.catalogue import load_catalogue
from mentorbook.publishing.public import project
from mentorbook.publishing.ways import address_link, ways_to_change, ways_to_choose, ways_to_join

ENGLISH = load_catalogue("en", Words())


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("hello@club.example", "mailto:hello@club.example"),
        ("https://club.example/contact", "https://club.example/contact"),
        ("Ask Mira at the desk", None),
        ("javascript:alert(1)", None),
        ("http://club.example", None),
        ("a@b.example?bcc=c@d.example", None),
        ('a@b.example" onclick="x', None),
        (None, None),
    ],
)
def test_an_address_leads_to_mail_a_link_to_its_page_and_other_text_nowhere(text, link):
    """What coordinators write is checked like anybody's."""
    assert address_link(text) == link


def test_a_subject_is_encoded():
    """A programme's name may hold anything."""
    assert address_link("a@b.example", "R&D: a?b") == "mailto:a@b.example?subject=R%26D%3A%20a%3Fb"


@pytest.mark.parametrize(
    ("program", "choose", "join"),
    [
        ({}, [], []),
        ({"contact": "Ask Mira"}, [], []),
        (
            {"forge": "https://github.com/a/b", "contact": "a@b.example"},
            ["https://github.com/a/b/issues/new?template=request.yml", "mailto:a@b.example?subject="],
            ["https://github.com/a/b/issues/new?template=mentor.yml", "mailto:a@b.example?subject="],
        ),
        (
            {"forge": "https://github.com/a/b", "private": "../private", "contact": "a@b.example"},
            ["mailto:a@b.example?subject="],
            ["https://github.com/a/b/issues/new?template=mentor.yml", "mailto:a@b.example?subject="],
        ),
        ({"forge": "https://gitlab.com/a/b"}, ["https://gitlab.com/a/b"], ["https://gitlab.com/a/b"]),
        ({"forge": "https://codeberg.org/a/b", "private": "../private"}, [], ["https://codeberg.org/a/b"]),
    ],
)
def test_who_keeps_requests_in_private_sends_nobody_to_the_public_form(make_roster, program, choose, join):
    """GitHub has forms; elsewhere the repository itself is the way."""
    public = project(make_roster(**program))

    def hrefs(ways):
        return [way.href.split("subject=")[0] + ("subject=" if "subject=" in way.href else "") for way in ways]

    assert hrefs(ways_to_choose(public, ENGLISH)) == choose
    assert hrefs(ways_to_join(public, ENGLISH)) == join


@pytest.mark.parametrize(
    ("program", "hrefs"),
    [
        ({}, []),
        ({"forge": "https://github.com/a/b"}, ["https://github.com/a/b/blob/HEAD/mentors/ada.yaml"]),
        ({"forge": "https://gitlab.com/a/b"}, ["https://gitlab.com/a/b/-/blob/HEAD/mentors/ada.yaml"]),
        (
            {"forge": "https://codeberg.org/a/b", "contact": "a@b.example"},
            [
                "mailto:a@b.example?subject=Please%20change%20my%20page%3A%20ada",
                "mailto:a@b.example?subject=Please%20remove%20my%20page%3A%20ada",
            ],
        ),
    ],
)
def test_a_mentor_finds_how_to_change_or_remove_their_page(make_roster, program, hrefs):
    """At the file itself where the forge can show it, else by mail."""
    public = project(make_roster({"ada": {}}, **program))
    assert [way.href for way in ways_to_change(public.mentors[0], public, ENGLISH)] == hrefs
