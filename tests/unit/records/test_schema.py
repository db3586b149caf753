"""Every field of every record, filled with every wrong shape, is refused in plain words."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Program
from mentorbook.model.record import Record
from mentorbook.model.run import Run
from mentorbook.model.source import Route
from mentorbook.records.catalogue import CATALOGUE
from mentorbook.records.mistake import find_mistakes
from mentorbook.records.schema import parse_record
from mentorbook.records.sentences import WORDS
from mentorbook.records.tree import BROKEN
from mentorbook.records.trouble import Trouble

DIGEST = "0" * 64
ACCOUNT = {"github": "ada", "id": "7"}

# One whole record of each kind, every field filled in as a file says it.
WHOLE: dict[type[Record], dict[str, Any]] = {
    Program: {
        "schema": "1",
        "name": "Example",
        "tagline": "Words",
        "language": "en",
        "forge": "https://github.com/example/x",
        "forge_kind": "github",
        "private": "../private",
        "private_forge": "https://github.com/example/y",
        "contact": "hello@example.org",
        "code_of_conduct": "https://example.org",
        "training_materials": "https://example.org",
        "coordinators": [{"name": "Mira", "account": ACCOUNT}],
        "enrolment": "invited",
        "invited": ["ada"],
        "mentor_training": "required",
        "kinds": ["peer"],
        "words": {"mentor": {"one": "guide", "many": "guides"}, "mentee": {"one": "learner", "many": "learners"}},
        "topics": [{"id": "git", "name": "Git", "synonyms": ["vcs"]}],
        "seats": "2",
        "choices": {"min": "1", "max": "2"},
        "rounds": [
            {
                "id": "2026-autumn",
                "name": "Autumn",
                "opens": "2026-09-01",
                "closes": "2026-09-30",
                "starts": "2026-10-05",
                "ends": "2027-04-05",
                "pilot": "no",
                "limit": "9",
                "lottery": {"source": "beacon", "value": "x"},
            }
        ],
        "matching": {"policy": "stable", "short_lists": "neutral", "require_language": "yes", "suggest": "no"},
        "check_ins": ["1 month"],
        "quiet_after": "3 months",
        "relist_after": "12 months",
        "retention": "12 months",
        "expectations": {"cadence": ["weekly"], "mentee": ["Write."], "mentor": ["Listen."]},
        "goals": [{"id": "more", "text": "More", "measure": "Count", "target": "9"}],
        "roster": {"openness": "open"},
        "time_zone": "UTC",
        "as_of": "2026-09-20",
    },
    Mentor: {
        "name": "Ada",
        "account": ACCOUNT,
        "bio": "Words",
        "topics": ["git"],
        "languages": ["en"],
        "timezone": "UTC",
        "headline": "Words",
        "pronouns": "she",
        "place": "Rome",
        "can_help_with": ["talks"],
        "not_for": "tax",
        "levels": ["beginner"],
        "format": "both",
        "kind": "peer",
        "hours": [{"days": ["tue"], "from": "18:00", "to": "20:00"}],
        "seats": "2",
        "cadence": "weekly",
        "pauses": [{"from": "2026-12-01", "to": "2026-12-31"}],
        "links": {"site": "https://ada.example"},
        "photo": "photos/ada.jpg",
        "trained": "2026-01-01",
        "confirmed": "2026-09-01",
        "search_engines": "no",
        "consent": "2026-01-01",
    },
    Mentee: {
        "name": "Leo",
        "round": "2026-autumn",
        "choices": [{"mentor": "ada", "why": "Words"}],
        "goals": ["Ship."],
        "account": ACCOUNT,
        "show_as": "short",
        "note": "Words",
        "topics": ["git"],
        "level": "beginner",
        "languages": ["en"],
        "timezone": "UTC",
        "format": "remote",
        "kind": "peer",
        "open_to_suggestions": "no",
        "consent": "2026-01-01",
    },
    Pair: {
        "choice": "1",
        "why": "Words",
        "agreement": {
            "cadence": "weekly",
            "lead": "mentor-first",
            "hand_over": "2026-11-01",
            "first_meeting": "2026-10-08",
            "until": "2027-04-05",
        },
        "events": [
            {"on": "2026-10-01", "what": "check-in", "by": "mentee", "answer": "stop", "met": "4"},
            {"on": "2026-10-02", "what": "closed", "reason": "moved-on", "text": "Words"},
        ],
    },
    Run: {
        "policy": "stable",
        "input_sha256": DIGEST,
        "lottery": {"source": "beacon", "value": "x", "order_sha256": DIGEST},
        "left_over": ["leo"],
        "announced": "2026-10-01",
    },
}
NAMED: dict[type[Record], dict[str, str]] = {
    Mentor: {"handle": "ada"},
    Mentee: {"handle": "leo"},
    Pair: {"round": "2026-autumn", "mentee": "leo", "mentor": "ada"},
    Run: {"round": "2026-autumn"},
}
SECRET = "Xyzzy-99"
WRONG: list[Any] = [
    f"https://github.com/{SECRET}",
    SECRET, SECRET * 500, "", "  ", "a\nb", "0", "-1", "999999999", "9" * 5_000, "2026-02-30", "24:00", "0 months",
    "!!!", [], [SECRET], [[SECRET]], [{SECRET: SECRET}], ["a"] * 600, {}, {SECRET: SECRET}, {SECRET: [SECRET]},
    BROKEN, [BROKEN],
]  # fmt: skip
# How pydantic words things, which nobody should ever have to read.
JARGON = ("Input should", "Field required", "valid string", "valid tuple", "valid dictionary", "instance of", "pattern",
          "permitted", "validation", "Tuple", "String", "Value error")  # fmt: skip


def routes(value: Any, route: Route = ()) -> Iterator[Route]:
    """Yield the way to every value within a value."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield (*route, step)
        yield from routes(inner, (*route, step))


