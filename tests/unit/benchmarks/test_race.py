"""The matcher beside other solvers."""

import json
from pathlib import Path

import pytest

from benchmarks.lists import Shape, invent
from benchmarks.one_match import is_proof
from benchmarks.peers import INSTALLED, prices
from benchmarks.race import Heat, heats, hold, main
from benchmarks.race_requirements import Entry, verdicts
from mentorbook.matching.policy import Policy, costs
from mentorbook.matching.solving.solver import Solution, solve


def entry(solver: str, size: int, seconds: float, zipf: float = 1) -> Entry:
    """Return what three runs found; the draw takes as long as solving, the proof nothing."""
    parts = (seconds, seconds, 0.0) if solver == "mentorbook" else (seconds,)
    return Entry(solver, Shape(size, 5, zipf), [parts] * 3, (3, 2), True)


def test_ours_is_measured_and_proved(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Every shape has its line, and all figures are written down."""
    assert main(["--sizes", "12", "--runs", "1", "--results", str(tmp_path)]) == 0
    (path,) = tmp_path.iterdir()
    results = json.loads(path.read_text(encoding="utf-8"))
    own = [one for one in results["entries"] if one["solver"].startswith("mentorbook")]
    assert [one["is_proved"] for one in own] == [True] * 10
    assert {one["solver"] for one in results["entries"]} == {"mentorbook", "mentorbook alone", *INSTALLED}
    assert results["requirements"] == []
    assert capsys.readouterr().out.endswith(f"\nAll figures: {path}\n")


def test_a_solver_that_fails_is_no_figure(capfd: pytest.CaptureFixture[str]):
    """A library that isn't installed, or breaks, stands in the table as failed; what it said goes to the terminal."""
    assert hold(Heat("an unknown solver", Shape(10, 2, 1)), 1, 30).has_failed
    assert capfd.readouterr().err.endswith("KeyError: 'an unknown solver'\n")


def test_only_the_long_race_goes_without_help_where_it_is_hardest():
    """100,000 mentees and even popularity take a minute alone."""
    hardest = [Shape(100_000, choices, zipf) for zipf in (0.6, 0.0) for choices in (2, 5)]
    alone = [heat.shape for heat in heats([100_000], is_long=True) if heat.solver == "mentorbook alone"]
    assert alone == hardest
    assert not [heat for heat in heats([100_000], is_long=False) if heat.solver == "mentorbook alone"]


def test_a_wrong_price_is_no_proof():
    """The bench checks what it measures."""
    market = invent(Shape(20, 2, 1))
    exact = costs(market, Policy.MOST_MATCHED)
    solution = solve(market, exact)
    assert is_proof(market, exact, solution)
    assert not is_proof(market, exact, Solution(solution.matching, (1,) * len(market.seats)))


def test_peers_get_the_greatest_base_that_fits():
    """Ten people and two choices: base 23 where there is room, else a smaller one."""
    market = invent(Shape(10, 2, 1))
    assert prices(market, 1_000) == ([0, 22], 529)
    assert prices(market, 500) == ([0, 21], 484)


def test_requirements_compare_medians_of_the_same_run():
    """Solving alone, all parts together, and how both grow from 10,000 on."""
    ours = [entry("mentorbook", 10_000, 0.1), entry("mentorbook", 100_000, 1)]
    theirs = [entry("OR-tools", 10_000, 0.1), entry("OR-tools", 100_000, 4)]
    assert [str(one) for one in verdicts([*ours, *theirs])] == [
        "100,000 mentees, 5 choices, Zipf 1: solve, as a multiple of OR-tools' solve: 0.25, at most 0.5: pass",
        "100,000 mentees, 5 choices, Zipf 1: solve, draw and proof, as a multiple of OR-tools' solve: "
        "0.50, at most 1: pass",
        "100,000 mentees, 5 choices, Zipf 1: power of growth from 10,000, OR-tools' being the most: "
        "1.00, at most 1.6: pass",
    ]


def test_where_it_is_hard_half_as_long_again_will_do():
    """The requirement for even popularity; a peer that was cut off is compared with nothing."""
    hard = [entry("mentorbook", 100_000, 7, zipf=0), entry("OR-tools", 100_000, 4, zipf=0)]
    assert [str(one) for one in verdicts(hard)] == [
        "100,000 mentees, 5 choices, Zipf 0: solve, as a multiple of OR-tools' solve: 1.75, at most 1.5: falls short"
    ]
    assert verdicts([hard[0], Entry("OR-tools", hard[0].shape, most=120)]) == []


def test_what_took_too_long_says_so():
    """The table shows the time after which it was cut off."""
    assert Entry("scipy", Shape(10, 2, 1), most=120).figures().strip() == "> 120"
    assert Entry("scipy", Shape(10, 2, 1), has_failed=True).figures().strip() == "failed"
