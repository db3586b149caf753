"""Lists that real people made are read from their files, and matched in every way that is compared."""

from pathlib import Path

import pytest

from benchmarks.mechanisms import accept_at_once, deal_seats, serve
from benchmarks.preference_files import Lists, read_lists
from benchmarks.real_lists import main
from mentorbook.matching.market import Market

NAMES = "".join(f"# ALTERNATIVE NAME {number}: Project {number - 1}\n" for number in range(1, 6))
TUTORIAL = {
    "students.csv": "name,rank,0,1,2\n10,2,A0,B0,A0\n11,1,A0,A1,\n12,0,,,\n13,3,A1,none,\n",
    "projects.csv": "code,capacity,supervisor\nA0,2,A\nA1,1,A\nB0,1,B\n",
    "supervisors.csv": "name,capacity\nA,2\nB,1\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a file of each kind."""
    (tmp_path / "bids.soi").write_text(f"{NAMES}1: 1,2,5\n2: 5,1\n", encoding="utf-8")
    (tmp_path / "bids.dat").write_text("Supervisor,Capacity,Projects\nOne,2,0 1\nTwo,1,2 3 4\n", encoding="utf-8")
    (tmp_path / "tied.toi").write_text(f"{NAMES}1: 4,{{3,1}}\n", encoding="utf-8")
    for name, text in TUTORIAL.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_supervisor_is_a_mentor_with_seats(folder: Path):
    """Somebody's second project counts where the first one stands."""
    assert read_lists(folder / "bids.soi", "supervisors") == Lists((2, 1), ((0, 1), (1, 0), (1, 0)))


def test_a_project_may_be_one_instead(folder: Path):
    """Each has one seat, and supervisors limit how many of theirs are taken."""
    lists = read_lists(folder / "bids.soi", "projects")
    assert lists == Lists((1,) * 5, ((0, 1, 4), (4, 0), (4, 0)), (), (((0, 1), 2), ((2, 3, 4), 1)))


def test_ties_go_by_number_and_who_stands_alone_has_one_seat(folder: Path):
    """Without a file of supervisors each alternative is a mentor."""
    assert read_lists(folder / "tied.toi", "supervisors") == Lists((1,) * 5, ((3, 0, 2),))


def test_the_tutorial_s_students_have_an_order(folder: Path):
    """Who ranks nobody is left out; a project named twice or unknown is passed over."""
    assert read_lists(folder / "students.csv", "supervisors") == Lists((2, 1), ((0, 1), (0,), (0,)), (1, 0, 2))
    assert read_lists(folder / "students.csv", "projects").choices == ((0, 2), (0, 1), (1,))


def test_shared_seats_are_dealt_so_that_most_are_matched():
    """Two are wanted first of a project that could take both, but a third wants the other one of two seats."""
    lists = Lists((2, 1, 1), ((0, 2), (0,), (1,)), (), (((0, 1), 2), ((2,), 1)))
    assert deal_seats(lists).seats == (1, 1, 1)


def test_what_others_do():
    """In turn the first takes the second's only choice; at once, the first choice of one is the other's second."""
    market = Market((1, 1, 1), ((0, 1), (2, 1), (0, 1)), (0, 1, 2), 2)
    assert serve(market, (2, 1, 0)) == (1, 2, 0)
    assert serve(market, (0, 2, 1)) == (0, 2, 1)
    assert accept_at_once(market, (2, 1, 0)) == (1, 2, 0)
    crowded = Market((1, 1), ((0,), (0, 1), (1,)), (0, 1, 2), 2)
    assert serve(crowded, (0, 1, 2)) == (0, 1, None)
    assert accept_at_once(crowded, (0, 1, 2)) == (0, None, 1)


def test_all_of_it_is_told_together(folder: Path, capsys: pytest.CaptureFixture[str]):
    """Files are matched one by one and counted together; the same seed draws the same."""
    main([str(folder / "bids.soi"), str(folder / "students.csv"), "--choices", "1", "--runs", "4"])
    assert capsys.readouterr().out == (
        "6 people, 6 seats with 4 mentors\n"
        "                             matched   first choice, second and so on\n"
        "most-matched                       4   4\n"
        "first-choices                      4   4\n"
        "stable                             4   4\n"
        "random serial dictatorship         4   4\n"
        "immediate acceptance               4   4\n"
    )


def test_another_file_is_refused(folder: Path):
    """In a sentence."""
    with pytest.raises(SystemExit) as ending:
        main([str(folder / "notes.txt")])
    assert ending.value.code == (
        "These files cannot be read: notes.txt is neither a file of PrefLib's orders nor the tutorial's students.csv."
    )
