"""Records with gaps: what nobody can tell is never taken for a value."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mentorbook.model.person import Choice, Mentee
from mentorbook.model.program import Program
from mentorbook.model.record import Account, GapError, find_gaps, known_value
from mentorbook.model.today import UNKNOWN_DAY, Clock


def mentee() -> Mentee:
    """Return a request with a gap in its level, in its account's login and in its second choice."""
    found = Mentee(
        handle="leo",
        name="Leo",
        round="autumn",
        choices=(Choice(mentor="ada"), Choice(mentor="bea")),
        goals=("x",),
        account=Account(github="leo"),
    )
    del found.__dict__["level"]
    del found.choices[1].__dict__["mentor"]
    assert found.account
    del found.account.__dict__["github"]
    return found


def test_a_gap_refuses_to_be_read():
    leo = mentee()
    with pytest.raises(GapError, match=r"^Mentee\.level is not known\.$"):
        _ = leo.level
    with pytest.raises(GapError, match=r"^Account\.github is not known\.$"):
        _ = leo.account and leo.account.keys
    assert (leo.name, leo.choices[0].mentor) == ("Leo", "ada")


def test_gaps_are_found_at_any_depth():
    assert find_gaps(mentee()) == {"Mentee.level", "Choice.mentor", "Account.github"}
    assert find_gaps(Choice(mentor="ada")) == frozenset()


def test_a_value_is_known_or_none():
    assert [known_value(mentee(), name) for name in ("name", "level", "confirmed")] == ["Leo", None, None]


def test_what_is_no_field_is_missing_as_ever():
    with pytest.raises(AttributeError, match="beard"):
        getattr(mentee(), "beard")  # noqa: B009  # the type checker knows that there is none


def program(**fields: str) -> Program:
    given = {"schema": "1", "name": "X", "topics": [{"id": "git", "name": "Git"}]}
    return Program.model_validate(given | {"rounds": [{"id": "autumn", "name": "Autumn"}]} | fields)


def test_the_day_of_a_programme_that_does_not_tell_it_is_unknown():
    pinned, unpinned = program(), program()
    del pinned.__dict__["as_of"]
    del unpinned.__dict__["time_zone"]
    clock = Clock(datetime(2026, 9, 20, 12, tzinfo=UTC))
    assert [clock.today(one) is UNKNOWN_DAY for one in (pinned, unpinned, program())] == [True, True, False]
    assert Clock(clock.now, date(2026, 9, 1)).today(pinned) == date(2026, 9, 1)


@pytest.mark.parametrize(
    "ask",
    [
        lambda day: date(2026, 1, 1) <= day,
        lambda day: day < date(2026, 1, 1),
        lambda day: day == date(2026, 1, 1),
        lambda day: day + timedelta(days=1),
        lambda day: date.max - day,
        lambda day: f"{day}",
        lambda day: day.isoformat(),
    ],
)
def test_nothing_can_be_asked_of_an_unknown_day(ask):
    with pytest.raises(GapError):
        ask(UNKNOWN_DAY)
