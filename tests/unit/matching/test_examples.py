"""The examples in docstrings are run as they stand."""

import doctest
from importlib import import_module

import pytest

NAMES = ["bits", "digest", "draw", "phrases", "solving.components", "suggesting.clocks", "suggesting.need"]


@pytest.mark.parametrize("name", NAMES)
def test_examples_hold(name: str) -> None:
    """Each module has at least one, and all of them are right."""
    result = doctest.testmod(import_module(f"mentorbook.matching.{name}"))
    assert result.attempted > 0
    assert result.failed == 0
