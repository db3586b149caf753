"""The issue forms offer exactly what program.yaml and mentors/ hold today."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.roster import Roster
from mentorbook.model.today import Clock
from mentorbook.records.read import read_programme

ROOT = Path(__file__).parent.parent
UNCHOSEN = "— choose —"


def form(name: str) -> dict[str, dict[str, Any]]:
    """Return a form's fields by their id."""
    path = ROOT / ".github" / "ISSUE_TEMPLATE" / f"{name}.yml"
    fields = yaml.safe_load(path.read_text(encoding="utf-8"))["body"]
    return {field["id"]: field for field in fields if "id" in field}


MENTOR, REQUEST = form("mentor"), form("request")


def options(field: dict[str, Any]) -> list[str]:
    """Return what can be chosen or ticked, without the line that stands for nothing chosen."""
    listed = [one["label"] if isinstance(one, dict) else one for one in field["attributes"]["options"]]
    return [one for one in listed if one != UNCHOSEN]


@pytest.fixture(scope="module")
def roster() -> Roster:
    """Return the programme of this repository."""
    found = read_programme(ROOT, None, Clock(datetime(2026, 9, 20, tzinfo=UTC))).roster
    assert found is not None
    return found


def test_fields_are_those_of_the_files():
    """A form asks for what the file of its kind can hold; what a coordinator or a program knows is left out."""
    known = {"handle", "account", "consent"}
    assert set(MENTOR) - {"agreed"} == set(Mentor.model_fields) - known - {"photo", "pauses", "confirmed"}
    choices = {"choice_1", "why_1", "choice_2", "why_2"}
    assert set(REQUEST) - {"agreed"} - choices == set(Mentee.model_fields) - known - {"choices"}


@pytest.mark.parametrize("fields", [MENTOR, REQUEST], ids=["mentor", "request"])
def test_every_list_begins_with_nothing_chosen(fields: dict[str, dict[str, Any]]):
    """The first option of a list is never an answer, so that nobody answers by overlooking it."""
    lists = [field["attributes"]["options"] for field in fields.values() if field["type"] == "dropdown"]
    assert {one[0] for one in lists} == {UNCHOSEN}


def test_mentors_to_choose_are_those_of_the_directory(roster: Roster):
    """Change .github/ISSUE_TEMPLATE/request.yml when somebody joins, leaves or changes their name."""
    listed = [f"{mentor.name} · {mentor.handle}" for mentor in roster.listed_mentors]
    ranks = range(1, roster.program.choices.max + 1)
    assert [options(REQUEST[f"choice_{rank}"]) for rank in ranks] == [listed for _ in ranks]


def test_rounds_to_choose_are_those_that_are_open(roster: Roster):
    """Change .github/ISSUE_TEMPLATE/request.yml when a round opens or closes."""
    assert options(REQUEST["round"]) == [one.id for one in roster.program.rounds if one.is_choosing(roster.today)]


def test_the_programmes_own_lists_are_offered(roster: Roster):
    """Change both forms when program.yaml's topics, kinds or cadences change."""
    topics = [topic.name for topic in roster.program.topics]
    kinds = [kind.value for kind in roster.program.kinds]
    assert [options(one["topics"]) for one in (MENTOR, REQUEST)] == [topics, topics]
    assert [options(one["kind"]) for one in (MENTOR, REQUEST)] == [kinds, kinds]
    assert options(MENTOR["cadence"]) == list(roster.program.expectations.cadence or ())


@pytest.mark.parametrize("name", ["mentor", "request"])
def test_a_form_says_that_it_is_public_and_what_happens_next(name: str):
    """People read before they write that everyone can read it, and that a person, not a program, answers."""
    text = " ".join((ROOT / ".github" / "ISSUE_TEMPLATE" / f"{name}.yml").read_text(encoding="utf-8").split())
    assert "is public, for everyone and for ever**" in text
    assert "no program does it for you yet" in text
