"""Figures are compared with what is asked."""

from benchmarks.measure import Cost
from benchmarks.requirements import Measured, growth, verdicts


def measured(people: int, seconds: float) -> Measured:
    """Return figures in which every command took so long and composing took one second."""
    costs = {name: Cost(seconds, seconds, 100) for name in ("check", "match", "build")}
    return Measured(people, 2 * people, people, costs | {"compose": Cost(1, 1, 50)}, {"pairings": 2.5, "walk": 0.1})


def test_a_verdict_says_what_was_found_and_what_is_asked():
    """A reader needs no table to know what passes."""
    assert [str(one) for one in verdicts(measured(1_000, 3))] == [
        "check, as a multiple of composing its YAML alone: 3.00, at most 3: pass",
        "from read records to pairings, CPU seconds: 2.50, at most 2: falls short",
        "build, CPU milliseconds a page: 3.00, at most 15: pass",
    ]


def test_growth_is_the_power_of_the_number_of_people():
    """Ten times the people in a hundred times the seconds is quadratic; seconds that every run takes don't count."""
    quadratic = [measured(100, 5.01), measured(1_000, 6), measured(10_000, 105)]
    assert [str(one) for one in growth(*quadratic)] == [
        "check, power of growth: 2.00, at most 1.15: falls short",
        "match, power of growth: 2.00, at most 1.15: falls short",
        "build, power of growth: 2.00, at most 1.15: falls short",
    ]
    linear = [measured(100, 5.1), measured(1_000, 6), measured(10_000, 15)]
    assert [round(one.found, 6) for one in growth(*linear)] == [1, 1, 1]
