"""What might be otherwise: seats, a pause or a choice that no file holds."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeAlias

from mentorbook.matching.cohort import Cohort, standing_pairs
from mentorbook.matching.phrases import counted, ordinal
from mentorbook.matching.rounds import start_of
from mentorbook.model.nearest import nearest
from mentorbook.model.person import Choice, Mentee, Mentor
from mentorbook.model.program import MOST_SEATS
from mentorbook.model.record import Days
from mentorbook.model.roster import Roster
from mentorbook.problems import MentorbookError, quote

HOW: Mapping[str, str] = MappingProxyType(
    {
        "seats": 'say "seats ada +1" for one more, "seats ada -1" for one fewer and "seats ada 3" for three in all',
        "pause": 'say "pause ada"',
        "choice": 'say "choice ben ada" for a last choice and "choice ben ada 1" for a first',
    }
)
MINUS = "\N{MINUS SIGN}"
NUMBERS = ("1", "2", "3", "4", "5")
SEATS = re.compile(r"[+-]?\d{1,3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class OtherSeats:
    """Hold how many seats a mentor would have in all, as their file says it, or how many more or fewer than now."""

    mentor: str
    number: int
    is_change: bool

    def apply(self, roster: Roster, cohort: Cohort) -> Roster:
        """Return the programme with the seats; where pairs hold more than there are, more are counted from those."""
        mentor = _mentor(roster, self.mentor)
        held = sum(pair.mentor == mentor.handle for pair in standing_pairs(roster, cohort.round))
        now = mentor.seats_in(roster.program)
        before = 0 if not self.is_change else now if self.number < 0 else max(now, held)
        seats = before + self.number
        if not 0 <= seats <= MOST_SEATS:
            has = f"{mentor.handle} has {counted(now, 'seat')}, and " if self.is_change else ""
            raise MentorbookError(
                f"{has}{seats} seats are none that a mentor can have; there may be 0 to {MOST_SEATS}."
            )
        return _with_mentor(roster, mentor.model_copy(update={"seats": seats}))


@dataclass(frozen=True, slots=True)
class AddedPause:
    """Hold who would be on a pause when the round starts."""

    mentor: str

    def apply(self, roster: Roster, cohort: Cohort) -> Roster:
        """Return the programme with the pause, which is as long as the round's first day."""
        mentor, start = _mentor(roster, self.mentor), start_of(cohort.round, roster.today)
        return _with_mentor(
            roster, mentor.model_copy(update={"pauses": (*mentor.pauses, Days(start=start, end=start))})
        )


@dataclass(frozen=True, slots=True)
class AddedChoice:
    """Hold which mentor a mentee would name besides, and as which choice from 1; the last one if that is None."""

    mentee: str
    mentor: str
    number: int | None = None

    def apply(self, roster: Roster, cohort: Cohort) -> Roster:
        """Return the programme with the choice, those after it one place later."""
        taking_part = [mentee.handle for mentee in cohort.mentees]
        if self.mentee not in taking_part:
            raise NoPartError(self.mentee, taking_part)
        mentor, mentee = _mentor(roster, self.mentor), roster.mentees_by_handle[self.mentee]
        refusal = self._find_refusal(mentee, roster.program.choices.max)
        if refusal:
            raise MentorbookError(f"{mentee.handle} {refusal}.")
        choices = list(mentee.choices)
        choices.insert(len(choices) if self.number is None else self.number - 1, Choice(mentor=mentor.handle))
        changed = mentee.model_copy(update={"choices": tuple(choices)})
        mentees = tuple(changed if one.handle == mentee.handle else one for one in roster.mentees)
        return replace(roster, mentees=mentees)

    def _find_refusal(self, mentee: Mentee, most: int) -> str | None:
        named = [choice.mentor for choice in mentee.choices]
        if self.mentor in named:
            return f"names {self.mentor} already, as the {ordinal(named.index(self.mentor))} choice"
        if len(named) >= most:
            return f"names {counted(len(named), 'mentor')} already, and a request of this programme at most {most}"
        if self.number is not None and self.number > len(named) + 1:
            return f"names {counted(len(named), 'mentor')}, so that another cannot be choice {self.number}"
        return None


Supposition: TypeAlias = OtherSeats | AddedPause | AddedChoice


class NoPartError(MentorbookError):
    """A supposition names a mentee who takes no part. `guess` is who may have been meant, for coordinators alone."""

    def __init__(self, handle: str, taking_part: Iterable[str]) -> None:
        super().__init__(f"{quote(handle)} takes no part in this match.")
        self.guess = nearest(handle, taking_part)


def suppose(roster: Roster, cohort: Cohort, suppositions: Iterable[Supposition]) -> Roster:
    """Return the programme as it would be, with one supposition after the other.

    `cohort` holds who takes part in the match. Raise MentorbookError for what cannot be so.
    """
    for supposition in suppositions:
        roster = supposition.apply(roster, cohort)
    return roster


def read_supposition(text: str) -> Supposition:
    """Return what a text such as "seats priya-sharma +1" supposes; raise MentorbookError where it is none.

    A number of seats with a sign says how many more or fewer, one without how many in all.
    """
    match text.replace(MINUS, "-").split():
        case ["seats", mentor, number] if SEATS.fullmatch(number):
            return OtherSeats(mentor, int(number), number[0] in "+-")
        case ["pause", mentor]:
            return AddedPause(mentor)
        case ["choice", mentee, mentor]:
            return AddedChoice(mentee, mentor)
        case ["choice", mentee, mentor, number] if number in NUMBERS:
            return AddedChoice(mentee, mentor, int(number))
        case [("seats" | "pause" | "choice") as verb, *_]:
            raise MentorbookError(f"{quote(text)} supposes nothing; {HOW[verb]}.")
    raise MentorbookError(f"{quote(text)} supposes nothing; it may start with seats, pause or choice.")


def _mentor(roster: Roster, handle: str) -> Mentor:
    mentor = roster.mentors_by_handle.get(handle)
    if mentor is None:
        guess = nearest(handle, roster.mentors_by_handle)
        hint = f"; did you mean {quote(guess)}?" if guess else "."
        raise MentorbookError(f"{quote(handle)} is no mentor of this programme{hint}")
    return mentor


def _with_mentor(roster: Roster, mentor: Mentor) -> Roster:
    return replace(roster, mentors=tuple(mentor if one.handle == mentor.handle else one for one in roster.mentors))
