"""What a round's public roster says, and what it keeps to itself."""

import pytest

from mentorbook.publishing.edition import Cell, Placement
from mentorbook.publishing.public import project

MENTORS = {"ada": {"seats": "9"}, "bo": {"name": "Bo Reyes", "seats": "9"}}
AGREED = ("proposed", "accepted mentor", "accepted mentee")
CLOSED = ("proposed", "accepted mentor", "list-me mentor", "list-me mentee", "introduced", "closed")


@pytest.fixture
def outcome_of(make_roster, make_pair, announced):
    """Return a function that gives the outcome of a round; its pairs are given as {mentee: (mentor, events)}."""

    def find(pairs, mentees=None, left_over=(), why=None, choices=None, **program):
        run = announced.model_copy(update={"left_over": tuple(left_over)})
        made = [
            make_pair(mentee, mentor, *events, choice=(choices or {}).get(mentee, 1), why=why)
            for mentee, (mentor, *events) in pairs.items()
        ]
        (outcome,) = project(make_roster(MENTORS, mentees or {}, made, [run], **program)).outcomes
        return outcome

    return find


@pytest.mark.parametrize(
    ("show_as", "shown"), [("name", "Nora Bright"), ("short", "Nora B."), ("initials", "N. B."), ("hidden", None)]
)
def test_a_mentee_is_named_as_they_said(outcome_of, show_as, shown):
    """Both said yes to being listed, and the name is as much of it as the mentee allows."""
    outcome = outcome_of({"nora": ("ada",)}, {"nora": {"show_as": show_as}})
    assert outcome.placements == (Placement("Ada Lund", "ada", shown),)


@pytest.mark.parametrize(
    "events",
    [
        ("proposed", "accepted mentor"),
        ("proposed", "accepted mentor", "list-me mentor"),
        ("proposed", "accepted mentor", "list-me mentee"),
        ("proposed", "accepted mentor", "list-me mentor", "list-me mentee", "list-me-no mentee"),
        ("proposed", "accepted mentor", "list-me mentor", "list-me mentee", "list-me-no mentor"),
        ("proposed", "accepted mentor", "list-me mentor", "list-me mentee", "declined mentor"),
        CLOSED,
    ],
)
def test_a_pair_is_listed_only_while_both_want_it_and_it_goes_on(outcome_of, events):
    """One yes is not enough; a yes can be taken back; a pair that ended leaves the list without a word."""
    assert outcome_of({"nora": ("ada", *events)}, {"nora": {"show_as": "name"}}).placements == ()


def test_a_round_is_shown_once_it_is_announced(make_roster, make_pair, announced):
    """Before the day of the announcement nothing of it is there."""
    later = announced.model_copy(update={"announced": None})
    for run in (later, announced.model_copy(update={"announced": announced.announced.replace(year=2027)})):
        assert project(make_roster(MENTORS, {"nora": {}}, [make_pair("nora", "ada")], [run])).outcomes == ()


def test_a_mentee_whose_file_is_gone_is_a_mentee(outcome_of):
    """A forgotten person is still half of a pair."""
    assert outcome_of({"nora": ("ada",)}).placements == (Placement("Ada Lund", "ada", None),)


def test_a_careful_roster_says_neither_choice_nor_reason(outcome_of):
    """Both stand in the pair's file."""
    (placement,) = outcome_of({"nora": ("ada",)}, {"nora": {}}, why="Ada had a seat.").placements
    assert (placement.choice, placement.why, placement.number) == (None, None, None)


def test_an_open_roster_says_choice_and_reason_and_numbers_the_others(outcome_of):
    """Those who said yes come first; the others are numbered by what is shown of them, not by their names."""
    quiet = ("proposed", "accepted mentor")
    outcome = outcome_of(
        {"aaa": ("bo", *quiet), "nora": ("ada",), "zoe": ("ada", *quiet)},
        {"nora": {"show_as": "short"}, "zoe": {"name": "Zoe Ek", "show_as": "name"}},
        why="There was a seat.",
        choices={"aaa": 2},
        roster={"openness": "open"},
    )
    assert outcome.placements == (
        Placement("Ada Lund", "ada", "Nora B.", None, 1, "There was a seat."),
        Placement("Ada Lund", "ada", None, 1, 1, "There was a seat."),
        Placement("Bo Reyes", "bo", None, 2, 2, "There was a seat."),
    )


