"""Who may read what of a problem."""

import pytest

from mentorbook.problems import Location, Rule, Severity
from mentorbook.reporters.wording import listed, sentence

RULE = Rule("unknown-field", Severity.ERROR, "A file has fields of its kind only.", "why", "Correct it.", "", "", "")
RULES = {RULE.name: RULE}
SECRET = '"I was fired last year" is not a field of a request.'


def said(path: str, message: str, hint: str, *, on_terminal: bool = False) -> str:
    """Return what a reader is told."""
    return sentence(RULE.problem(Location(path), message, hint), RULES, on_terminal=on_terminal)


def test_a_log_repeats_nothing_of_a_private_file():
    """A line that lost its indentation makes a field's name of a confession."""
    assert said("mentees/leo.yaml", SECRET, "Leave it out.") == "A file has fields of its kind only. Correct it."
    assert said("mentees/leo.yaml", SECRET, "Leave it out.", on_terminal=True) == f"{SECRET} Leave it out."
    assert said("mentors/ada.yaml", SECRET, "Leave it out.") == f"{SECRET} Leave it out."


@pytest.mark.parametrize(
    ("hint", "told"),
    [
        ('Did you mean "goals"?', 'Did you mean "goals"?'),
        ('Did you mean "in-touch"?', 'Did you mean "in-touch"?'),
        ('Did you mean "ada-lind"?', "Correct it."),
        ('Write it as: note: "my burnout"', "Correct it."),
    ],
    ids=["a field", "a word of a field", "a mentor", "a line"],
)
def test_the_format_s_own_words_are_no_secret(hint: str, told: str):
    """What a field is called may be told to everyone; whom somebody chose may not."""
    assert said("mentees/leo.yaml", "This is not a field of a request.", hint).endswith(f" {told}")


def test_a_list_in_a_sentence():
    """Commas, and "and" before the last."""
    assert [listed(list(letters)) for letters in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]
