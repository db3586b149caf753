"""What a file is called, beside what Python calls it."""

import re

from mentorbook.model.scalars import RESERVED
from mentorbook.records.naming import LETTERS, suggest_handle
from tests.browser.typed import NAMES, TEXTS

KNOWLEDGE = {
    "letters": {chr(code): letters for code, letters in LETTERS.items()},
    "reserved": sorted(RESERVED),
    "folder": "mentors",
}


def test_a_name_makes_the_handle_that_the_check_would_suggest(work):
    """In forty scripts, and of whatever else can be typed; the empty text is none."""
    given = [KNOWLEDGE, [*TEXTS, "ẞ", "ŉ", "Ǆ", "K", "x" * 60, "a--b__c", "-a-", "con", "ab" * 19 + "-c"]]
    made = work("handles", "handleFrom", "given[1].map((name) => handleFrom(name, given[0]))", given)
    assert made == [suggest_handle(name) or "" for name in given[1]]
    assert sum(map(bool, made[: len(NAMES)])) == 9


def test_a_handle_that_somebody_has_is_counted_on(work):
    """Else it is the login's, else the draft's tag: nobody knows who else asks today."""
    code = "given[1].map(([name, login, taken]) => freeHandle(name, login, new Set(taken), given[0], given[2]))"
    cases = [
        ["Ada Osei", "", []],
        ["Ada Osei", "", ["ada-osei"]],
        ["Ada Osei", "", ["ada-osei", "ada-osei-2"]],
        ["田中", "aiko", []],
        ["田中", "", ["mentor-1"]],
        ["index", "", []],
        ["x" * 39, "", ["x" * 39]],
    ]
    made = work("handles", "freeHandle", code, [KNOWLEDGE, cases, "7k3q"])
    assert made == ["ada-osei", "ada-osei-2", "ada-osei-3", "aiko", "mentor-7k3q", "mentor-7k3q", f"{'x' * 34}-2"]


def test_a_draft_has_a_tag_of_its_own_and_keeps_it(work):
    """Whatever else stands in the browser's store is none."""
    made = work("handles", "tagFor", "given.map((one) => tagFor(one))", ["7k3q", "", "ab/c", "7k3qq", None, 3])
    assert made[0] == "7k3q"
    assert all(re.fullmatch("[2-9b-z]{4}", one) for one in made)
    assert len(set(made)) > 1
