"""The collector stands still while a programme is read, and is as it was afterwards."""

import gc
from collections.abc import Iterator

import pytest

from mentorbook.records.garbage import without_collector


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    yield
    gc.enable()


def test_the_collector_works_again_afterwards() -> None:
    with without_collector():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with without_collector(), without_collector():
        pass
    assert not gc.isenabled()


def test_the_collector_works_again_after_a_failure() -> None:
    with pytest.raises(ZeroDivisionError), without_collector():
        _ = 1 / 0
    assert gc.isenabled()


def test_garbage_that_was_made_meanwhile_is_found_later() -> None:
    class Node:
        other: "Node"

    with without_collector():
        node = Node()
        node.other = node
        del node
    assert sum(isinstance(one, Node) for one in gc.get_objects()) == 1
    gc.collect()
    assert sum(isinstance(one, Node) for one in gc.get_objects()) == 0
    assert gc.get_freeze_count() == 0
