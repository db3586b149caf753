"""What is supposed, as a coordinator says it, and the programme in which it is so."""

from collections.abc import Callable
from typing import Any

import pytest

from mentorbook.matching.cohort import cohort_of
from mentorbook.matching.supposing.supposition import (
    AddedChoice,
    AddedPause,
    NoPartError,
    OtherSeats,
    Supposition,
    read_supposition,
    suppose,
)
from mentorbook.model.roster import Roster
from mentorbook.problems import MentorbookError

Programme = Callable[..., Roster]
HELD = {f"spring/{name}--ada": "2026-03-01 proposed, 2026-03-02 accepted" for name in ("eve", "joe")}


def supposed(roster: Roster, *texts: str) -> Roster:
    return suppose(roster, cohort_of(roster, roster.program.rounds[0]), [read_supposition(text) for text in texts])


def refused(roster: Roster, *texts: str) -> str:
    with pytest.raises(MentorbookError) as refusal:
        supposed(roster, *texts)
    return refusal.value.report()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("seats ada +1", OtherSeats("ada", 1, is_change=True)),
        ("seats ada -2", OtherSeats("ada", -2, is_change=True)),
        ("seats ada −2", OtherSeats("ada", -2, is_change=True)),
        ("seats ada 3", OtherSeats("ada", 3, is_change=False)),
        ("  pause   ada ", AddedPause("ada")),
        ("choice ben ada", AddedChoice("ben", "ada")),
        ("choice ben ada 1", AddedChoice("ben", "ada", 1)),
    ],
)
def test_a_supposition_is_a_few_words(text: str, meant: Supposition) -> None:
    """A sign says that seats are more or fewer; spaces say nothing."""
    assert read_supposition(text) == meant


SEATS = 'say "seats ada +1" for one more, "seats ada -1" for one fewer and "seats ada 3" for three in all.'
CHOICE = 'say "choice ben ada" for a last choice and "choice ben ada 1" for a first.'


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", '"" supposes nothing; it may start with seats, pause or choice.'),
        ("holiday ada", '"holiday ada" supposes nothing; it may start with seats, pause or choice.'),
        ("seats", f'"seats" supposes nothing; {SEATS}'),
        ("seats ada", f'"seats ada" supposes nothing; {SEATS}'),
        ("seats ada many", f'"seats ada many" supposes nothing; {SEATS}'),
        ("seats ada 1.5", f'"seats ada 1.5" supposes nothing; {SEATS}'),
        ("seats ada ٣", f'"seats ada ٣" supposes nothing; {SEATS}'),
        ("pause ada eva", '"pause ada eva" supposes nothing; say "pause ada".'),
        ("choice ben", f'"choice ben" supposes nothing; {CHOICE}'),
        ("choice ben ada 0", f'"choice ben ada 0" supposes nothing; {CHOICE}'),
        ("choice ben ada 6", f'"choice ben ada 6" supposes nothing; {CHOICE}'),
        ("pause ada\n::error::x y", '"pause ada\\u000a::error::x y" supposes nothing; say "pause ada".'),
    ],
)
def test_whatever_else_is_refused_with_what_to_say(text: str, sentence: str) -> None:
    """In one sentence, with nothing in it that steers a terminal or a log."""
    with pytest.raises(MentorbookError) as refusal:
        read_supposition(text)
    assert refusal.value.report() == sentence


@pytest.mark.parametrize(
    ("texts", "seats"),
    [
        (["seats ada +1"], 3),
        (["seats ada -2"], 0),
        (["seats ada 5"], 5),
        (["seats ada 0"], 0),
        (["seats ada +1", "seats ada +1"], 4),
        (["seats ada 7", "seats ada -1"], 6),
    ],
)
def test_seats_are_those_of_the_file(programme: Programme, texts: list[str], seats: int) -> None:
    """Ada has two; several suppositions hold one after the other."""
    otherwise = supposed(programme({"ada": {"seats": 2}, "eva": {}}, {"ben": ["ada"]}), *texts)
    assert [mentor.seats for mentor in otherwise.mentors] == [seats, None]


def test_one_more_is_more_than_pairs_hold(programme: Programme) -> None:
    """Two pairs hold the one seat that the file has: one more means a third, one fewer means none."""
    roster = programme({"ada": {"seats": 1}}, {"ben": ["ada"]}, pairs=HELD)
    assert supposed(roster, "seats ada +1").mentors[0].seats == 3
    assert supposed(roster, "seats ada -1").mentors[0].seats == 0


