"""A certificate is accepted as it was written, and with any other number refused."""

import ast
import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from mentorbook.matching.policy import Policy
from mentorbook.matching.proof import stability, verification
from mentorbook.matching.proof.certificate import certificate_of, find_all_faults
from mentorbook.matching.proposal import propose
from mentorbook.model.certificate import Certificate
from mentorbook.model.roster import Roster
from tests import forgery
from tests.tries import tries

from .conftest import ROUND, roster_of

MENTORS = ("ada", "eva", "ivo")
MENTEES = ("ana", "ben", "cem", "dia")


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """Draw a small programme: seats, wishes, some of them struck, waiting, a limit, either way with short lists."""
    wishes = st.lists(st.sampled_from((*MENTORS, "nobody")), max_size=3, unique=True)
    left_over = draw(st.lists(st.sampled_from(MENTEES), unique=True))
    return roster_of(
        {name: {"seats": draw(st.integers(0, 2))} for name in MENTORS},
        {name: draw(wishes) for name in MENTEES},
        runs=[{"round": "one", "announced": "2026-02-12", "left_over": left_over}],
        prefers=draw(st.dictionaries(st.sampled_from(MENTORS), st.lists(st.sampled_from(MENTEES), unique=True))),
        program={"choices": {"max": 3}, "matching": {"short_lists": draw(st.sampled_from(["plain", "neutral"]))}},
        rounds=[{**ROUND, **draw(st.sampled_from([{}, {"limit": "1"}, {"limit": "2"}]))}],
    )


POLICIES = st.sampled_from(Policy)


def certified(roster: Roster, policy: Policy) -> Certificate:
    return certificate_of(propose(roster, roster.program.rounds[0], policy))


def told(found: dict[str, Any]) -> Certificate:
    """Return what a file with these values says."""
    return Certificate.model_validate_json(json.dumps(found))


def sealed(found: dict[str, Any]) -> Certificate:
    """Return a certificate whose digests someone has made fit whatever they changed."""
    return told(forgery.sealed(found))


def numbers(value: Any, route: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every number of a JSON value, those that are written as text included."""
    if isinstance(value, dict | list):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from numbers(one, (*route, key))
    elif isinstance(value, int) or (isinstance(value, str) and value.isdigit()):
        yield route


def changed(certificate: Certificate, route: tuple[Any, ...], step: int) -> dict[str, Any]:
    """Return a certificate's JSON with one number changed by a step."""
    found: Any = json.loads(certificate.model_dump_json(by_alias=True))
    inner = found
    for key in route[:-1]:
        inner = inner[key]
    before = inner[route[-1]]
    inner[route[-1]] = str(int(before) + step) if isinstance(before, str) else before + step
    return found  # type: ignore[no-any-return]


@tries(400)
@given(rosters(), POLICIES)
def test_what_a_match_certifies_is_accepted(roster: Roster, policy: Policy) -> None:
    certificate = certified(roster, policy)
    assert [*find_all_faults(certificate)] == []
    assert Certificate.model_validate_json(certificate.model_dump_json(by_alias=True)) == certificate


@tries(150)
@given(rosters(), POLICIES, st.data())
def test_any_changed_number_is_refused(roster: Roster, policy: Policy, data: st.DataObject) -> None:
    certificate = certified(roster, policy)
    route = data.draw(st.sampled_from(sorted(numbers(certificate.model_dump(by_alias=True, mode="json")), key=str)))
    for step in (-1, 1):
        try:
            forged = told(changed(certificate, route, step))
        except ValidationError:
            continue
        assert [*find_all_faults(forged)] != []


@tries(300)
@given(rosters(), POLICIES)
def test_every_other_result_is_refused_whatever_its_digests_say(roster: Roster, policy: Policy) -> None:
    """Everything that people could get instead, with the prices as they are: only the published one is accepted."""
    certificate = certified(roster, policy)
    for other in product(*({None, *choices} for choices in certificate.choices)):
        found = json.loads(certificate.model_dump_json(by_alias=True))
        found["matching"] = other
        assert ([*find_all_faults(sealed(found))] == []) == (other == certificate.matching)


@tries(100)
@given(rosters(), POLICIES, st.permutations(range(len(MENTEES))))
def test_another_order_is_refused_whatever_its_digests_say(roster: Roster, policy: Policy, order: list[int]) -> None:
    certificate = certified(roster, policy)
    found = json.loads(certificate.model_dump_json(by_alias=True))
    found["order"] = order
    assert ([*find_all_faults(sealed(found))] == []) == (tuple(order) == certificate.order)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("seats", [1]), ("seats", [1, -1]), ("seats", [1, 1.0]), ("seats", [1, True]), ("matching", [0]),
        ("matching", [0, 2]), ("prices", ["1", "x"]), ("prices", ["01", "0"]), ("mentors", ["ada", "ada"]),
        ("choices", [[0, 0], [1]]), ("choices", [[2], [1]]), ("choices", [[0, 1, 0], [1]]), ("order", [0, 2]),
        ("order", [0, 0]), ("policy", "best"), ("schema", 2), ("extra", 1), ("longest", 21), ("input_sha256", "ab"),
    ],
)  # fmt: skip
def test_what_is_no_certificate_is_refused_before_it_is_checked(field: str, value: Any) -> None:
    roster = roster_of({"ada": {}, "eva": {}}, {"ana": ["ada"], "ben": ["eva", "ada"]})
    found = json.loads(certified(roster, Policy.MOST_MATCHED).model_dump_json(by_alias=True))
    with pytest.raises(ValidationError):
        told({**found, field: value})


