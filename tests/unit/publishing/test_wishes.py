"""What an open roster tells of wishes, and that a careful one tells nothing."""

from typing import Any

import pytest

from mentorbook.publishing.edition import Drawing, DrawnMentee, DrawnMentor, Outcome, Wanted
from mentorbook.publishing.pages.wanted import wanted_rows
from mentorbook.publishing.public import project

OPEN = {"roster": {"openness": "open"}}
MENTORS: dict[str, dict[str, Any]] = {
    "ada": {"seats": "9", "topics": ["lamps"]},
    "bo": {"name": "Bo Reyes", "seats": "3", "topics": ["boats"]},
    "cy": {"name": "Cy Old", "confirmed": "2020-01-01", "topics": ["boats"]},
}
QUIET = ("proposed", "accepted mentor")
CLOSED = ("proposed", "accepted mentor", "introduced", "closed")


def wish(*mentors: str, **fields: Any) -> dict[str, Any]:
    """Return a request for these mentors, the first choice first."""
    return {"choices": [{"mentor": mentor} for mentor in mentors]} | fields


@pytest.fixture
def outcome_of(make_roster, make_pair, announced):
    """Return a function that gives what came of a round of these requests; pairs are {mentee: (mentor, events)}."""

    def find(mentees: dict[str, Any], pairs: dict[str, Any], left_over=(), choices=None, **program: Any) -> Outcome:
        run = announced.model_copy(update={"left_over": tuple(left_over)})
        made = [
            make_pair(mentee, mentor, *events, choice=(choices or {}).get(mentee, 1))
            for mentee, (mentor, *events) in pairs.items()
        ]
        (outcome,) = project(make_roster(MENTORS, mentees, made, [run], **(program or OPEN))).outcomes
        return outcome

    return find


def test_an_open_roster_draws_pairs_and_what_else_they_wished(outcome_of):
    """Named as in the list, or numbered; mentors by name, with all their seats."""
    mentees = {"nora": wish("bo", "ada", show_as="name"), "zoe": wish("ada")}
    outcome = outcome_of(mentees, {"nora": ("ada",), "zoe": ("ada", *QUIET)}, choices={"nora": 2})
    assert outcome.drawing == Drawing(
        (
            DrawnMentee("Nora Bright", None, ((1, 1), (2, 0)), 0, 2),
            DrawnMentee(None, 1, ((1, 0),), 0, 1),
        ),
        (DrawnMentor("Ada Lund", 9), DrawnMentor("Bo Reyes", 3)),
    )


def test_a_careful_roster_draws_nothing_and_counts_no_wish(outcome_of):
    """Neither the picture nor its numbers are projected."""
    mentees = {f"m{number}": wish("ada" if number < 6 else "bo") for number in range(12)}
    pairs = dict.fromkeys(mentees, ("ada",))
    outcome = outcome_of(mentees, pairs, roster={"openness": "careful"})
    assert (outcome.drawing, outcome.wanted) == (None, ())


def test_nobody_is_drawn_who_is_not_in_the_list(outcome_of):
    """Those who wait, whose pair has closed, or was declined: they are not there, nor are their wishes."""
    mentees = {"nora": wish("ada"), "off": wish("bo"), "no": wish("bo"), "wait": wish("bo"), "on": wish("ada")}
    pairs = {"nora": ("ada",), "on": ("ada",), "off": ("bo", *CLOSED), "no": ("bo", "proposed", "declined mentor")}
    outcome = outcome_of(mentees, pairs, left_over=["wait"])
    assert outcome.drawing is not None
    assert [one.name for one in outcome.drawing.mentors] == ["Ada Lund"]
    assert len(outcome.drawing.mentees) == 2


def test_a_request_for_another_round_is_not_drawn(outcome_of):
    """Somebody who has a pair here may be choosing again; that is nobody's business yet."""
    other = {"id": "next", "name": "Next", "opens": "2026-12-01", "closes": "2026-12-31"}
    first = {"id": "2026-autumn", "name": "Autumn", "opens": "2026-09-01", "closes": "2026-09-30"}
    mentees = {"nora": wish("bo", round="next"), "zoe": wish("ada")}
    outcome = outcome_of(mentees, {"nora": ("ada",), "zoe": ("ada",)}, rounds=[first, other], **OPEN)
    assert outcome.drawing is not None
    assert [one.name for one in outcome.drawing.mentors] == ["Ada Lund"]