def test_a_pause_covers_the_start_of_the_round(programme: Programme) -> None:
    """The breaks that a file holds stay; a rolling round starts today."""
    roster = programme({"ada": {"pauses": [{"from": "2026-08-01", "to": "2026-08-02"}]}}, {})
    breaks = [(str(pause.start), str(pause.end)) for pause in supposed(roster, "pause ada").mentors[0].pauses]
    assert breaks == [("2026-08-01", "2026-08-02"), ("2026-10-05", "2026-10-05")]
    rolling = programme({"ada": {}}, {}, rounds=[{"id": "autumn", "name": "Always"}])
    assert str(supposed(rolling, "pause ada").mentors[0].pauses[0].start) == "2026-10-02"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("choice ben ivo", ["ada", "eva", "ivo"]),
        ("choice ben ivo 1", ["ivo", "ada", "eva"]),
        ("choice ben ivo 3", ["ada", "eva", "ivo"]),
    ],
)
def test_a_choice_comes_last_or_where_it_is_said(programme: Programme, text: str, names: list[str]) -> None:
    """Those after it come one place later."""
    mentors: dict[str, Any] = {"ada": {}, "eva": {}, "ivo": {}}
    roster = programme(mentors, {"ana": ["ada"], "ben": ["ada", "eva"]}, program={"choices": {"max": 3}})
    ana, ben = supposed(roster, text).mentees
    assert [choice.mentor for choice in ana.choices] == ["ada"]
    assert [choice.mentor for choice in ben.choices] == names


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        (["pause ivvo"], '"ivvo" is no mentor of this programme; did you mean "ivo"?'),
        (["seats zz +1"], '"zz" is no mentor of this programme.'),
        (["choice cem evo"], '"evo" is no mentor of this programme; did you mean "eva"?'),
        (["seats ada -2"], "ada has 1 seat, and -1 seats are none that a mentor can have; there may be 0 to 50."),
        (["seats ada 51"], "51 seats are none that a mentor can have; there may be 0 to 50."),
        (["seats ada 50", "seats ada +1"], "ada has 50 seats, and 51 seats are none that a mentor can have; "
         "there may be 0 to 50."),
        (["choice ana ivo"], "ana names 2 mentors already, and a request of this programme at most 2."),
        (["choice cem eva", "choice cem ivo"], "cem names 2 mentors already, and a request of this programme "
         "at most 2."),
        (["choice ana eva"], "ana names eva already, as the second choice."),
        (["choice cem eva", "choice cem eva 1"], "cem names eva already, as the second choice."),
        (["choice dia ivo 2"], "dia names 0 mentors, so that another cannot be choice 2."),
    ],
)  # fmt: skip
def test_what_cannot_be_so_is_one_sentence(programme: Programme, texts: list[str], sentence: str) -> None:
    """Nobody has such a handle, or a file could not say so."""
    mentors: dict[str, Any] = {"ada": {}, "eva": {}, "ivo": {}}
    roster = programme(mentors, {"ana": ["ada", "eva"], "cem": ["ada"], "dia": []})
    assert refused(roster, *texts) == sentence


@pytest.mark.parametrize(("handle", "guess"), [("leo", None), ("eve", "eva"), ("jo", None), ("fayy", "fay")])
def test_only_who_takes_part_can_name_somebody(programme: Programme, handle: str, guess: str | None) -> None:
    """Eve has a pair and Jo asks for another round; who may have been meant is kept apart, for others read logs."""
    mentees = {"eva": ["ada"], "eve": ["ada"], "fay": ["ada"], "jo": {"round": "spring", "choices": []}}
    roster = programme({"ada": {"seats": 5}}, mentees, pairs={"autumn/eve--ada": "2026-10-01 proposed"}, choice=None)
    with pytest.raises(NoPartError) as refusal:
        supposed(roster, f"choice {handle} ada")
    assert (refusal.value.report(), refusal.value.guess) == (f'"{handle}" takes no part in this match.', guess)


def test_the_programme_itself_stays_what_it_is(programme: Programme) -> None:
    """To suppose is to make another one."""
    roster = programme({"ada": {}, "eva": {}}, {"ben": ["ada"]})
    supposed(roster, "seats ada +1", "pause eva", "choice ben eva")
    assert roster == programme({"ada": {}, "eva": {}}, {"ben": ["ada"]})
