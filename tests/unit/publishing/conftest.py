"""Small programmes in memory, for what is shown of them."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest

from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Program
from mentorbook.model.roster import Roster
from mentorbook.model.run import Run
from mentorbook.publishing.page import Page
from mentorbook.publishing.pages import render_pages
from mentorbook.publishing.public import project

TODAY = date(2026, 9, 20)
PROGRAM: dict[str, Any] = {
    "schema": 1,
    "name": "Lighthouse Mentoring",
    "topics": [{"id": "lamps", "name": "Lamps"}, {"id": "boats", "name": "Boats"}],
    "rounds": [
        {
            "id": "2026-autumn",
            "name": "Autumn 2026",
            "opens": "2026-09-01",
            "closes": "2026-09-30",
            "starts": "2026-10-05",
            "ends": "2027-04-05",
        }
    ],
}
MENTOR: dict[str, Any] = {
    "name": "Ada Lund",
    "bio": "I keep a light.",
    "topics": ["lamps"],
    "languages": ["en"],
    "timezone": "Europe/Oslo",
    "confirmed": "2026-09-02",
}
MENTEE: dict[str, Any] = {"name": "Nora Bright", "round": "2026-autumn", "choices": [], "goals": ["Learn to see"]}
LISTED = ("proposed", "accepted mentor", "list-me mentor", "list-me mentee", "introduced")

MakeRoster = Callable[..., Roster]
MakePair = Callable[..., Pair]
RenderPage = Callable[..., Page]


@pytest.fixture
def make_roster() -> MakeRoster:
    """Return a function that makes a roster; people are given as {handle: {field: value}}, what is left out is dull."""

    def make(
        mentors: dict[str, dict[str, Any]] | None = None,
        mentees: dict[str, dict[str, Any]] | None = None,
        pairs: Iterable[Pair] = (),
        runs: Iterable[Run] = (),
        today: date = TODAY,
        **program: Any,
    ) -> Roster:
        return Roster(
            program=Program.model_validate(PROGRAM | program),
            mentors=tuple(
                Mentor.model_validate(MENTOR | {"handle": handle} | fields)
                for handle, fields in sorted((mentors or {}).items())
            ),
            mentees=tuple(
                Mentee.model_validate(MENTEE | {"handle": handle} | fields)
                for handle, fields in sorted((mentees or {}).items())
            ),
            pairs=tuple(sorted(pairs, key=lambda pair: (pair.round, pair.mentee, pair.mentor))),
            runs=tuple(runs),
            today=today,
        )

    return make


@pytest.fixture
def make_pair() -> MakePair:
    """Return a function that makes a pair; its events are given as "list-me mentor", in order."""

    def make(mentee: str, mentor: str, *events: str, **fields: Any) -> Pair:
        dated = []
        for number, event in enumerate(events or LISTED):
            what, _, by = event.partition(" ")
            dated.append({"on": date(2026, 9, 1 + number), "what": what} | ({"by": by} if by else {}))
        fields = {"round": "2026-autumn", "choice": 1} | fields
        return Pair.model_validate(fields | {"mentee": mentee, "mentor": mentor, "events": dated})

    return make


@pytest.fixture
def announced() -> Run:
    """Return the run of an announced round."""
    return make_run()


def make_run(**fields: Any) -> Run:
    """Return a run."""
    lottery = {"source": "a draw", "value": "7", "order_sha256": "0" * 64}
    usual = {"round": "2026-autumn", "policy": "most-matched", "input_sha256": "0" * 64, "lottery": lottery}
    return Run.model_validate(usual | {"announced": "2026-09-10"} | fields)


@pytest.fixture
def page_of(make_roster: MakeRoster) -> RenderPage:
    """Return a function that renders the page of that path of a programme."""

    def render(path: str, *arguments: Any, **fields: Any) -> Page:
        pages = {page.path: page for page in render_pages(project(make_roster(*arguments, **fields)))}
        return pages[path]

    return render
