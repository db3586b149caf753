"""What many tests start from."""

import signal
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import is_hypothesis_test

from mentorbook.model.today import Clock

TESTS = Path(__file__).parent


def pytest_configure() -> None:
    """Let interrupts through: a shell starts what runs in its background deaf to them, and all it starts as well."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of properties, which the long tests try more often."""
    for item in items:
        if is_hypothesis_test(getattr(item, "obj", None)):
            item.add_marker("property")


@pytest.fixture
def clock() -> Clock:
    """Return the clock of the fixtures: it is 20 September 2026."""
    return Clock(datetime(2026, 9, 20, 12, tzinfo=UTC), date(2026, 9, 20))


@pytest.fixture
def minimal() -> Path:
    """Return the folder of the smallest programme."""
    return TESTS / "programs" / "minimal"
