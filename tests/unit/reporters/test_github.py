"""Problems as workflow commands."""

from mentorbook.problems import Location, Rule, Severity
from mentorbook.reporters.github import render_github

RULE = Rule("unknown-field", Severity.ERROR, "sentence", "why", "Take a field of the list.", "", "", "")
RULES = {"unknown-field": RULE}


def test_an_annotation_names_file_line_and_columns():
    """Paths are the repository's, also where the programme lies in a folder of it."""
    found = RULE.problem(Location("mentors/ada.yaml", 2, 3, 5), '"seets" is not a field.', 'Did you mean "seats"?')
    assert list(render_github([found], RULES, "club/")) == [
        "::error file=club/mentors/ada.yaml,line=2,col=3,endColumn=8,title=unknown-field::"
        '"seets" is not a field. Did you mean "seats"?'
    ]


def test_text_cannot_become_another_command():
    """Line breaks and separators are escaped as the runner's documentation asks."""
    found = RULE.problem(Location("mentors/a,b:c%.yaml"), "x\n::add-mask::y\r100%")
    assert list(render_github([found], RULES)) == [
        "::error file=mentors/a%2Cb%3Ac%25.yaml,line=1,col=1,endColumn=2,title=unknown-field::"
        "x%0A::add-mask::y%0D100%25"
    ]


def test_private_files_get_general_advice():
    """A hint may repeat a wish; a log is read by others."""
    found = RULE.problem(Location("mentees/leo.yaml"), "Choice 1 names nobody.", 'Did you mean "priya-sharma"?')
    assert next(render_github([found], RULES)).endswith("::Choice 1 names nobody. Take a field of the list.")
