"""The table of stages: every kind of event in every stage of a pair's life."""

from datetime import date, timedelta

import pytest

from mentorbook.model.pair import Answer, By, Event, Pair, What
from mentorbook.model.program import Program
from mentorbook.model.roster import Roster
from mentorbook.model.stage import Stage, stage_of
from mentorbook.rules import event_out_of_turn

DAY = date(2026, 10, 1)
PROGRAM = Program.model_validate(
    {
        "schema": 1,
        "name": "Example",
        "topics": [{"id": "git", "name": "Git"}],
        "rounds": [{"id": "autumn", "name": "Autumn"}],
    }
)
# The table of the records' documentation: the stage after an event, "=" where it stays, "-" where it is refused.
TABLE = """
                 none      proposed  accepted    introduced  active  declined  closed
proposed         proposed  -         -           -           -       -         -
accepted         -         accepted  -           -           -       -         -
declined         -         declined  declined    -           -       -         -
introduced       -         -         introduced  -           -       -         -
check-in         -         -         -           active      =       -         -
closed           -         -         -           closed      closed  -         -
list-me          -         -         =           =           =       -         =
list-me-no       -         -         =           =           =       -         =
testimonial      -         -         -           -           -       -         =
testimonial-yes  -         -         -           -           -       -         =
"""
HEAD, *ROWS = [line.split() for line in TABLE.strip().splitlines()]
CELLS = [(row[0], stage, cell) for row in ROWS for stage, cell in zip(HEAD, row[1:], strict=True)]
REFUSALS = {
    "none": 'A pair begins with "proposed", and this is "{what}".',
    "proposed": '"{what}" cannot come now: the pair is proposed and not accepted yet. '
    "What may come is accepted, declined.",
    "accepted": '"{what}" cannot come now: the pair is accepted and not introduced yet. '
    "What may come is declined, introduced, list-me, list-me-no.",
    "introduced": '"{what}" cannot come now: the pair has been introduced. '
    "What may come is check-in, closed, list-me, list-me-no.",
    "active": '"{what}" cannot come now: the pair is active. What may come is check-in, closed, list-me, list-me-no.',
    "declined": 'The pair was declined, so nothing can follow, and "{what}" cannot.',
    "closed": '"{what}" cannot come now: the pair was closed. '
    "What may come is list-me, list-me-no, testimonial, testimonial-yes.",
}
LIVES = {
    "none": [],
    "proposed": ["proposed"],
    "accepted": ["proposed", "accepted"],
    "introduced": ["proposed", "accepted", "introduced"],
    "active": ["proposed", "accepted", "introduced", "check-in"],
    "declined": ["proposed", "declined"],
    "closed": ["proposed", "accepted", "introduced", "closed"],
}
SPOKEN = {What.ACCEPTED, What.CHECK_IN, What.LIST_ME, What.LIST_ME_NO, What.TESTIMONIAL, What.TESTIMONIAL_YES}


def event(what: str, day: int = 0, by: By | None = None) -> Event:
    """Return an event as it should be."""
    kind = What(what)
    return Event(
        on=DAY + timedelta(days=day),
        what=kind,
        by=by or (By.MENTOR if kind in SPOKEN else None),
        answer=Answer.IN_TOUCH if kind is What.CHECK_IN else None,
        text="Thank you." if kind is What.TESTIMONIAL else None,
    )


def pair(*whats: str | Event, choice: int | None = 1) -> Pair:
    """Return a pair to which this happened, day by day."""
    events = tuple(event(what, day) if isinstance(what, str) else what for day, what in enumerate(whats))
    return Pair(round="autumn", mentee="leo", mentor="ada", choice=choice, events=events)


def refusals(one: Pair) -> list[tuple[str, str]]:
    """Return what the rule says of a pair: its messages with their hints."""
    found = event_out_of_turn.find(Roster(program=PROGRAM, pairs=(one,)))
    return [(problem.message, problem.hint) for problem in found]