def test_the_numbers_of_an_open_roster_do_not_depend_on_who_they_stand_for(outcome_of):
    """Swapping two unnamed people's handles changes nothing."""
    quiet = ("proposed", "accepted mentor")
    one = outcome_of({"aaa": ("bo", *quiet), "zoe": ("ada", *quiet)}, roster={"openness": "open"})
    other = outcome_of({"zoe": ("bo", *quiet), "aaa": ("ada", *quiet)}, roster={"openness": "open"})
    assert one == other


def test_totals_count_each_person_once(outcome_of):
    """First choices, suggestions (choice 0, or made by hand) and those who wait."""
    pairs: dict[str, tuple[str, ...]] = {f"first-{letter}": ("ada",) for letter in "abcdef"}
    pairs |= {f"made-{letter}": ("bo", *AGREED) for letter in "abcde"}
    choices = {name: 0 for name in pairs if name.startswith("made")}
    outcome = outcome_of(pairs, left_over=[f"left-{letter}" for letter in "abcde"], choices=choices)
    assert outcome.cells == (Cell((1,), 6), Cell(("suggested",), 5), Cell(("waiting",), 5))
    assert outcome.asked == 16


@pytest.mark.parametrize("openness", ["careful", "open"])
@pytest.mark.parametrize("choice", [0, None])
def test_a_suggestion_is_no_news_until_both_said_yes(outcome_of, openness, choice):
    """Until then its mentee waits, like everybody else who was left over."""
    pairs: dict[str, tuple[str, ...]] = {f"first-{letter}": ("ada",) for letter in "abcde"}
    pairs |= {f"made-{letter}": ("bo", "proposed", "accepted mentor") for letter in "abcde"}
    choices = {name: choice for name in pairs if name.startswith("made")}
    outcome = outcome_of(pairs, choices=choices, roster={"openness": openness})
    assert [cell for cell in outcome.cells if cell.count] == [Cell((1,), 5), Cell(("waiting",), 5)]
    assert {placement.mentor for placement in outcome.placements} <= {"Ada Lund"}


def test_a_declined_mentee_waits(outcome_of):
    """Whoever has no pair but a declined one is counted among those who wait."""
    pairs: dict[str, tuple[str, ...]] = {f"first-{letter}": ("ada",) for letter in "abcde"}
    pairs |= {f"gone-{letter}": ("bo", "proposed", "declined mentor") for letter in "abcde"}
    assert outcome_of(pairs).cells == (Cell((1,), 5), Cell(("waiting",), 5))


@pytest.mark.parametrize("openness", ["careful", "open"])
def test_totals_do_not_tell_how_few_have_closed(outcome_of, openness):
    """Under five closed pairs leave the totals too: they say as many as the list holds, and as seats are taken."""
    pairs = {f"on-{letter}": ("ada",) for letter in "abcdef"} | {f"off-{letter}": ("bo", *CLOSED) for letter in "abcd"}
    outcome = outcome_of(pairs, roster={"openness": openness})
    assert (outcome.asked, len(outcome.placements)) == (6, 6)
    five = outcome_of(pairs | {"off-e": ("bo", *CLOSED)}, roster={"openness": openness})
    assert (five.asked, len(five.placements)) == (11, 6)


def test_stopped_early_is_told_from_five_up(outcome_of):
    """And only if at least five others went on."""
    going = {f"on-{letter}": ("ada",) for letter in "abcde"}
    four = {f"off-{letter}": ("bo", *CLOSED) for letter in "abcd"}
    five = four | {"off-e": ("bo", *CLOSED)}
    assert outcome_of(going | four).stopped_early is None
    assert outcome_of(five).stopped_early is None
    assert outcome_of(going | five).stopped_early == 5
