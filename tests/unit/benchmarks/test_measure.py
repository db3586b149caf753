"""Costs are those of the measured process."""

import sys
from pathlib import Path

import pytest

from benchmarks.measure import CommandError, cost_of


def test_a_process_is_charged_for_what_it_uses(tmp_path: Path):
    """Its memory and its seconds count, and what it printed comes back."""
    cost, output = cost_of([sys.executable, "-c", "print(len(b'x' * 200_000_000))"], tmp_path)
    assert output == "200000000\n"
    assert cost.megabytes > 200
    assert cost.cpu > 0


def test_a_failed_command_is_no_measurement(tmp_path: Path):
    """A command that ends with an error stops the benchmark and says what was run."""
    with pytest.raises(CommandError, match=r" ended with 3\.\nhalf a result\n"):
        cost_of([sys.executable, "-c", "print('half a result'); raise SystemExit(3)"], tmp_path)