def test_the_table_has_every_cell():
    """Ten kinds of event in seven stages, one of them no stage at all."""
    assert {(what, stage) for what, stage, _ in CELLS} == {
        (what.value, stage) for what in What for stage in ("none", *(one.value for one in Stage))
    }


@pytest.mark.parametrize(("what", "stage"), [(what, stage) for what, stage, cell in CELLS if cell == "-"])
def test_a_refused_event_says_what_may_come_instead(what: str, stage: str):
    before = LIVES[stage]
    message = f"Event {len(before) + 1} cannot come at this point."
    assert refusals(pair(*before, what)) == [(message, REFUSALS[stage].format(what=what))]


@pytest.mark.parametrize(("what", "stage"), [(what, stage) for what, stage, cell in CELLS if cell == "-"])
def test_a_refused_event_changes_nothing(what: str, stage: str):
    before = LIVES[stage]
    assert stage_of(pair(*before, what)) is (stage_of(pair(*before)) if before else Stage.PROPOSED)


@pytest.mark.parametrize(("what", "stage", "after"), [cell for cell in CELLS if cell[2] != "-"])
def test_an_allowed_event_leads_to_the_stage_of_the_table(what: str, stage: str, after: str):
    one = pair(*LIVES[stage], what)
    assert (refusals(one), stage_of(one)) == ([], Stage(stage if after == "=" else after))


@pytest.mark.parametrize("answer", [Answer.NOT_STARTED, Answer.STOP])
def test_only_a_check_in_in_touch_makes_a_pair_active(answer: Answer):
    quiet = Event(on=DAY, what=What.CHECK_IN, by=By.MENTEE, answer=answer)
    assert stage_of(pair(*LIVES["introduced"], quiet)) is Stage.INTRODUCED
    assert stage_of(pair(*LIVES["active"], quiet)) is Stage.ACTIVE


@pytest.mark.parametrize("choice", [0, None])
def test_a_pair_that_nobody_chose_needs_a_yes_from_both(choice: int | None):
    """The mentor's yes alone leaves it proposed, and the refusal says so."""
    one = pair("proposed", "accepted", "introduced", choice=choice)
    assert stage_of(one) is Stage.PROPOSED
    assert refusals(one) == [
        (
            "Event 3 cannot come at this point.",
            '"introduced" cannot come now: the pair is accepted by one of the two, and both must accept a pair that '
            "the mentee did not choose. What may come is accepted, declined.",
        )
    ]


@pytest.mark.parametrize(
    ("events", "choice"), [(["proposed"], None), (["proposed", event("accepted", 1, By.MENTEE)], 1)]
)
def test_nobody_is_introduced_before_the_mentors_yes(events: list[str | Event], choice: int | None):
    """Neither where both must accept and nobody has, nor where the mentee has alone."""
    refusal = REFUSALS["proposed"].format(what="introduced")
    assert [hint for _, hint in refusals(pair(*events, "introduced", choice=choice))] == [refusal]


@pytest.mark.parametrize("choice", [0, None])
def test_both_yeses_make_it_accepted(choice: int | None):
    one = pair("proposed", event("accepted", 1, By.MENTEE), event("accepted", 2, By.MENTOR), choice=choice)
    assert (refusals(one), stage_of(one)) == ([], Stage.ACCEPTED)


def test_the_mentees_yes_to_their_own_choice_is_not_the_mentors():
    one = pair("proposed", event("accepted", 1, By.MENTEE))
    assert (refusals(one), stage_of(one)) == ([], Stage.PROPOSED)


def test_a_second_yes_of_the_same_person_is_asked_about():
    one = pair("proposed", "accepted", "accepted", choice=0)
    assert refusals(one) == [
        ("Event 3 cannot come at this point.", "The mentor has accepted already. Whose yes is it?")
    ]


def test_one_missing_event_is_one_problem():
    """Everything after a missing introduction would be refused too, and is not reported."""
    assert len(refusals(pair("proposed", "accepted", "check-in", "closed", "testimonial"))) == 1


def test_a_yes_without_a_speaker_is_another_rules_problem():
    assert refusals(pair("proposed", Event(on=DAY, what=What.ACCEPTED), "introduced")) == []
