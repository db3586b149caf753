"""mentors.json: what other programs may rely on."""

import json
from pathlib import Path

from mentorbook.model.person import Mentor
from mentorbook.publishing.mentors_file import render_mentors_file
from mentorbook.publishing.public import PUBLIC, project

DOCUMENTED = Path(__file__).parents[3] / "docs/reference/machines.md"
ADA = {
    "headline": "Keeper",
    "account": {"github": "ada-l", "id": "987654321"},
    "bio": "I keep *a* light. <b>",
    "hours": [{"days": ["tue"], "from": "19:00", "to": "21:30"}],
    "pauses": [{"from": "2026-10-01", "to": "2026-11-30"}],
    "links": {"diary": "https://ada.example/x"},
    "trained": "2026-01-01",
    "search_engines": "no",
    "consent": "2026-01-02",
}


def test_a_line_says_what_the_page_says(make_roster):
    """Whole: what isn't known is null; what is private isn't there."""
    found = json.loads(render_mentors_file(project(make_roster({"ada": ADA}))))
    (row,) = found.pop("mentors")
    assert found == {
        "schema": 1,
        "programme": "Lighthouse Mentoring",
        "language": "en",
        "day": "2026-09-20",
        "round": {
            "id": "2026-autumn",
            "name": "Autumn 2026",
            "phase": "choosing",
            "opens": "2026-09-01",
            "closes": "2026-09-30",
            "starts": "2026-10-05",
            "ends": "2027-04-05",
        },
        "topics": [
            {"id": "lamps", "name": "Lamps", "synonyms": []},
            {"id": "boats", "name": "Boats", "synonyms": []},
        ],
    }
    assert row == {
        "handle": "ada",
        "page": "mentors/ada/",
        "name": "Ada Lund",
        "headline": "Keeper",
        "pronouns": None,
        "place": None,
        "bio": "I keep *a* light. <b>",
        "can_help_with": [],
        "not_for": None,
        "topics": ["lamps"],
        "languages": ["en"],
        "timezone": "Europe/Oslo",
        "hours": [{"days": ["tue"], "from": "19:00", "to": "21:30"}],
        "levels": [],
        "format": "remote",
        "kind": "mentoring",
        "cadence": None,
        "seats": 1,
        "free_seats": 0,
        "break_until": "2026-11-30",
        "trained": True,
        "confirmed": True,
        "search_engines": False,
        "login": "ada-l",
        "profile": "https://github.com/ada-l",
        "links": {"diary": "https://ada.example/x"},
        "photo": None,
    }


def test_its_fields_are_those_of_the_list_of_what_may_be_shown(make_roster):
    """A new public field belongs in here too; where a field is not shown as it stands, the page says why."""
    (row,) = json.loads(render_mentors_file(project(make_roster({"ada": {}}))))["mentors"]
    made = {"login": "account", "profile": "account", "page": "handle", "free_seats": "seats", "break_until": "pauses"}
    assert {made.get(name, name) for name in row} == PUBLIC[Mentor] <= set(Mentor.model_fields)


def test_every_field_is_documented(make_roster):
    """By its name, in the reference."""
    text = DOCUMENTED.read_text(encoding="utf-8")
    found = json.loads(render_mentors_file(project(make_roster({"ada": {}}))))
    assert [name for name in (*found, *found["round"], *found["mentors"][0]) if f"`{name}`" not in text] == []
