"""The public copy of a certificate proves that nothing is better, and says nothing of who is who."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from mentorbook.matching.policy import Policy
from mentorbook.matching.proof.certificate import find_all_faults
from mentorbook.matching.proof.copy import public_copy
from mentorbook.model.certificate import Certificate, PublicCopy
from mentorbook.model.roster import Roster
from tests.tries import tries

from .conftest import roster_of
from .test_verification import certified, rosters

PRICED = st.sampled_from([Policy.MOST_MATCHED, Policy.FIRST_CHOICES])


def copied(roster: Roster, policy: Policy = Policy.MOST_MATCHED) -> PublicCopy:
    copy = public_copy(certified(roster, policy))
    assert copy is not None
    return copy


def plain(one: Certificate | PublicCopy) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(one.model_dump_json(by_alias=True))
    return found


def test_a_copy_holds_numbers_and_nothing_else() -> None:
    """Eva is wanted most, so she is 0; nobody named ada; people stand in the order of their choices."""
    roster = roster_of(
        {"ada": {}, "eva": {"seats": 2}, "ivo": {}},
        {"ana": ["ivo", "eva"], "ben": ["eva"], "cem": ["ivo"], "dia": ["eva", "ivo"], "eli": []},
    )
    assert plain(copied(roster)) == {
        "kind": "public copy",
        "schema": 1,
        "round": "autumn",
        "policy": "most-matched",
        "short_lists": "plain",
        "longest": 2,
        "limit": None,
        "seats": [2, 1],
        "choices": [[], [0], [0, 1], [1], [1, 0]],
        "matching": [None, 0, 0, 1, None],
        "prices": ["157", "169"],
        "limit_price": "0",
    }


def test_a_stable_match_has_no_copy() -> None:
    """The order and the mentors' own wishes would have to be in it."""
    assert public_copy(certified(roster_of({"ada": {}}, {"ana": ["ada"]}), Policy.STABLE)) is None


def renamed(found: dict[str, Any], order: list[int]) -> Certificate:
    """Return the same match if other people stood behind the numbers: of each, the one that `order` says."""
    number = {one: place for place, one in enumerate(order)}
    moved = {name: [found[name][one] for one in order] for name in ("waiting", "choices", "matching")}
    return Certificate.model_validate_json(
        json.dumps({**found, **moved, "order": [number[one] for one in found["order"]]})
    )


@tries(150)
@given(rosters(), PRICED, st.data())
def test_whoever_people_are_the_copy_is_the_same(roster: Roster, policy: Policy, data: st.DataObject) -> None:
    """So that nobody who knows the handles, and the draw, can tell from the copy whose choices are whose."""
    certificate = certified(roster, policy)
    order = data.draw(st.permutations(range(len(certificate.mentees))))
    assert public_copy(renamed(plain(certificate), order)) == public_copy(certificate)


@tries(150)
@given(rosters(), PRICED)
def test_a_copy_is_accepted_as_it_was_made(roster: Roster, policy: Policy) -> None:
    copy = copied(roster, policy)
    assert PublicCopy.model_validate_json(copy.model_dump_json(by_alias=True)) == copy
    assert [*find_all_faults(copy)] == []


@tries(150)
@given(rosters(), PRICED, st.data())
def test_a_worse_result_is_refused(roster: Roster, policy: Policy, data: st.DataObject) -> None:
    """Whoever loses their choice could have something cheaper, or leaves a seat empty that has a price."""
    copy = copied(roster, policy)
    placed = [mentee for mentee, mentor in enumerate(copy.matching) if mentor is not None]
    if placed:
        lost = data.draw(st.sampled_from(placed))
        matching = tuple(None if mentee == lost else mentor for mentee, mentor in enumerate(copy.matching))
        assert [*find_all_faults(copy.model_copy(update={"matching": matching}))]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("seats", [1, 1]), ("matching", []), ("matching", [1]), ("choices", [[1]]), ("choices", [[0, 0]]),
        ("longest", 0), ("prices", []), ("prices", ["-1"]), ("prices", ["9" * 1000]), ("policy", "stable"),
        ("kind", "certificate"), ("mentees", ["ana"]), ("order", [0]), ("round", "\x1b[31m"), ("schema", 2),
    ],
)  # fmt: skip
def test_what_is_no_copy_is_refused_before_it_is_checked(field: str, value: Any) -> None:
    found = plain(copied(roster_of({"ada": {}}, {"ana": ["ada"]})))
    with pytest.raises(ValidationError):
        PublicCopy.model_validate_json(json.dumps({**found, field: value}))
