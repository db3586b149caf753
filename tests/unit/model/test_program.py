"""The programme's own rules."""

from typing import Any

import pytest
from pydantic import ValidationError

from mentorbook.model.program import Program

PROGRAM: dict[str, Any] = {
    "schema": "1",
    "name": "Example",
    "topics": [
        {"id": "git", "name": "Git and friends", "synonyms": ["VCS", "python"]},
        {"id": "python", "name": "Python", "synonyms": ["Py", "vcs"]},
    ],
    "rounds": [{"id": "autumn", "name": "Autumn"}, {"id": "spring", "name": "Spring"}],
}


def program(**fields: object) -> Program:
    return Program.model_validate(PROGRAM | fields)


def test_a_topic_is_known_by_id_name_and_synonym_in_any_case():
    """An id wins over another topic's synonym, and of two topics with one synonym the first has it."""
    topics = program().topics_by_name
    assert {word: topic.id for word, topic in topics.items()} == {
        "git": "git",
        "git and friends": "git",
        "vcs": "git",
        "python": "python",
        "py": "python",
    }


def test_topics_and_rounds_keep_the_coordinators_order():
    assert list(program().topics_by_id) == ["git", "python"]
    assert list(program().rounds_by_id) == ["autumn", "spring"]


@pytest.mark.parametrize(
    ("forge", "kind", "family"),
    [
        (None, None, None),
        ("https://github.com/example/m", None, "github"),
        ("https://gitlab.com/example/m", None, "gitlab"),
        ("https://codeberg.org/example/m", None, "forgejo"),
        ("https://GitHub.com/example/m", None, "github"),
        ("https://git.example.org/m", None, None),
        ("https://git.example.org/m", "forgejo", "forgejo"),
        ("https://github.com.example.org/m", None, None),
    ],
)
def test_a_forges_kind_is_said_or_told_by_its_host(forge: str | None, kind: str | None, family: str | None):
    given = {name: value for name, value in (("forge", forge), ("forge_kind", kind)) if value}
    assert program(**given).forge_family == family


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://github.com/example/m", "https://github.com/example/m"),
        ("https://github.com/example/m/", "https://github.com/example/m"),
        ("https://github.com/example/m.git", "https://github.com/example/m"),
        ("https://github.com/example/m.git/", "https://github.com/example/m"),
        ("https://gitlab.com/example/group/m//", "https://gitlab.com/example/group/m"),
        ("https://git.example.org/m/", "https://git.example.org/m"),
    ],
)
def test_a_forges_address_is_that_of_others_below_it(written: str, address: str):
    assert program(forge=written).forge == address


@pytest.mark.parametrize(
    "written",
    [
        "https://github.com/example/m?tab=readme",
        "https://github.com/example/m#x",
        "https://github.com/",
        "https://github.com/example",
        "https://github.com/example//",
        "https://git.example.org",
    ],
)
def test_a_forges_address_leads_to_a_repository_and_no_further(written: str):
    with pytest.raises(ValidationError, match="wrong-repository"):
        program(forge=written)


def test_a_small_club_needs_four_lines():
    """Everything else has the default of the records' documentation."""
    club = program()
    assert (club.seats, club.choices.min, club.choices.max, club.default_kind) == (1, 1, 2, "mentoring")
    assert [str(span) for span in club.check_ins] == ["1 month", "3 months"]
    assert [str(span) for span in (club.quiet_after, club.relist_after, club.retention)] == [
        "3 months",
        "12 months",
        "12 months",
    ]
    assert (club.matching.policy, club.roster.openness, club.enrolment, club.mentor_training) == (
        "most-matched",
        "careful",
        "open",
        "recommended",
    )
    assert club.rounds[0].is_rolling
