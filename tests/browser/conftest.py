"""A real Chromium that looks at finished sites."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.sites import Sites
from tests.browser.visiting import NAMES, Visit, find_chromium, opened, started


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a Chromium; without one the tests are skipped, but never in CI."""
    program = find_chromium()
    if program is None:
        message = f"There is no {' or '.join(NAMES)} on this machine."
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    with started(program) as chromium:
        yield chromium


@pytest.fixture(scope="session")
def sites(tmp_path_factory) -> Iterator[Sites]:
    """Return the sites, each built when it is first asked for."""
    found = Sites(tmp_path_factory.mktemp("sites"))
    yield found
    found.close()


@pytest.fixture
def visit(browser: Browser, sites: Sites, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Open a window on a site. It is 1280 wide and light, or as the test's parameter {width, scheme, site} says."""
    wish: dict[str, Any] = {"width": 1280, "scheme": "light", "site": "demonstration"} | getattr(request, "param", {})
    with opened(browser, sites, **wish) as visit:
        yield visit
