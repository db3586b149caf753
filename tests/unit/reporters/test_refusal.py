"""Why nothing was made of a programme's files."""

import shutil

from mentorbook.records.check import check_programme
from mentorbook.reporters.refusal import render_refusal


def test_errors_are_told_as_check_tells_them_and_suggestions_counted(tmp_path, minimal, clock):
    """With their lines, and how to mend them."""
    root = shutil.copytree(minimal, tmp_path / "programme")
    for name, old, new in (("mentors/ada", "[git]", "[gti]"), ("mentees/leo", "mentor: ada", "mentor: adda")):
        file = root / f"{name}.yaml"
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    reading = check_programme(root, None, clock)
    mentor = (
        "mentors/ada.yaml:4:10  unknown-topic\n"
        "  4 | topics: [gti]\n"
        '    |          ^^^ "gti" is not one of this programme\'s topics. Did you mean "git"?'
    )
    *others, told, summary = render_refusal(reading, on_terminal=False, columns=100).split("\n\n")
    assert (told, summary) == (mentor, "3 files read. 2 problems to fix.")
    assert "adda" not in "".join(others)
    assert "adda" in render_refusal(reading, on_terminal=True, columns=100)
