"""A slip is told once, on the line where it is."""

import pytest

from .conftest import ADA, Read, told

BIO, TOPICS = "bio: I keep release trains on time.\n", "topics: [git]\n"
LONG_TEXT = "missing-quotes A text over several lines has a colon and a space in it."
NO_ENTRY = "empty-value No entry stands before this comma."
NOT_INDENTED = 'bad-indentation This line is not indented, so it is no part of "bio" above it.'
ACCENTS = "stacked-marks 9000 accents stand on one letter here; 3 are the most that any script needs."
TURNED = "hidden-character An invisible character (U+202E) that turns the direction of the text stands here."
OLD_ENDS = "control-character A line ends here in the way of computers of the last century (U+000D)."
SLIPS = {
    "comma-before-the-first-entry": (ADA.replace("[git]", "[,git]"), f"4:10 {NO_ENTRY}"),
    "two-commas": (ADA.replace("[git]", "[git,,ci]"), f"4:14 {NO_ENTRY}"),
    "long-paragraph": (ADA.replace(BIO, BIO + "word and " * 170 + "end: x\n"), f"4:1 {NOT_INDENTED}"),
    "long-name": (ADA.replace(BIO, BIO + "k" * 1_100 + ": v\n"), f"4:1 {NOT_INDENTED}"),
    "colon-in-a-bio": (ADA.replace(BIO, "bio:\n  I like maths.\n  Note: I am slow.\n"), f"5:7 {LONG_TEXT}"),
    "colon-after-a-gap": (ADA.replace(BIO, "bio: I like\n\n  maths.\n  It's: me.\n"), f"6:7 {LONG_TEXT}"),
    "line-of-accents": (ADA.replace(BIO, "\u0301" * 9_000 + "\n" + BIO), f"3:1 {ACCENTS}"),
    "accents-first": ("\u0301" * 9_000 + "\n" + ADA, f"1:1 {ACCENTS}"),
    "accents-in-a-value": (ADA.replace("Osei", "Osei" + "\u0301" * 9_000), f"1:15 {ACCENTS}"),
    "marks-of-direction": (ADA.replace("Osei", "\u202e" * 4_000), f"1:11 {TURNED}"),
    "old-line-ends": (ADA.replace("\n", "\r"), f"1:15 {OLD_ENDS}"),
    "old-line-end-and-a-colon": (ADA.replace(BIO, "bio: a: b\r"), f"3:10 {OLD_ENDS}"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_one_problem_where_it_stands(text: str, line: str, read: Read) -> None:
    assert told(read({"mentors/ada.yaml": text})) == [f"mentors/ada.yaml:{line}"]


def test_a_long_text_is_told_its_place_by_its_fields_name(read: Read) -> None:
    text = ADA.replace(BIO, "bio:\n  I like maths.\n  Note: I am slow.\n")
    (problem,) = read({"mentors/ada.yaml": text}).problems
    assert problem.hint == 'Write "bio: |", and the whole text on the lines below it, each two spaces further in.'
    mended = text.replace("bio:\n", "bio: |\n")
    assert read({"mentors/ada.yaml": mended}).problems == ()


def test_hidden_characters_on_many_lines_are_told_as_far_as_they_are_read(read: Read) -> None:
    text = ADA.replace(BIO, "bio: |\n" + "  a\u200bb\n" * 150)
    lines = [one for one in told(read({"mentors/ada.yaml": text})) if "too-many-problems" in one]
    assert lines == [
        "mentors/ada.yaml:104:4 too-many-problems This file has more than 100 problems; from here on it was not read."
    ]
