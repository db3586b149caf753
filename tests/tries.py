"""How often the tests of properties try: each number times TRIES of the environment, which `make test-long` sets."""

import os

from hypothesis import settings

TIMES = int(os.environ.get("TRIES", "1"))


def tries(count: int) -> settings:
    """Try so many examples, the same ones in each run; more of them are found anew each time."""
    return settings(max_examples=count * TIMES, deadline=None, derandomize=TIMES == 1)
