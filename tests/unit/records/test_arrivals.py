"""When each mentor joined, as Git tells it."""

import os
from datetime import UTC, datetime

import pytest

from mentorbook.records.arrivals import Arrivals, read_arrivals
from tests.repositories import SETTINGS, Repository, needs_git

pytestmark = needs_git
ADA, BO, CY = ("name: Ada\n" * 40, "name: Bo\n" * 40, "name: Cy\n" * 40)


def days(folder):
    """Return the day on which each mentor joined."""
    return {handle: str(day.date()) for handle, day in read_arrivals(folder, os.environ | SETTINGS).moments.items()}


@pytest.fixture
def club(tmp_path):
    """Return a repository with a programme in a folder of its own, which has one mentor."""
    repository = Repository(tmp_path / "club")
    repository.commit("2026-01-01T12:00Z", {"x/mentors/ada.yaml": ADA, "mentors/elsewhere.yaml": BO})
    return repository


def test_the_first_day_counts_whatever_came_after(club):
    """A changed file, one that is renamed, and one that was away for a while."""
    club.commit("2026-02-01T12:00Z", {"x/mentors/bo.yaml": BO, "x/mentors/photos/bo.jpg": "", "x/mentors/cy.yaml": CY})
    club.commit("2026-03-01T12:00Z", {"x/mentors/ada.yaml": ADA + "seats: 2\n"})
    club.git("mv", "x/mentors/bo.yaml", "x/mentors/bo-reyes.yaml")
    club.git("rm", "--quiet", "x/mentors/cy.yaml")
    club.commit("2026-04-01T12:00Z", {})
    club.commit("2026-05-01T12:00Z", {"x/mentors/cy.yaml": CY})
    assert days(club.folder / "x") == {
        "ada": "2026-01-01",
        "bo": "2026-02-01",
        "bo-reyes": "2026-02-01",
        "cy": "2026-02-01",
    }


def test_what_was_proposed_counts_from_the_day_it_was_accepted(club):
    """A branch that waited is there when it is merged."""
    club.git("switch", "--quiet", "--create", "proposal")
    club.commit("2026-02-01T12:00Z", {"x/mentors/bo.yaml": BO})
    club.git("switch", "--quiet", "main")
    club.git("merge", "--quiet", "--no-ff", "proposal", "--message=x", on="2026-03-01T12:00Z")
    assert days(club.folder / "x") == {"ada": "2026-01-01", "bo": "2026-03-01"}


def test_what_is_not_committed_has_not_joined(club):
    """The same commit gives the same feed."""
    club.write({"x/mentors/bo.yaml": BO})
    assert days(club.folder / "x") == {"ada": "2026-01-01"}


def test_outside_of_git_nobody_knows_and_nobody_need_mend_that(tmp_path):
    """A programme in a plain folder is as good."""
    assert read_arrivals(tmp_path, os.environ | {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)}) == Arrivals()


def test_a_part_of_the_history_tells_nothing_and_the_rest_can_be_had(club, tmp_path):
    """In a shallow clone everybody would seem to have joined with the last commit."""
    club.commit("2026-02-01T12:00Z", {"x/mentors/bo.yaml": BO})
    club.git("clone", "--quiet", "--depth=1", f"file://{club.folder}", str(tmp_path / "shallow"))
    assert read_arrivals(tmp_path / "shallow/x", os.environ | SETTINGS) == Arrivals(
        silence="the programme's folder is a shallow clone: get the rest with `git fetch --unshallow`, or say "
        "`fetch-depth: 0` in CI"
    )


def test_the_moment_is_that_of_the_commit(club):
    """To the second, as it is everywhere."""
    assert read_arrivals(club.folder / "x", os.environ | SETTINGS).moments["ada"] == datetime(
        2026, 1, 1, 12, tzinfo=UTC
    )