def test_a_wish_for_somebody_who_is_not_listed_any_more_is_not_drawn(outcome_of):
    """A mentor without a page appears in pairs only; a choice of nobody nowhere."""
    mentees = {"nora": wish("cy", "nobody", "ada"), "zoe": wish("cy")}
    outcome = outcome_of(mentees, {"nora": ("ada",), "zoe": ("cy",)}, choices={"nora": 3})
    assert outcome.drawing is not None
    assert outcome.drawing.mentors == (DrawnMentor("Ada Lund", 9), DrawnMentor("Cy Old", None))
    assert {one.choices for one in outcome.drawing.mentees} == {((3, 0),), ((1, 1),)}


@pytest.mark.parametrize(("people", "is_drawn"), [(1, False), (2, True), (40, True), (41, False)])
def test_two_to_forty_people_are_drawn(outcome_of, people, is_drawn):
    """One pair is a sentence, and more than forty are a tangle."""
    mentees = {f"m{number}": wish("ada") for number in range(people)}
    outcome = outcome_of(mentees, dict.fromkeys(mentees, ("ada",)))
    assert (outcome.drawing is not None) is is_drawn


def test_those_who_wait_count_towards_the_forty(outcome_of):
    """They are counted in the totals, and leave no more room in the picture than if they were drawn."""
    mentees = {f"m{number}": wish("ada") for number in range(40)}
    outcome = outcome_of(mentees, dict.fromkeys(mentees, ("ada",)), left_over=["waits"])
    assert outcome.drawing is None


def test_numbers_do_not_depend_on_who_they_stand_for(outcome_of):
    """Two people without a name who have the same mentor are numbered by their wishes, not by their handles."""
    one = outcome_of({"aa": wish("bo", "ada"), "zz": wish("ada")}, {"aa": ("ada", *QUIET), "zz": ("ada", *QUIET)})
    other = outcome_of({"zz": wish("bo", "ada"), "aa": wish("ada")}, {"aa": ("ada", *QUIET), "zz": ("ada", *QUIET)})
    assert one == other


@pytest.mark.parametrize(
    ("lamps", "boats", "told"),
    [
        (5, 5, (Wanted("lamps", 5), Wanted("boats", 5))),
        (6, 4, ()),
        (12, 0, ()),
        (4, 4, ()),
    ],
)
def test_wishes_by_topic_are_told_from_five_up(outcome_of, lamps, boats, told):
    """And where five others wished for something else: a rest under five would be told by the whole."""
    mentees = {f"m{number}": wish("ada" if number < lamps else "bo") for number in range(lamps + boats)}
    outcome = outcome_of(mentees, dict.fromkeys(mentees, ("ada",)))
    assert outcome.wanted == told


def test_only_first_choices_of_the_list_are_wishes(outcome_of):
    """Those who wait wished for boats; the list does not tell."""
    mentees = {f"m{number}": wish("ada" if number < 5 else "bo", "bo") for number in range(10)}
    mentees |= {f"w{number}": wish("bo") for number in range(5)}
    outcome = outcome_of(mentees, {f"m{number}": ("ada",) for number in range(10)}, left_over=["w0", "w1", "w2"])
    assert outcome.wanted == (Wanted("lamps", 5), Wanted("boats", 5))


def test_seats_by_topic_are_those_of_mentors_who_have_confirmed(make_roster):
    """As on the front page and in the directory: nobody else's are promised."""
    public = project(
        make_roster(
            {
                "ada": {"seats": 2},
                "bo": {"seats": 3, "topics": ["lamps", "boats"], "confirmed": "2026-03-02"},
                "cy": {"topics": ["boats"]},
            }
        )
    )
    free = {row.href: row.free for row in wanted_rows(public, {"lamps": 5, "boats": 5}, "")}
    assert free == {"topics/lamps/": 2, "topics/boats/": 1}
