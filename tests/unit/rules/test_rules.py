"""The registry of rules."""

from mentorbook.rules import RULES


def test_rules_are_sorted_by_name_and_named_after_their_files():
    """A rule's name leads straight to its file."""
    names = [checker.RULE.name for checker in RULES]
    files = [checker.__name__.removeprefix("mentorbook.rules.") for checker in RULES]
    assert names == sorted(set(names))
    assert [name.replace("-", "_") for name in names] == files
