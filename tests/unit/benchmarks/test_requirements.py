"""Figures are compared with what is asked."""

from benchmarks.measure import Cost
from benchmarks.requirements import Measured, growth, verdicts


def measured(people: int, seconds: float, compose: float = 2) -> Measured:
    """Return figures in which every command took so long."""
    costs = {name: Cost(seconds, seconds, 100) for name in ("check", "match", "build")}
    composing = {"compose": Cost(compose, compose, 50)}
    return Measured(people, 2 * people, people, costs | composing, {"pairings": 2.5, "walk": 0.1})


START = measured(1, 5, compose=1)


def test_a_verdict_says_what_was_found_and_what_is_asked():
    """A reader needs no table to know what passes; the seconds that every run takes don't count."""
    assert [str(one) for one in verdicts(measured(1_001, 8), START)] == [
        "check, as a multiple of composing its YAML alone: 3.00, at most 3: pass",
        "from read records to pairings, CPU seconds: 2.50, at most 2: falls short",
        "build, CPU milliseconds a page: 3.00, at most 15: pass",
    ]


def test_growth_is_the_power_of_the_number_of_people():
    """Ten times the people in a hundred times the seconds is quadratic, in ten times the seconds linear."""
    assert [str(one) for one in growth(measured(100, 6), measured(1_000, 105), START)] == [
        "check, power of growth: 2.00, at most 1.25: falls short",
        "match, power of growth: 2.00, at most 1.25: falls short",
        "build, power of growth: 2.00, at most 1.25: falls short",
    ]
    assert [round(one.found, 6) for one in growth(measured(100, 6), measured(1_000, 15), START)] == [1, 1, 1]
