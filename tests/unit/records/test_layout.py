"""Files are found where they belong; others are told with what to call them."""

import pytest

from mentorbook.model.today import Clock
from mentorbook.records.check import check_programme
from mentorbook.records.found import Kind
from mentorbook.records.layout import Layout
from mentorbook.records.naming import is_pair, is_person, suggest_handle, suggest_name
from mentorbook.records.refusals.files import STRAY_FILE

from .conftest import ADA, LEO, PAIR, Read, Write, told


def test_names_that_differ_only_in_capitals(read: Read) -> None:
    """Where the system tells them apart, both are there: then the one in capitals is to be renamed."""
    reading = read({"mentors/ada.yaml": ADA, "mentors/ADA.yaml": ADA})
    message = "mentors/ADA.yaml:1:1 same-name Another file's name differs from this one only in capital letters."
    assert told(reading) in ([message], [])


def test_no_file_is_to_take_the_name_of_another(read: Read) -> None:
    """Renamed as their endings and accents suggest, each would overwrite somebody's file."""
    pair = "pairs/2026-autumn/leo--ada"
    files = {"mentors/ada.yaml": ADA, "mentors/ada.yml": ADA, "mentors/ada.txt": ADA, "mentees/leo.yaml": LEO}
    reading = read(
        files | {"mentors/zo\u00eb.yaml": ADA, "mentors/zoe.yml": ADA, f"{pair}.yaml": PAIR, f"{pair}.yml": PAIR}
    )
    assert [(one.where.path, one.rule, one.message, one.hint) for one in reading.problems] == [
        ("mentors/ada.txt", "stray-file", "This file is not one of the programme's and is not read.", STRAY_FILE.fix),
        ("mentors/ada.yml", "same-name", taken("ada.yaml"), "Rename one of the two."),
        ("mentors/zoe.yml", "same-name", taken("zoe.yaml"), "Rename one of the two."),
        ("mentors/zo\u00eb.yaml", "same-name", taken("zoe.yaml"), "Rename one of the two."),
        (f"{pair}.yml", "same-name", taken("leo--ada.yaml"), "Rename one of the two."),
    ]


def taken(name: str) -> str:
    return f'The right name for this file is "{name}", and another file has it or needs it.'


def test_too_many_files_are_not_read_at_all(write: Write) -> None:
    root = write({"mentors/ada.yaml": ADA, "mentors/zoe.yaml": ADA, "mentors/x": ""})
    layout = Layout()
    layout.add_people(root, "mentors", Kind.MENTOR)
    layout.keep_within(2)
    assert len(layout.found) == 2
    layout.keep_within(1)
    assert layout.found == []
    assert [(one.rule, one.message) for one in layout.problems] == [
        ("too-many-files", "This programme has 2 files, of at most 1; none of them was read.")
    ]


@pytest.mark.parametrize(
    ("name", "handle"),
    [
        ("Zoë O'Neil", "zoe-o-neil"),
        ("ADA", "ada"),
        ("Łucja Żółć", "lucja-zolc"),
        ("Þóra Ægisdóttir", "thora-aegisdottir"),
        ("straße", "strasse"),
        ("a--b__c", "a-b-c"),
        ("x" * 60, "x" * 39),
        ("李小龍", None),
        ("1ada", None),
        ("index", None),
        ("a", None),
        ("", None),
    ],
)
def test_the_handle_that_a_name_makes(name: str, handle: str | None) -> None:
    assert suggest_handle(name) == handle


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("Ada.yaml", "ada.yaml"),
        ("ada.yml", "ada.yaml"),
        ("ada.YAML", "ada.yaml"),
        ("ada.yaml.txt", "ada.yaml"),
        ("Ada Osei.Yml", "ada-osei.yaml"),
        ("李.yaml", None),
        ("ada.md", None),
    ],
)
def test_what_a_file_should_be_called(name: str, suggested: str | None) -> None:
    assert suggest_name(name) == suggested


def test_what_a_pairs_file_should_be_called() -> None:
    assert suggest_name("Leo--Ada.yml", is_pair=True) == "leo--ada.yaml"
    assert suggest_name("leo-ada.yaml", is_pair=True) is None


def test_people_and_pairs_by_name() -> None:
    people = ["ada.yaml", "ada-2.yaml", "a.yaml", "-ada.yaml", "ada-.yaml", "a--b.yaml", "Ada.yaml", "nul.yaml", "ada"]
    assert [name for name in people if is_person(name)] == ["ada.yaml", "ada-2.yaml"]
    pairs = ["leo--ada.yaml", "leo--ada-2.yaml", "leo-ada.yaml", "leo--ada--x.yaml", "leo--.yaml", "leo--index.yaml"]
    assert [name for name in pairs if is_pair(name)] == ["leo--ada.yaml", "leo--ada-2.yaml"]


def test_nobody_is_unknown_whose_folder_cannot_be_looked_into(write: Write, clock: Clock) -> None:
    """Of everyone who is named in requests, pairs and lists, nobody can say that they are not there."""
    pair = "pairs/2026-autumn/leo--ada.yaml"
    root = write({"mentors": "Ada is our mentor.\n"})
    private = write({"mentees/leo.yaml": LEO, pair: PAIR, "prefers.yaml": "ada: [leo]\n"}, "private")
    found = [(one.where.path, one.rule) for one in check_programme(root, private, clock).problems]
    assert found == [("mentors", "irregular-file")]


def test_what_a_killed_run_left_behind_is_passed_over(read: Read) -> None:
    """The lock, files that were half written, a site that was half built."""
    leftovers: dict[str, str | bytes] = {
        ".mentorbook.lock": "4711",
        "mentors/.ada.yaml.x1y2z3.tmp": "name: A",
        "pairs/2026-autumn/.leo--ada.yaml.x1y2z3.tmp": "choice",
        "pairs/.mentorbook.lock": "4711",
        ".mentorbook-site.new/mentors/index.html": "<!doctype",
    }
    reading = read({"mentors/ada.yaml": ADA, **leftovers})
    assert (told(reading), reading.files) == ([], 2)
