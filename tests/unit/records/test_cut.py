"""Nothing of a text is lost behind a "#" without a word."""

from pathlib import Path

import pytest

from mentorbook.records.cut import find_cut

from .conftest import ADA, LEO, PAIR, Read, told

BIO = "bio: I keep release trains on time.\n"
LOST = 'From the "#" on, this line is a remark and no part of the text.'
GOES_ON = 'From the "#" on, this line is a remark, but the text goes on below it.'
NEVER_CLOSED = 'From the "#" on, this line is a remark, and the brackets are never closed.'
CUT = {
    "bio: 😀 I like 你好 #b\n": (f"3:18 {LOST}", 'Write it as: bio: "😀 I like 你好 #b"'),
    "bio: I like #python\n": (f"3:13 {LOST}", 'Write it as: bio: "I like #python"'),
    "bio: I like a\n  and #b too\n": (f"4:7 {LOST}", "bio"),
    "bio: I like\n\n  a\n  and #b too\n": (f"6:7 {LOST}", "bio"),
    "bio:\n  I like a\n  and #b too\n": (f"5:7 {LOST}", "bio"),
    "bio: I like a\n  #b too\n": (f"4:3 {LOST}", "bio, or a remark"),
    "bio: I like a\n  # remark\n  #b too\n": (f"5:3 {LOST}", "bio, or a remark"),
    "bio: #a\n  and b\n": (f"3:6 {LOST}", "bio"),
    "bio:\n  #a\n  and b\n": (f"4:3 {LOST}", "bio, or a remark"),
    "bio: I like a\t#b\n": (f"3:15 {LOST}", "quotes"),
    "bio: x\ncan_help_with:\n  - talks\n    and #5\n  - rest\n": (f"6:9 {LOST}", "quotes"),
    "bio: x\ncan_help_with:\n  - talks\n    #more\n": (f"6:5 {LOST}", "quotes, or a remark"),
    "bio: I like a\n  and #b too\n  more\n": (f"4:7 {GOES_ON}", "bio"),
    "bio: I like #a\n  more\n": (f"3:13 {GOES_ON}", "bio"),
    "bio: I like a\n  #b too\n  more\n": (f"4:3 {GOES_ON}", "remark out, or bio"),
    "bio: I like a\n# b too\n  more\n": (f"4:1 {GOES_ON}", "remark out, or bio"),
    "bio: x\ncan_help_with:\n  - talks #1 and\n    more\n": (f"5:11 {GOES_ON}", "quotes"),
    "bio: x\ncan_help_with: [C #5, talks]\n": (f"4:19 {NEVER_CLOSED}", 'can_help_with: ["C #5", talks]'),
    "bio: x\ncan_help_with: ['a #1', C #5]\n": (f"4:27 {NEVER_CLOSED}", "can_help_with: ['a #1', \"C #5\"]"),
    "bio: x\ncan_help_with: [talks,\n  C #5,\n  rest]\n": (f"5:5 {NEVER_CLOSED}", '"C #5",'),
    "bio: x\nlinks: {website: https://a.example #1}\n": (f"4:36 {NEVER_CLOSED}", "entry"),
}  # fmt: skip
LONG = 'rite "bio: |", and the whole text on the lines below it, each two spaces further in.'
QUOTES, IF_A_REMARK = (
    "Put straight double quotation marks round the whole value.",
    'If it is a remark, type a space after the "#".',
)
HINTS = {
    "bio": f"W{LONG}",
    "bio, or a remark": f"W{LONG} {IF_A_REMARK}",
    "remark out, or bio": f"Take the remark out; or w{LONG}",
    "quotes": QUOTES,
    "quotes, or a remark": f"{QUOTES} {IF_A_REMARK}",
    "entry": "Put quotation marks round the entry.",
}


@pytest.mark.parametrize(("typed", "line", "hint"), [(typed, *said) for typed, said in CUT.items()], ids=CUT)
def test_what_a_sign_cuts_off_is_told(typed: str, line: str, hint: str, read: Read) -> None:
    place, _, message = line.partition(" ")
    (problem,) = read({"mentors/ada.yaml": ADA.replace(BIO, typed)}).problems
    assert (f"{problem.where.line}:{problem.where.column}", problem.rule, problem.message) == (
        place, "missing-quotes", message,
    )  # fmt: skip
    assert problem.hint in (HINTS.get(hint), hint, f"Put quotation marks round the entry. Write it as: {hint}")


@pytest.mark.parametrize(
    "typed",
    [
        "bio: I like a # as my mother does\n",
        "bio: I like a\n  and b # both\n",
        "bio: I like a\n#b\n",
        "bio: I like a#b and c\n  d#e\n",
        "bio: 'I like a' #b\n",
        'bio: "I like\n  a #b and\n  #c"\n',
        "bio: |\n  I like a #b\n  #c\n",
        "bio: >\n  I like a\n  #b\n#c\n",
        "bio: |\n    I like a\n  #b\n",
        "bio: | #b\n  I like a\n",
        "bio: x\ncan_help_with: #mine\n  - talks\n  #- rest\n  - more\n",
        "bio: x\ncan_help_with: [\n  talks,\n  #rest,\n]\n",
        "bio: x\nseats: 2 #two\n",
        "#one\n #two\nbio: x\n",
    ],
)
def test_a_remark_beside_a_text_is_no_part_of_it(typed: str, read: Read) -> None:
    assert told(read({"mentors/ada.yaml": ADA.replace(BIO, typed)})) == []


def test_every_file_that_people_write_is_looked_at(read: Read, minimal: Path) -> None:
    files: dict[str, str | bytes] = {
        "program.yaml": (minimal / "program.yaml").read_text(encoding="utf-8") + "tagline: We are #1\n",
        "mentees/leo.yaml": LEO.replace("Ship a first release.", "Ship\n    release #1"),
        "pairs/2026-autumn/leo--ada.yaml": f"{PAIR}why: Ada is #1\n",
    }
    assert told(read(files)) == [
        f"mentees/leo.yaml:7:13 missing-quotes {LOST}",
        f"pairs/2026-autumn/leo--ada.yaml:4:13 missing-quotes {LOST}",
        f"program.yaml:13:17 missing-quotes {LOST}",
    ]


def test_a_cut_text_is_told_beside_other_problems(read: Read) -> None:
    text = ADA.replace(BIO, "bio: I like a\n  and #b\nheadline:\n") + "seats: two\n"
    assert told(read({"mentors/ada.yaml": text})) == [
        f"mentors/ada.yaml:4:7 missing-quotes {LOST}",
        'mentors/ada.yaml:5:1 empty-value "headline" has no value.',
        'mentors/ada.yaml:9:8 wrong-number "seats" must be a whole number such as 2.',
    ]


def test_many_signs_take_no_time() -> None:
    assert len(list(find_cut("bio: a\n" + "  #b\n" * 10_000 + "goals:\n" + "  - a #b\n" * 900))) == 901
    assert list(find_cut("choices:\n  - why: a\n" + "    #b\n" * 9_000)) == []
    assert list(find_cut("goals: [a,\n" + "    #b\n" * 9_000 + "  ]\n")) == []
