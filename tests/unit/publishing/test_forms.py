"""What the forms ask, know and offer."""

import json
import re
from datetime import date

import pytest

from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.places import time_zones, town_zones, zone_aliases
from mentorbook.model.program import Words
from mentorbook.publishing.catalogue import load_catalogue
from mentorbook.publishing.forms.exits import exits_of
from mentorbook.publishing.forms.knowledge import knowledge_of
from mentorbook.publishing.forms.limits import longest_lists, longest_texts, words_of
from mentorbook.publishing.forms.patterns import for_browsers
from mentorbook.publishing.forms.sayings import are_own, own_sayings, sayings_in
from mentorbook.publishing.pages.choose import render_choose
from mentorbook.publishing.pages.join import render_join
from mentorbook.publishing.public import project
from mentorbook.publishing.renderer import make_renderer

ENGLISH = load_catalogue("en", Words())
FORGE = {"forge": "https://github.com/a/b"}


def test_limits_are_the_model_s():
    """Nobody types them twice."""
    assert longest_texts(Mentee) == {"name": 80, "round": 40, "goals": 200, "note": 800, "topics": 60}
    assert longest_lists(Mentor)["topics"] == 6
    assert words_of(Mentee, "show_as") == ("name", "short", "initials", "hidden")
    assert words_of(Mentor, "levels") == ("beginner", "intermediate", "advanced")


@pytest.mark.parametrize(
    ("pattern", "source"),
    [
        (r"\w+@[\w.-]+", r"[\p{L}\p{N}_]+@[\p{L}\p{N}_.-]+"),
        (r"[\])}]\d\s[^\]\d]", r"[\])}][\p{Nd}]\s[^\]\p{Nd}]"),
        (r"a\Z", r"a(?![\s\S])"),
    ],
)
def test_a_pattern_means_the_same_to_browsers(pattern, source):
    """Letters and digits of all scripts, and the end of the text."""
    assert for_browsers(re.compile(pattern, re.IGNORECASE)) == (source, "ui")


def test_zones_to_choose_from_are_those_the_check_knows():
    """An older name that a browser uses leads to one of them."""
    assert set(town_zones()) | zone_aliases().keys() <= time_zones()
    assert (zone_aliases()["Asia/Calcutta"], zone_aliases()["Europe/Kiev"]) == ("Asia/Kolkata", "Europe/Kyiv")


@pytest.mark.parametrize(
    ("program", "request_exits", "profile_exits"),
    [
        ({}, ["copy", "download"], ["copy", "download"]),
        ({"contact": "Ask Mira"}, ["copy", "download"], ["copy", "download"]),
        ({"contact": "https://b.example/contact"}, ["page", "copy", "download"], ["page", "copy", "download"]),
        (
            FORGE | {"contact": "a@b.example"},
            ["forge", "mail", "copy", "download"],
            ["forge", "mail", "copy", "download"],
        ),
        (
            FORGE | {"contact": "a@b.example", "private": "../private"},
            ["mail", "copy", "download"],
            ["forge", "mail", "copy", "download"],
        ),
    ],
)
def test_ways_out_are_those_the_programme_has(make_roster, program, request_exits, profile_exits):
    """The first is the best; requests that are kept in private never go to the public forge."""
    public = project(make_roster(**program))
    for is_request, expected in ((True, request_exits), (False, profile_exits)):
        exits = exits_of(public, ENGLISH, is_request=is_request)
        assert [button.exit for button in exits.buttons] == expected
        assert (exits.editor is not None) == ("forge" in expected)
        said = " ".join(exits.notes)
        assert ("is public</b>, including your name" in said) == (is_request and "forge" in expected)
        assert ("ask a coordinator" in said) == (expected == ["copy", "download"])


@pytest.mark.parametrize(
    ("forge", "address", "prefill"),
    [
        ("https://github.com/a/b", "https://github.com/a/b/new/HEAD?filename={path}", "&value={text}"),
        ("https://github.com/a/b.git/", "https://github.com/a/b/new/HEAD?filename={path}", "&value={text}"),
        ("https://codeberg.org/a/b", "https://codeberg.org/a/b/_new/main/?filename={path}", "&value={text}"),
        ("https://gitlab.com/a/b", "https://gitlab.com/a/b/-/new/main/?file_name={path}", ""),
        ("https://git.club.example/a/b", "https://git.club.example/a/b", ""),
    ],
)
def test_each_forge_has_an_editor_of_its_own(make_roster, forge, address, prefill):
    """Where the kind isn't known the repository is the way."""
    editor = exits_of(project(make_roster(forge=forge)), ENGLISH, is_request=True).editor
    assert editor is not None
    assert (editor.address, editor.prefill) == (address, prefill)


def test_another_language_says_the_check_s_sentences_in_its_words():
    """And calls fields by their labels; what it lacks is the check's own."""
    german = load_catalogue("de", Words())
    assert (are_own(ENGLISH), are_own(german)) == (True, False)
    assert sayings_in(ENGLISH) == own_sayings()
    assert sayings_in(german)["too-long"][1] == "Kürze es um {excess}."


def test_the_forms_call_people_what_the_programme_calls_them():
    """The check's sentences say mentor, on a terminal; the site of a programme of advisors says advisor."""
    words = Words.model_validate({"mentor": {"one": "advisor", "many": "advisors"}})
    said = sayings_in(load_catalogue("en", words))
    assert said["unlike-kinds"][0] == "Choice {choice} names an advisor of another kind."
    assert said["in-person-where"][0] == "This advisor doesn't say where to meet."
    assert "mentor" not in json.dumps(said).lower()


@pytest.mark.parametrize("program", [{}, FORGE, {"forge": "https://gitlab.com/a/b", "kinds": ["peer", "coaching"]}])
def test_the_pages_hold_what_their_forms_need(make_roster, program):
    """The fields of the file in its order, in an attribute that ends where it should."""
    renderer = make_renderer(project(make_roster({"ada": {}}, **program)))
    for page, record in ((render_choose(renderer), Mentee), (render_join(renderer), Mentor)):
        exits = exits_of(renderer.public, ENGLISH, is_request=record is Mentee)
        known = json.loads(knowledge_of(renderer, record, exits))
        asked = set(re.findall(r'data-field="(\w+)"', page.html)) - {"agree", "suggested"}
        assert asked <= set(known["order"])
        assert set(known["public"]) <= set(known["longest"])
        assert page.is_searchable is False
    assert (render_choose(renderer).is_indexed, render_join(renderer).is_indexed) == (False, True)


def test_while_choosing_is_closed_the_page_says_what_comes_next(make_roster):
    """No form, and no way to send what would be too late."""
    roster = make_roster({"ada": {}}, today=date(2026, 10, 2))
    html = render_choose(make_renderer(project(roster))).html
    assert "<form" not in html
    assert "Choosing is closed just now" in html
