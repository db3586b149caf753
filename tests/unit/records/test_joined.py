"""A line that starts with a dash is an entry of a list, or somebody is told that it isn't."""

import re

from hypothesis import given
from hypothesis import strategies as st

from mentorbook.records.joined import find_joined
from mentorbook.records.limits import PERSON
from mentorbook.records.parse import find_places_in, parse_text

LINES = ["goals:", "bio: text", "bio:", "  - a", "   - b", "- c", "  text", "    more: x", "  k: v", "", " ", "- k: v",
         "  why: because,", "x: [a,", " b]", "  t|", "  q:", "     - z", "  (x):y", "  #r",
         "y: |", "z: 'a", "  - b'"]  # fmt: skip


@given(st.lists(st.sampled_from(LINES), min_size=2, max_size=7).map("\n".join))
def test_no_line_with_a_dash_is_joined_unseen(text: str) -> None:
    """What is looked at for a start is only a guess; it must not miss anything."""
    text += "\n"
    if parse_text(text, PERSON).findings:
        return
    values = find_places_in(text).values
    extents = [extent for route in values if route and (extent := values.extent(route)) and extent.is_plain]
    joined = [one for one in extents if re.search(r"\n *- +\S", text[one.start : one.end])]
    assert len(list(find_joined(text))) == len(joined)


def test_many_dashes_take_no_time() -> None:
    assert len(list(find_joined("goals:\n" + "  - a\n   - b\n" * 4_000))) == 4_000
    assert len(list(find_joined("bio: a\n" + "  - b\n" * 9_000))) == 1
    assert list(find_joined("bio: a\n" + " \n" * 30_000 + "goals: [b]\n")) == []
    assert list(find_joined("bio: a" + " " * 60_000 + "\n")) == []
    assert list(find_joined("bio: |\n" + "  - [\n" * 9_000 + "  " + "[" * 9_000 + "\n")) == []