def changed(value: Any, route: Route, wrong: Any) -> Any:
    """Return a copy of a value with something else at a route."""
    if not route:
        return wrong
    if isinstance(value, dict):
        return {key: changed(inner, route[1:], wrong) if key == route[0] else inner for key, inner in value.items()}
    return [changed(inner, route[1:], wrong) if index == route[0] else inner for index, inner in enumerate(value)]


def troubles(kind: type[Record], value: dict[str, Any]) -> tuple[Trouble, ...]:
    found = parse_record(kind, value, NAMED.get(kind, {}))
    return found if isinstance(found, tuple) else ()


@pytest.mark.parametrize("kind", WHOLE, ids=lambda kind: kind.__name__)
def test_a_whole_record_has_nothing_wrong(kind: type[Record]) -> None:
    assert troubles(kind, WHOLE[kind]) == ()


@pytest.mark.parametrize("kind", WHOLE, ids=lambda kind: kind.__name__)
def test_every_field_is_in_the_whole_record(kind: type[Record]) -> None:
    """So that no field that is added to the model goes untested."""
    fields = {field.alias or name for name, field in kind.model_fields.items()} - NAMED.get(kind, {}).keys()
    assert fields == WHOLE[kind].keys()


@pytest.mark.parametrize("kind", WHOLE, ids=lambda kind: kind.__name__)
def test_every_wrong_shape_is_refused_in_plain_words(kind: type[Record]) -> None:
    for route in routes(WHOLE[kind]):
        for wrong in WRONG:
            for one in troubles(kind, changed(WHOLE[kind], route, wrong)):
                assert CATALOGUE[one.rule.name] is one.rule
                assert one.route[: len(route)] == route or one.route[:-1] == route[: len(one.route) - 1], (route, one)
                assert one.message.endswith(".") and one.hint[-1] in ".?…", (route, wrong, one)
                assert not any(word in one.message + one.hint for word in JARGON), (route, wrong, one)


@pytest.mark.parametrize("kind", [Mentee, Pair, Run], ids=lambda kind: kind.__name__)
def test_no_message_repeats_a_private_value(kind: type[Record]) -> None:
    """An unknown field's name may be told; what it holds may not."""
    wrong = [
        one for one in WRONG if one != {SECRET: SECRET} and one != {SECRET: [SECRET]} and one != [{SECRET: SECRET}]
    ]
    told = [
        one
        for route in routes(WHOLE[kind])
        for bad in wrong
        for one in troubles(kind, changed(WHOLE[kind], route, bad))
    ]
    assert len(told) > 100
    assert [one for one in told if SECRET in one.message] == []


@pytest.mark.parametrize("kind", WHOLE, ids=lambda kind: kind.__name__)
def test_each_field_left_out_is_at_most_one_problem(kind: type[Record]) -> None:
    for name in WHOLE[kind]:
        found = troubles(kind, {key: value for key, value in WHOLE[kind].items() if key != name})
        assert [one.message for one in found] in ([], [f'"{name}" is missing.'])


@pytest.mark.parametrize("kind", WHOLE, ids=lambda kind: kind.__name__)
def test_each_misspelt_field_is_one_problem_that_names_it(kind: type[Record]) -> None:
    for name, value in WHOLE[kind].items():
        if len(name) < 4:
            continue
        typed = name[1] + name[0] + name[2:]
        found = troubles(kind, {typed if key == name else key: inner for key, inner in WHOLE[kind].items()})
        assert [(one.message.partition(" is not")[0], one.hint) for one in found] == [
            (f'"{typed}"', f'Did you mean "{name}"?')
        ], value


@pytest.mark.parametrize("kind", NAMED, ids=lambda kind: kind.__name__)
def test_what_the_file_name_says_is_no_field(kind: type[Record]) -> None:
    for name in NAMED[kind]:
        found = troubles(kind, WHOLE[kind] | {name: "leo"})
        assert [(one.route, one.hint) for one in found] == [((name,), "Leave the line out: the file's name says it.")]


def test_every_kind_of_mistake_has_its_words() -> None:
    """None falls back on words that fit nothing."""
    sorts = set[str]()
    for kind, whole in WHOLE.items():
        for route in routes(whole):
            for wrong in WRONG:
                value = changed(whole, route, wrong)
                sorts |= {one.sort for one in find_mistakes(kind, value, kind_error(kind, value))}
    assert sorts - {"extra_forbidden"} == WORDS.keys()


def kind_error(kind: type[Record], value: dict[str, Any]) -> ValidationError | None:
    try:
        kind.model_validate(value | NAMED.get(kind, {}), by_alias=True, by_name=False)
    except ValidationError as error:
        return error
    return None
