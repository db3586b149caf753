"""Small programmes in a few words, for the tests of the match."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Program
from mentorbook.model.roster import Roster
from mentorbook.model.run import Run

SHA256 = "0" * 64
ROUND: dict[str, Any] = {
    "id": "autumn",
    "name": "Autumn",
    "opens": "2026-09-01",
    "closes": "2026-09-30",
    "starts": "2026-10-05",
    "ends": "2027-04-05",
    "lottery": {"source": "a public beacon", "value": "4f1d0c"},
}


def mentor_of(handle: str, said: Mapping[str, Any]) -> Mentor:
    """Return a mentor of whom nothing else is known."""
    known = {"name": handle.title(), "bio": "Hello.", "topics": ["git"], "languages": ["en"], "timezone": "UTC"}
    return Mentor.model_validate({"handle": handle, **known, **said})


def mentee_of(handle: str, said: Mapping[str, Any] | Sequence[str]) -> Mentee:
    """Return a request; a list names the mentors alone."""
    fields = said if isinstance(said, Mapping) else {"choices": [{"mentor": mentor} for mentor in said]}
    return Mentee.model_validate(
        {"handle": handle, "name": "Somebody", "round": "autumn", "goals": ["Learn"], **fields}
    )


def pair_of(place: str, said: str, fields: Mapping[str, Any]) -> Pair:
    """Return the pair of "round/mentee--mentor" with events such as "2026-10-01 proposed"."""
    one, mentee, mentor = place.replace("--", "/").split("/")
    told = [dict(zip(("on", "what", "by", "reason"), event.split(), strict=False)) for event in said.split(", ")]
    events = [{key: word for key, word in event.items() if word != "-"} for event in told]
    return Pair.model_validate({"round": one, "mentee": mentee, "mentor": mentor, "events": events, **fields})


def roster_of(
    mentors: Mapping[str, Mapping[str, Any]],
    mentees: Mapping[str, Mapping[str, Any] | Sequence[str]],
    *,
    pairs: Mapping[str, str] | None = None,
    choice: int | None = 1,
    runs: Sequence[Mapping[str, Any]] = (),
    never_with: Sequence[tuple[str, str]] = (),
    prefers: Mapping[str, Sequence[str]] | None = None,
    program: Mapping[str, Any] | None = None,
    rounds: Sequence[Mapping[str, Any]] = (ROUND,),
    today: str = "2026-10-02",
) -> Roster:
    """Return a programme of the people named, matched on 2 October for a round that starts on the 5th."""
    rules = {"schema": "1", "name": "Club", "topics": [{"id": "git", "name": "Git"}], "rounds": rounds}
    lottery = {"source": "a public beacon", "value": "4f1d0c", "order_sha256": SHA256}
    run = {"policy": "most-matched", "input_sha256": SHA256, "lottery": lottery}
    made = [pair_of(place, said, {"choice": choice}) for place, said in (pairs or {}).items()]
    return Roster(
        program=Program.model_validate({**rules, **(program or {})}),
        mentors=tuple(mentor_of(handle, mentors[handle]) for handle in sorted(mentors)),
        mentees=tuple(mentee_of(handle, mentees[handle]) for handle in sorted(mentees)),
        pairs=tuple(sorted(made, key=lambda pair: (pair.round, pair.mentee, pair.mentor))),
        runs=tuple(Run.model_validate({**run, **said}) for said in runs),
        never_with=frozenset(frozenset(two) for two in never_with),
        prefers={mentor: tuple(mentees) for mentor, mentees in (prefers or {}).items()},
        today=date.fromisoformat(today),
    )


@pytest.fixture(scope="session")
def programme() -> Callable[..., Roster]:
    """Return what makes a roster of a few words."""
    return roster_of
