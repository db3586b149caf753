"""What a process and those it started have computed, without loading anything that is to be timed."""

from collections.abc import Iterator
from contextlib import contextmanager
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage


def cpu_seconds() -> float:
    """Return what this process and those it started have computed so far."""
    used = (getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


@contextmanager
def timed(name: str, into: dict[str, float]) -> Iterator[None]:
    """Add what something takes to what is there by that name."""
    start = cpu_seconds()
    yield
    into[name] = into.get(name, 0.0) + cpu_seconds() - start