def test_the_reasons_are_sentences() -> None:
    roster = roster_of({"ada": {}, "eva": {}}, {"ana": ["ada", "eva"], "ben": ["ada"]})
    certificate = certified(roster, Policy.MOST_MATCHED)
    assert certificate.matching == (1, 0)
    found = json.loads(certificate.model_dump_json(by_alias=True))
    assert [*find_all_faults(sealed({**found, "matching": [0, 0]}))] == [
        "Mentor 0 has 2 people for 1 seats at a price of 6.",
    ]
    assert [*find_all_faults(told({**found, "order": found["order"][::-1]}))] == [
        "Something was changed after the certificate was written: its sha256 is not that of its numbers.",
        "The order's sha256 is not that of the order.",
        "The order is not the one that waiting and the draw make.",
    ]


def test_a_price_for_a_limit_that_there_is_not_excuses_nothing() -> None:
    """Else it would be cheapest for everybody to be left over."""
    roster = roster_of({"ada": {}, "eva": {}}, {"ana": ["ada"], "ben": ["eva", "ada"]})
    found = json.loads(certified(roster, Policy.MOST_MATCHED).model_dump_json(by_alias=True))
    assert found["limit"] is None
    assert [*find_all_faults(sealed({**found, "matching": [None, None], "limit_price": "999999"}))] == [
        "There are 0 pairings; the limit is none, its price 999999.",
    ]


@pytest.mark.parametrize(
    ("checker", "known"),
    [
        (verification, {"mentorbook.model.certificate"}),
        (stability, {"mentorbook.model.certificate", "mentorbook.matching.proof.verification"}),
    ],
    ids=["of prices", "of stable matches"],
)
def test_the_checker_is_short_and_shares_nothing_with_the_solver(checker: ModuleType, known: set[str]) -> None:
    """At most 60 lines that say something, so that anyone can read it in one go and write it again."""
    text = Path(str(checker.__file__)).read_text(encoding="utf-8")
    tree = ast.parse(text)
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {one for one in imported if one and one.startswith("mentorbook")} == known
    assert not any(isinstance(node, ast.Import) for node in ast.walk(tree))
    docstrings = [
        node for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    ]
    quoted = {line for node in docstrings for line in range(node.lineno, (node.end_lineno or 0) + 1)}
    lines = [line for number, line in enumerate(text.splitlines(), 1) if line.strip() and number not in quoted]
    assert len(lines) <= 60
