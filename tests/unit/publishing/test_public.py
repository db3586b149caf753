"""The list of what may be shown is complete, and the projection keeps to it."""

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields, is_dataclass
from datetime import date

import pytest
from pydantic import BaseModel

from mentorbook.model.certificate import Part
from mentorbook.model.program import Word, Words
from mentorbook.model.record import Record
from mentorbook.publishing.public import PRIVATE, PUBLIC, WITH_CONSENT, project


def kinds_of(kind: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield the records below a kind."""
    for inner in kind.__subclasses__():
        yield inner
        yield from kinds_of(inner)


KINDS = sorted((*kinds_of(Record), *kinds_of(Part)), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_is_public_with_consent_or_private(kind):
    """A new field fails here until somebody decides who may see it; until then the leak check looks for it."""
    lists = [fields.get(kind, frozenset()) for fields in (PUBLIC, WITH_CONSENT, PRIVATE)]
    assert sorted(name for names in lists for name in names) == sorted(kind.model_fields)


def test_the_lists_name_records_only():
    """Nothing on the lists is left over from a record that is gone."""
    assert {*PUBLIC, *WITH_CONSENT, *PRIVATE} <= set(KINDS)


def reachable(value: object) -> Iterator[object]:
    """Yield a value and everything it holds."""
    yield value
    if isinstance(value, tuple):
        for one in value:
            yield from reachable(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from reachable(getattr(value, field.name))


def test_templates_cannot_look_behind_the_projection(make_roster, make_pair, announced):
    """What templates get holds no record, but for the programme's two words."""
    roster = make_roster({"ada": {}}, {"nora": {}}, [make_pair("nora", "ada")], [announced])
    records = {type(one) for one in reachable(project(roster)) if isinstance(one, BaseModel)}
    assert records <= set[type]((Word, Words))


def test_what_is_projected_cannot_be_changed(make_roster):
    """A template that tries to write fails."""
    public = project(make_roster({"ada": {}}))
    with pytest.raises(FrozenInstanceError):
        public.mentors[0].__setattr__("free", 5)


def test_an_account_number_is_private_and_the_login_is_not(make_roster):
    """The login is shown with the way to it; the number nowhere."""
    (mentor,) = project(make_roster({"ada": {"account": {"github": "ada-l", "id": "987654321"}}})).mentors
    assert (mentor.login, mentor.profile) == ("ada-l", "https://github.com/ada-l")
    assert "987654321" not in repr(mentor)


@pytest.mark.parametrize(
    ("account", "forge", "profile"),
    [
        ({"gitlab": "ada"}, None, "https://gitlab.com/ada"),
        ({"gitlab": "ada"}, "https://git.example/club/files", "https://git.example/ada"),
        ({"forgejo": "ada"}, None, None),
        ({"gitlab": "_ada"}, None, "https://gitlab.com/_ada"),
    ],
)
def test_a_profile_is_linked_where_the_forge_is_known(make_roster, account, forge, profile):
    """What no forge would take as a login was refused when it was read."""
    program = {"forge": forge, "forge_kind": "gitlab"} if forge else {}
    (mentor,) = project(make_roster({"ada": {"account": account}}, **program)).mentors
    assert mentor.profile == profile


def test_seats_are_those_of_the_day_the_round_starts(make_roster):
    """Somebody on a break now who is back for the start can be chosen; the other way round not."""
    back = {"pauses": [{"from": "2026-09-01", "to": "2026-10-04"}]}
    away = {"pauses": [{"from": "2026-10-01", "to": "2026-11-30"}]}
    ada, bo = project(make_roster({"ada": back, "bo": away})).mentors
    assert (ada.free, ada.break_until) == (1, None)
    assert (bo.free, bo.break_until) == (0, date(2026, 11, 30))


def test_a_mentor_long_unconfirmed_is_left_out_but_not_forgotten_at_once(make_roster):
    """Their page says so until the second round to open since then."""
    rounds = [
        {"id": f"r{year}", "name": f"{year}", "opens": f"{year}-03-01", "closes": f"{year}-03-31"}
        for year in (2026, 2027, 2028)
    ]
    mentors = {"ada": {}, "bo": {"confirmed": "2025-01-15"}}
    after_one = project(make_roster(mentors, rounds=rounds, today=date(2026, 9, 20)))
    after_two = project(make_roster({"bo": mentors["bo"]}, rounds=rounds, today=date(2027, 3, 1)))
    assert ([one.handle for one in after_one.mentors], after_one.former) == (["ada"], ("bo",))
    assert (after_two.mentors, after_two.former) == ((), ())


def test_a_topic_given_by_a_synonym_is_shown_by_its_name_once(make_roster):
    """Two words for one topic are one topic."""
    topics = [{"id": "lamps", "name": "Lamps and lenses", "synonyms": ["lenses"]}]
    (mentor,) = project(make_roster({"ada": {"topics": ["lenses", "lamps"]}}, topics=topics)).mentors
    assert [topic.name for topic in mentor.topics] == ["Lamps and lenses"]


def test_a_demonstration_says_that_it_stands_still_only_while_it_does(make_roster):
    """Another date from outside wins over the pinned one, and then nothing stands still."""
    assert project(make_roster(as_of="2026-09-20")).stands_still == date(2026, 9, 20)
    assert project(make_roster(as_of="2026-09-20", today=date(2035, 1, 1))).stands_still is None
