"""One mistake is one problem, whatever else follows from it."""

from .conftest import ADA, LEO, Check

ZOE = ADA.replace("Ada Osei", "Zoë Lund")
PAIR = """\
choice: 1
events:
  - {on: 2026-09-05, what: proposed}
  - {on: 2026-09-07, what: accepted, by: mentor}
"""
LEO_ADA = "pairs/2026-autumn/leo--ada.yaml"


def test_a_misspelt_mentor_in_a_request(check: Check):
    """A misspelt choice is not also out of reach, of another kind or without a language."""
    leo = LEO.replace("ada", "adda") + "languages: [ko]\nkind: mentoring\n"
    assert check({"mentors/ada.yaml": ADA, "mentees/leo.yaml": leo}) == ["mentees/leo.yaml:4:13 unknown-mentor"]


def test_a_mentors_file_that_cannot_be_read(check: Check):
    """Choices, pairs and photos of somebody whose file is broken are right."""
    files = {"mentors/ada.yaml": ADA + "\tseats: 2\n", "mentees/leo.yaml": LEO, LEO_ADA: PAIR}
    assert check(files) == ["mentors/ada.yaml:6:1 tab-indentation"]


def test_a_mentees_file_that_cannot_be_read(check: Check):
    files = {"mentors/ada.yaml": ADA, "mentees/leo.yaml": "name: Leo\n" + LEO, LEO_ADA: PAIR}
    assert check(files) == ["mentees/leo.yaml:2:1 duplicate-key"]


def test_choosing_oneself_while_one_pauses(check: Check):
    """That the mentor cannot take anybody is no news to somebody who chose themselves."""
    ada = ADA + "seats: 0\n"
    assert check({"mentors/ada.yaml": ada, "mentees/ada.yaml": LEO}) == ["mentees/ada.yaml:4:13 own-mentor"]


def test_choosing_the_same_paused_mentor_twice(check: Check):
    """The pause is told once, the repetition once."""
    files = {"mentors/ada.yaml": ADA + "seats: 0\n", "mentees/leo.yaml": LEO.replace("ada\n", "ada\n  - mentor: ada\n")}
    assert check(files) == ["mentees/leo.yaml:4:13 choice-out-of-reach", "mentees/leo.yaml:5:13 repeated-choice"]


def test_a_request_for_an_unknown_round(check: Check):
    """Its choices are looked at all the same: two mistakes, two problems."""
    leo = LEO.replace("2026-autumn", "2026-autum").replace("ada", "nobody")
    files = {"mentors/ada.yaml": ADA, "mentees/leo.yaml": leo, LEO_ADA: PAIR}
    assert check(files) == ["mentees/leo.yaml:2:8 unknown-round", "mentees/leo.yaml:4:13 unknown-mentor"]


def test_a_folder_called_like_no_round(check: Check):
    """Twenty pairs in it are one problem, and their people none."""
    pairs = {f"pairs/2026-autum/mentee-{number}--ada.yaml": PAIR for number in range(20)}
    assert check(pairs) == ["pairs/2026-autum/mentee-0--ada.yaml:1:1 unknown-round"]


def test_a_pair_called_after_nobody(check: Check):
    """The choice of a pair whose mentor is misspelt is not wrong as well."""
    files = {"mentors/ada.yaml": ADA, "mentees/leo.yaml": LEO, "pairs/2026-autumn/leo--adda.yaml": PAIR}
    assert check(files) == ["pairs/2026-autumn/leo--adda.yaml:1:1 pair-without-mentor"]


def test_a_slip_in_the_year_of_one_event(check: Check):
    """An event of last year goes back in time, and nothing more."""
    files = {"mentors/ada.yaml": ADA, "mentees/leo.yaml": LEO, LEO_ADA: PAIR.replace("2026-09-07", "2025-09-07")}
    assert check(files) == [f"{LEO_ADA}:4:10 event-order"]


def test_a_slip_into_the_future(check: Check):
    """An event of next year is ahead of time; that the one after it goes back is the same slip."""
    pair = PAIR.replace("2026-09-05", "2027-09-05")
    assert check({"mentors/ada.yaml": ADA, "mentees/leo.yaml": LEO, LEO_ADA: pair}) == [f"{LEO_ADA}:4:10 event-order"]


def test_an_acceptance_of_nobody_before_an_introduction(check: Check):
    """Whose yes it was decides what may follow, so only that is asked."""
    pair = PAIR.replace(", by: mentor", "") + "  - {on: 2026-09-08, what: introduced}\n"
    assert check({"mentors/ada.yaml": ADA, "mentees/leo.yaml": LEO, LEO_ADA: pair}) == [f"{LEO_ADA}:4:5 event-speaker"]


def test_a_kind_that_the_programme_does_not_have(check: Check):
    """Who chooses that mentor has done nothing wrong."""
    files = {"mentors/ada.yaml": ADA + "kind: peer\n", "mentees/leo.yaml": LEO}
    assert check(files) == ["mentors/ada.yaml:6:7 unknown-kind"]


def test_a_forge_of_a_kind_in_doubt(check: Check):
    """Accounts are not judged before it is known which kind they should be."""
    program = "schema: 1\nname: Example\nforge: https://git.example.org/m\ntopics: [{id: git, name: Git}]\n"
    files = {
        "program.yaml": program + "rounds: [{id: 2026-autumn, name: Autumn}]\n",
        "mentors/ada.yaml": ADA + "account: {github: ada}\n",
        "mentors/zoe.yaml": ZOE + "account: {gitlab: zoe}\n",
    }
    assert check(files) == ["program.yaml:3:8 forge-kind"]


def test_limits_that_no_request_can_keep(check: Check, minimal_program: str):
    files = {"program.yaml": minimal_program + "choices: {min: 3, max: 2}\n", "mentors/ada.yaml": ADA}
    assert check(files | {"mentees/leo.yaml": LEO}) == ["program.yaml:13:16 choice-limits"]


def test_a_photo_under_a_wrong_name(check: Check):
    """The mentor is told; that nobody names the photo is the same mistake."""
    files = {"mentors/ada.yaml": ADA + "photo: photos/me.jpg\n"}
    assert check(files) == ["mentors/ada.yaml:6:8 photo-file"]
